import { describe, expect, test } from 'vitest';
import { periodSpan, periodTitle, spaced } from './period-words.ts';

describe('periodTitle and periodSpan', () => {
  test('name the year, half, quarter, month and year to date in both languages', () => {
    expect(['2021', '2021H1', '2021Q3', '2021-07', '2021T05'].map((code) => periodTitle(code, 'zh'))).toEqual(['2021 年', '2021 年上半年', '2021 年第三季度', '2021 年 7 月', '2021 年 1—5 月']);
    expect(['2021', '2021H1', '2021-07', '2021T05'].map((code) => periodSpan(code, 'zh'))).toEqual(['全年', '1–6 月', '7 月', '1–5 月']);
    expect(['2021H1', '2021-07'].map((code) => periodSpan(code, 'en'))).toEqual(['Jan–Jun', 'Jul']);
  });

  test('spaces digits from characters on both sides', () => {
    expect(spaced('2021年7月5日')).toBe('2021 年 7 月 5 日');
  });
});
