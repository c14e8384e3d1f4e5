import { parsePeriod, plainDate } from '@taizhang/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FigureReading } from '../figure-reading.ts';
import { buildReading } from '../testing/index.ts';
import { comparisonPhrase, type ComparisonKind } from './comparison-phrase.ts';

const HALF = { period: parsePeriod('2021H1') } as const;
const JULY = plainDate('2021-07-05');

function say(kind: ComparisonKind, overrides: Partial<FigureReading>, asOf = JULY): string {
  const phrase = comparisonPhrase(kind, buildReading({ ...HALF, ...overrides }), asOf);
  return phrase.kind === 'said' ? phrase.text : `(${phrase.reason})`;
}

describe('comparisonPhrase', () => {
  // One row per way an official sentence can go wrong; the bug each row catches is the wrong word or unit in it.
  test.each<[string, ComparisonKind, Partial<FigureReading>, string]>([
    ['a count that rose', 'yoy', { value: 135, lastYear: 120 }, '同比增长12.50%'],
    ['a count that fell', 'yoy', { value: 90, lastYear: 120 }, '同比下降25.00%'],
    ['a count that is equal', 'yoy', { value: 120, lastYear: 120 }, '与去年同期持平'],
    ['a change that rounds to nothing', 'yoy', { value: 1_000_001, lastYear: 1_000_000 }, '与去年同期基本持平'],
    ['a count from zero', 'yoy', { value: 3, lastYear: 0 }, '去年同期为0'],
    ['zero after zero', 'yoy', { value: 0, lastYear: 0 }, '与去年同期持平'],
    ['a fall to zero from a small base', 'yoy', { value: 0, lastYear: 3 }, '较去年同期减少3人'],
    ['a fall to zero from a large base', 'yoy', { value: 0, lastYear: 30 }, '同比下降100.00%'],
    ['a base too small for a percentage', 'yoy', { value: 14, lastYear: 7 }, '较去年同期增加7人'],
    ['a small base of money keeps its percentage', 'yoy', { unit: '万元', decimals: 2, value: 7.5, lastYear: 5 }, '同比增长50.00%'],
    ['more than threefold in times', 'yoy', { value: 425, lastYear: 100 }, '同比增长3.25倍'],
    ['a steep fall never in times', 'yoy', { value: 10, lastYear: 425 }, '同比下降97.65%'],
    ['a rate in points, not per cent', 'yoy', { unit: '%', decimals: 2, value: 62.2, lastYear: 59.4 }, '同比提高2.80个百分点'],
    ['a rate that fell', 'yoy', { unit: '%', decimals: 2, value: 59.4, lastYear: 62.2 }, '同比下降2.80个百分点'],
    ['a rate from zero still has a difference', 'yoy', { unit: '%', decimals: 2, value: 5, lastYear: 0 }, '同比提高5.00个百分点'],
    ['a rate whose change rounds to nothing', 'yoy', { unit: '%', decimals: 2, value: 62.201, lastYear: 62.2 }, '与去年同期基本持平'],
    ['a rate per thousand', 'yoy', { unit: '‰', decimals: 2, value: 4.8, lastYear: 5.2 }, '同比下降0.40个千分点'],
    ['a rate per hundred thousand', 'yoy', { unit: '/10万', decimals: 2, value: 12.5, lastYear: 10 }, '同比提高2.50/10万'],
    ['a sex ratio', 'yoy', { unit: 'ratio', decimals: 2, value: 106.5, lastYear: 105 }, '同比提高1.50'],
    ['a value below zero', 'yoy', { unit: '万元', decimals: 2, value: -3, lastYear: 12 }, '较去年同期减少15.00万元'],
    ['a base below zero', 'yoy', { unit: '万元', decimals: 2, value: 8, lastYear: -5 }, '较去年同期增加13.00万元'],
    ['an amount', 'change', { value: 132, lastYear: 120 }, '较去年同期增加12人'],
    ['an amount from zero', 'change', { value: 3, lastYear: 0 }, '较去年同期增加3人'],
    ['an amount of a rate', 'change', { unit: '%', decimals: 2, value: 62.2, lastYear: 59.4 }, '较去年同期提高2.80个百分点'],
    ['no last year', 'yoy', { value: 120, lastYear: null }, '(no_last_year)'],
    ['last year never read', 'yoy', { value: 120 }, '(no_last_year)'],
    ['nothing reported', 'yoy', { value: null, missing: 'not_reported', lastYear: 120 }, '(not_reported)'],
    ['an incomplete sum is not compared with a whole one', 'yoy', { value: 60, missing: 'partial', lastYear: 120 }, '(partial)'],
    ['a rate without denominator', 'yoy', { unit: '%', value: null, missing: 'zero_denominator', lastYear: 50 }, '(zero_denominator)'],
    ['the quarter before', 'pop', { period: parsePeriod('2021Q2'), value: 110, previous: 100 }, '环比增长10.00%'],
    ['the month before, as an amount', 'pop_change', { period: parsePeriod('2021-06'), value: 90, previous: 100 }, '较上月减少10人'],
    ['no previous period', 'pop', { value: 110 }, '(no_previous)'],
  ])('%s', (_case, kind, overrides, expected) => {
    expect(say(kind, overrides)).toBe(expected);
  });

  test('a year is compared with 上年, because 去年 would be the year reported on', () => {
    expect(say('change', { period: parsePeriod('2021'), value: 132, lastYear: 120 }, plainDate('2022-01-05'))).toBe('较上年增加12人');
  });

  test('a half-year report written a year later does not say 去年 either', () => {
    expect(say('change', { value: 132, lastYear: 120 }, plainDate('2022-01-05'))).toBe('较上年同期增加12人');
  });

  test('differences are taken before rounding', () => {
    expect(say('yoy', { unit: '%', decimals: 1, value: 62.24, lastYear: 59.36 })).toBe('同比提高2.9个百分点');
  });

  test('a demonstration base labels the comparison even when the value is real', () => {
    expect(comparisonPhrase('yoy', buildReading({ ...HALF, lastYear: 100, lastYearDemo: true }), JULY)).toMatchObject({ demo: true });
  });

  test('words of rising and falling always agree with the direction, and a fall never takes 倍', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }), fc.constantFrom('人' as const, '%' as const), (value, lastYear, unit) => {
      const text = say('yoy', { unit, decimals: unit === '%' ? 2 : 0, value, lastYear });
      if (value > lastYear) expect(text).not.toMatch(/下降|减少/u);
      if (value < lastYear) expect(text).not.toMatch(/增长|增加|提高|倍/u);
      expect(text).not.toMatch(/NaN|Infinity|undefined|-/u);
    }));
  });
});
