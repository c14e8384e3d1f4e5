import { orgId, plainDate } from '@taizhang/kernel';
import { describe, expect, test } from 'vitest';
import { checkBreakdown, checkTarget, plannedShare } from './target.ts';
import { buildMetric, buildRate, buildTarget } from './testing/index.ts';

const byMonth = [0, 0.1, 0.1, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];

describe('plannedShare', () => {
  test('of an even plan is the share of days elapsed', () => {
    expect(plannedShare('even', 2021, plainDate('2021-06-30'))).toBeCloseTo(181 / 365, 12);
    expect(plannedShare('even', 2020, plainDate('2020-12-31'))).toBe(1);
    expect(plannedShare('even', 2021, plainDate('2020-12-31'))).toBe(0);
  });

  test('of a monthly plan meets each month’s end and runs evenly in between', () => {
    expect(plannedShare(byMonth, 2021, plainDate('2021-04-30'))).toBeCloseTo(0.3, 12);
    expect(plannedShare(byMonth, 2021, plainDate('2021-04-15'))).toBeCloseTo(0.2, 12);
    expect(plannedShare(byMonth, 2021, plainDate('2021-01-31'))).toBe(0);
    expect(plannedShare(byMonth, 2021, plainDate('2022-01-05'))).toBe(1);
    expect(plannedShare(byMonth, 2021, plainDate('2020-12-31'))).toBe(0);
  });

  test('of a level to be kept is whole from the first day', () => {
    expect(plannedShare('flat', 2021, plainDate('2021-01-01'))).toBe(1);
  });
});

describe('checkTarget', () => {
  test('accepts a monthly plan that rises to the whole', () => {
    expect(checkTarget(buildTarget({ curve: byMonth }))).toEqual([]);
  });

  test('lists everything that is wrong with a target', () => {
    const wrong = buildTarget({ value: Number.NaN, weight: -1, source: ' ', curve: [0.5, 0.2] });
    expect(checkTarget(wrong).map((problem) => problem.en)).toHaveLength(5);
    expect(checkTarget(buildTarget({ curve: byMonth.map((share) => share / 2) }))).toHaveLength(1);
  });
});

describe('checkBreakdown', () => {
  const parts = [199.9, 300.2].map((value, index) => buildTarget({ orgId: orgId(`99000110${index}`), value }));

  test('accounts for the whole to the last decimal', () => {
    expect(checkBreakdown(buildMetric('a'), buildTarget({ value: 500.1 }), parts)).toEqual({ kind: 'accounted', whole: 500.1, sum: 500.1, difference: 0 });
    expect(checkBreakdown(buildMetric('a'), buildTarget({ value: 501 }), parts)).toMatchObject({ kind: 'short', difference: -0.9 });
    expect(checkBreakdown(buildMetric('a'), buildTarget({ value: 500 }), parts)).toMatchObject({ kind: 'over', difference: 0.1 });
  });

  test('does not add rates, but names parts that ask for less than the whole', () => {
    const account = checkBreakdown(buildRate('r', 'a / b'), buildTarget({ value: 250 }), parts);
    expect(account).toEqual({ kind: 'not_additive', weaker: ['990001100'] });
  });
});
