import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from './number-reading.ts';

describe('readNumber', () => {
  test.each([
    ['1807', 1807],
    [' 1,807 ', 1807],
    ['１，８０７．５', 1807.5],
    ['-3', -3],
    ['−3', -3],
    ['＋5', 5],
    ['.5', 0.5],
    ['0.50', 0.5],
    ['0', 0],
    ['-0', 0],
    ['1.2万', 12_000],
    ['78.528万', 785_280],
    ['1.23亿', 123_000_000],
    ['1,234万', 12_340_000],
    ['\u00a042\u3000', 42],
  ])('reads %s', (text, value) => {
    expect(readNumber(text)).toEqual({ value });
  });

  test.each([
    ['', 'empty'],
    ['—', 'empty'],
    ['-', 'empty'],
    ['/', 'empty'],
    ['　', 'empty'],
    ['=1+1', 'formula'],
    ['＝SUM(A1)', 'formula'],
    ['@cmd', 'formula'],
    ['+1+2', 'formula'],
    ['-2+3+cmd|calc', 'formula'],
    ['12%', 'percent'],
    ['98.5％', 'percent'],
    ['7.35‰', 'percent'],
    ['1e5', 'exponent'],
    ['1.8E+3', 'exponent'],
    ['1,8 07', 'bad_grouping'],
    ['1 807', 'bad_grouping'],
    ['18,07', 'bad_grouping'],
    ['1,8070', 'bad_grouping'],
    ["1'807", 'bad_grouping'],
    ['3人', 'unit'],
    ['47040元', 'unit'],
    ['53.1万元', 'unit'],
    ['1234567890123456', 'too_many_digits'],
    ['007', 'not_a_number'],
    ['12万3千', 'not_a_number'],
    ['5.', 'not_a_number'],
    ['1.2.3', 'not_a_number'],
    ['无', 'not_a_number'],
    ['NaN', 'not_a_number'],
    ['Infinity', 'not_a_number'],
    ['0x1F', 'not_a_number'],
    ['三十', 'not_a_number'],
  ])('refuses %s as %s', (text, problem) => {
    expect(readNumber(text)).toMatchObject({ problem });
  });

  test('every refusal says why in both languages', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[=+@-]?[\d,. %e万人]{0,12}$/)), (text) => {
        const reading = readNumber(text);
        if ('value' in reading) expect(Number.isFinite(reading.value)).toBe(true);
        else expect(reading.reason.zh.length > 0 && reading.reason.en.length > 0).toBe(true);
      }),
    );
  });

  test('a cell stuffed with digits is answered at once', () => {
    expect(readNumber('9'.repeat(1_000_000))).toHaveProperty('problem');
    expect(readNumber(`1${' '.repeat(1_000_000)}人人1`)).toHaveProperty('problem');
  });
});
