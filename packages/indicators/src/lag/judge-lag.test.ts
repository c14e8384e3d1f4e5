import { parsePeriod, plainDate } from '@taizhang/kernel';
import { describe, expect, test } from 'vitest';
import { buildMetric, buildRate, buildTarget } from '../testing/index.ts';
import { judgeLag, type LagInput } from './judge-lag.ts';
import { judgeLagRun } from './judge-lag-run.ts';
import { checkLagCriterion, type LagCriterion } from './lag-criterion.ts';

const rate = buildRate('managed', 'a / b', { decimals: 1 });
const flat = buildTarget({ value: 62, curve: 'flat' });
const given = (value: number | undefined, more: Partial<LagInput> = {}): LagInput => ({ metric: rate, period: parsePeriod('2021-06'), asOf: plainDate('2021-07-05'), figure: { value }, lastYear: { value: undefined }, target: flat, ...more });
const plan = (by: number, measure: 'points' | 'percent' = 'points'): LagCriterion => ({ kind: 'plan', by, measure });

describe('behind the plan', () => {
  test('begins exactly at the margin, whatever the last bit of the difference', () => {
    // 62 − 59.7 is 2.299999999999997.
    expect(judgeLag(plan(2.3), given(59.7))).toMatchObject({ status: 'behind', short: 2.3, sentence: { zh: '59.7%，按计划应达 62.0%，差 2.3 个百分点', en: '59.7%, the plan asks for 62.0%: 2.3 percentage points short' } });
    expect(judgeLag(plan(2.4), given(59.7))).toMatchObject({ status: 'not_behind', sentence: { zh: '59.7%，按计划应达 62.0%，差 2.3 个百分点，未到规则所定的 2.4 个百分点' } });
    expect(judgeLag(plan(0), given(62)).status).toBe('not_behind');
    expect(judgeLag(plan(0), given(61.96)).sentence.zh).toContain('差不足 0.1 个百分点');
  });

  test('of an amount is measured in the days elapsed: points of the year’s target, or per cent of the plan', () => {
    const amount = (value: number): LagInput => given(value, { metric: buildMetric('screened'), period: parsePeriod('2021H1'), target: buildTarget({ value: 365 }) });
    // 181 are planned by the end of June; 36.5 are ten points of the target.
    expect(judgeLag(plan(10), amount(144.5)).status).toBe('behind');
    expect(judgeLag(plan(10), amount(145)).status).toBe('not_behind');
    expect(judgeLag(plan(50, 'percent'), amount(90.5)).status).toBe('behind');
    expect(judgeLag(plan(50, 'percent'), amount(91)).status).toBe('not_behind');
  });

  test('of a limit is above it; where nothing is allowed, anything is too much', () => {
    const limit = (value: number, allowed: number): LagInput => given(value, { target: buildTarget({ value: allowed, curve: 'flat', direction: 'at_most' }) });
    expect(judgeLag(plan(1), limit(6, 5))).toMatchObject({ status: 'behind', sentence: { zh: '6.0%，按计划应控制在 5.0%，高出 1.0 个百分点' } });
    expect(judgeLag(plan(50, 'percent'), limit(1, 0)).status).toBe('behind');
    expect(judgeLag(plan(0), limit(0, 0)).status).toBe('not_behind');
  });
});

test('a fixed value is kept at exactly that value; last year is worse by the margin', () => {
  expect([59.9, 60].map((value) => judgeLag({ kind: 'value', direction: 'below', value: 60 }, given(value)).status)).toEqual(['behind', 'not_behind']);
  const worse: LagCriterion = { kind: 'last_year', direction: 'above', by: 10, measure: 'percent' };
  const deaths = (value: number, base: number | undefined): LagInput => given(value, { metric: buildMetric('deaths'), lastYear: { value: base } });
  expect([judgeLag(worse, deaths(11, 10)), judgeLag(worse, deaths(10.9, 10)), judgeLag(worse, deaths(1, 0))].map(({ status }) => status)).toEqual(['behind', 'not_behind', 'behind']);
  expect(checkLagCriterion({ ...worse, measure: 'points' }, buildMetric('deaths'))).toBeDefined();
  expect(judgeLag(worse, deaths(11, undefined)).obstacle).toBe('no_base');
});

test('nobody is called behind on what is missing or withdrawn, in doubt, too small, or without a target', () => {
  const obstacles = [given(undefined), given(10, { figure: { value: 10, isDoubtful: true } }), given(10, { figure: { value: 10, denominator: 9 } }), given(10, { target: undefined })].map((input) => judgeLag(plan(1), input));
  expect(obstacles.map(({ status, obstacle }) => [status, obstacle])).toEqual([['not_judged', 'missing'], ['not_judged', 'doubtful'], ['not_judged', 'small_denominator'], ['not_judged', 'no_target']]);
  expect(judgeLag(plan(1), given(10, { figure: { value: 10, denominator: 10, isDemo: true } }))).toMatchObject({ status: 'behind', isDemo: true, sentence: { zh: expect.stringContaining('（演示数据）') } });
});

describe('for several periods on end', () => {
  const run = (periods: number, ...values: (number | undefined)[]) => judgeLagRun(plan(2), periods, values.map((value) => given(value)));

  test('passes over what is not published, and begins anew with a period that was not behind', () => {
    expect(run(2, 50, undefined, 51)).toMatchObject({ status: 'behind', count: 2, value: 50, sentence: { zh: expect.stringContaining('连续 2 期') } });
    expect(run(2, 50, 61, 40)).toMatchObject({ status: 'not_behind', count: 1 });
    expect(run(2, 61, 50, 50)).toMatchObject({ status: 'not_behind', count: 0 });
    expect(run(3, 50, 50)).toMatchObject({ status: 'not_judged', obstacle: 'too_few_periods' });
    expect(run(1)).toMatchObject({ status: 'not_judged', obstacle: 'missing' });
  });

  test('a period in doubt proves nothing for the run', () => {
    const doubtful = given(50, { figure: { value: 50, isDoubtful: true } });
    expect(judgeLagRun(plan(2), 2, [given(50), doubtful, given(50)])).toMatchObject({ status: 'not_judged', obstacle: 'doubtful' });
  });
});
