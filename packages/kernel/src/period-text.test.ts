import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DomainError } from './domain-error.ts';
import { findPeriod, parsePeriod, periodLabel } from './period-text.ts';
import { anyPeriod } from './testing/arbitraries.ts';

describe('parsePeriod', () => {
  test('reads back the Chinese label of every period', () => {
    fc.assert(
      fc.property(anyPeriod(), (period) => {
        expect(parsePeriod(periodLabel(period, 'zh'))).toBe(period);
      }),
    );
  });

  test.each([
    ['2021年上半年', '2021H1'],
    ['2021年1-5月', '2021T05'],
    ['2021年1至6月', '2021H1'],
    ['2021年1月-12月', '2021'],
    ['２０２１年１～９月', '2021T09'],
    ['2021年第一季度', '2021Q1'],
    ['2021年3季度', '2021Q3'],
    ['2021年前三季度', '2021T09'],
    ['2021年6月', '2021-06'],
    ['2021年6月份', '2021-06'],
    ['2021/6', '2021-06'],
    ['2021年度', '2021'],
    ['2021 年全年', '2021'],
    ['2021q2', '2021Q2'],
    ['2021-H2', '2021H2'],
    ['2021年7月5日', '2021-07-05'],
    ['20210705', '2021-07-05'],
  ])('reads %s as %s', (text, period) => {
    expect(findPeriod(text)).toBe(period);
  });

  test.each(['', '上半年', '2021年2-5月', '2021年13月', '2021年第五季度', '44382', '202106', '2021上', '2021年1-13月'])(
    'refuses %s with a sentence',
    (text) => {
      expect(findPeriod(text)).toBeUndefined();
      expect(() => parsePeriod(text)).toThrow(DomainError);
    },
  );
});

describe('periodLabel', () => {
  test.each([
    ['2021-07-05', '2021年7月5日', '5 July 2021'],
    ['2021-07', '2021年7月', 'July 2021'],
    ['2021Q3', '2021年第三季度', 'third quarter of 2021'],
    ['2021H1', '2021年上半年', 'first half of 2021'],
    ['2021H2', '2021年下半年', 'second half of 2021'],
    ['2021', '2021年', '2021'],
    ['2021T05', '2021年1—5月', 'January–May 2021'],
  ])('%s', (text, zh, en) => {
    expect(periodLabel(parsePeriod(text), 'zh')).toBe(zh);
    expect(periodLabel(parsePeriod(text), 'en')).toBe(en);
  });
});
