import { parsePeriod, plainDate } from '@taizhang/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Progress } from './judgement.ts';
import { progressWord } from './judgement.ts';
import type { MetricDefinition } from './metric.ts';
import { assessProgress, shortfallBand } from './progress.ts';
import { buildMetric, buildRate, buildTarget } from './testing/index.ts';
import type { Target } from './target.ts';

const count = buildMetric('screened');
const rate = buildRate('managed', 'a / b', { decimals: 1 });

function assess(actual: number | undefined, target: Partial<Target>, metric: MetricDefinition = count, period = '2021H1', asOf = '2021-07-05'): Progress {
  return assessProgress({ metric, target: buildTarget(target), actual, period: parsePeriod(period), asOf: plainDate(asOf) });
}

describe('an amount built up over the year', () => {
  test('is held against the days elapsed at the period’s end, not against today', () => {
    const progress = assess(42, { value: 70 }, { ...rate, behaviour: 'cumulative' });
    expect(progress).toMatchObject({ status: 'ok', completion: 0.6, expected: 181 / 365 });
    expect(progress.sentence).toEqual({
      zh: '完成年度目标的 60.0%，快于序时进度 10.4 个百分点',
      en: '60.0% of the annual target, 10.4 percentage points ahead of time elapsed',
    });
  });

  test('lags when it is slower than time', () => {
    const progress = assess(186, { value: 500 });
    expect(progress.status).toBe('lag');
    expect(progress.sentence.zh).toBe('完成年度目标的 37.2%，慢于序时进度 12.4 个百分点');
    expect(shortfallBand(progress)).toBe('far');
  });

  test('is not called level with time when it lags by less than the sentence can show', () => {
    expect(assess(495.8, { value: 1000 }).sentence.zh).toBe('完成年度目标的 49.6%，略慢于序时进度');
    expect(assess(496, { value: 1000 }).sentence.zh).toBe('完成年度目标的 49.6%，达到序时进度');
  });

  test('is held against today while the period still runs', () => {
    expect(assess(50, { value: 100 }, count, '2021', '2021-07-02').expected).toBeCloseTo(183 / 365, 12);
  });

  test('is overdue only once the year is over, and a shortfall never prints as 100 %', () => {
    expect(assess(999.9, { value: 1000 }, count, '2021', '2021-12-30').status).toBe('ok');
    const late = assess(999.9, { value: 1000 }, count, '2021', '2022-01-05');
    expect(late.status).toBe('late');
    expect(late.sentence.zh).toBe('完成年度目标的 99.9%，年末未完成，差不足 0.1 个百分点');
    expect(assess(400, { value: 1000 }, count, '2021H1', '2022-01-05').status).toBe('lag');
  });

  test('says by how much the year’s target was passed', () => {
    expect(assess(104, { value: 100 }, count, '2021', '2022-01-05').sentence.zh).toBe('完成年度目标的 104.0%，超过年度目标 4.0 个百分点');
    expect(assess(100, { value: 100 }, count, '2021', '2022-01-05').sentence.zh).toBe('完成年度目标的 100.0%');
    expect(assess(96, { value: 100 }, count, '2021', '2022-01-05').sentence.zh).toBe('完成年度目标的 96.0%，年末未完成，差 4.0 个百分点');
  });

  test('of one quarter is held against the plan of that quarter', () => {
    const progress = assess(24, { value: 100 }, count, '2021Q2');
    expect(progress.expected).toBeCloseTo(91 / 365, 12);
    expect(progress.status).toBe('lag');
    expect(assess(20, { value: 100 }, count, '2021Q4', '2022-01-05').status).toBe('lag');
  });
});

describe('a level kept all year', () => {
  const flat = { curve: 'flat', value: 62 } as const;

  test('is told in points above or below its target', () => {
    expect(assess(62.2, flat, rate)).toMatchObject({ status: 'ok', expected: 1, sentence: { zh: '62.2%，高于年度目标 0.2 个百分点' } });
    expect(assess(59.7, flat, rate)).toMatchObject({ status: 'lag', sentence: { zh: '59.7%，低于年度目标 2.3 个百分点', en: '59.7%, 2.3 percentage points below the annual target' } });
    expect(assess(62, flat, rate).sentence.zh).toBe('62.0%，等于年度目标');
    expect(assess(61.96, flat, rate)).toMatchObject({ status: 'lag', sentence: { zh: '62.0%，略低于年度目标' } });
  });

  test('that was missed says so at the end of the year', () => {
    expect(assess(59.7, flat, rate, '2021', '2022-01-05')).toMatchObject({ status: 'late', sentence: { zh: '59.7%，低于年度目标 2.3 个百分点，年末未达标' } });
  });

  test('in other units keeps them', () => {
    const clinics = buildMetric('clinics', { unit: '个', behaviour: 'stock' });
    expect(assess(91, { curve: 'flat', value: 89 }, clinics).sentence.zh).toBe('91 个，高于年度目标 2 个');
    const incidence = buildRate('incidence', 'a / b', { unit: '/10万', decimals: 2 });
    expect(assess(12.35, { curve: 'flat', value: 15, direction: 'at_most' }, incidence)).toMatchObject({ status: 'ok', sentence: { zh: '12.35/10万，低于年度控制数 2.65/10万' } });
  });
});

describe('a limit', () => {
  test('is used up, and using it faster than time is behind', () => {
    expect(assess(40, { direction: 'at_most' })).toMatchObject({ status: 'ok', completion: 0.4, sentence: { zh: '已达年度控制数的 40.0%，低于序时进度 9.6 个百分点' } });
    const over = assess(60, { direction: 'at_most' });
    expect(over).toMatchObject({ status: 'lag', sentence: { zh: '已达年度控制数的 60.0%，高于序时进度 10.4 个百分点' } });
    expect(shortfallBand(over)).toBe('far');
  });

  test('broken at the end of the year is overdue, kept is fine', () => {
    expect(assess(112, { direction: 'at_most' }, count, '2021', '2022-01-05')).toMatchObject({ status: 'late', sentence: { zh: '已达年度控制数的 112.0%，超出 12.0 个百分点' } });
    expect(assess(90, { direction: 'at_most' }, count, '2021', '2022-01-05')).toMatchObject({ status: 'ok', sentence: { zh: '已达年度控制数的 90.0%，控制在目标以内' } });
  });

  test('of zero has no completion but is still judged', () => {
    expect(assess(0, { direction: 'at_most', value: 0 })).toMatchObject({ status: 'ok', completion: undefined, sentence: { zh: '0 人，等于年度控制数' } });
    expect(assess(2, { direction: 'at_most', value: 0 })).toMatchObject({ status: 'lag', sentence: { zh: '2 人，高于年度控制数 2 人' } });
  });
});

describe('progress', () => {
  test('without a report is none, not zero, and still shows where the plan is', () => {
    expect(assess(undefined, {})).toMatchObject({ status: 'none', completion: undefined, expected: 181 / 365, sentence: { zh: '尚未上报' } });
    expect(assess(Number.NaN, {}).status).toBe('none');
    expect(assess(0, {}).status).toBe('lag');
  });

  test('without a target is not judged', () => {
    const progress = assessProgress({ metric: count, target: undefined, actual: 5, period: parsePeriod('2021H1'), asOf: plainDate('2021-07-05') });
    expect(progress).toMatchObject({ status: 'no_target', completion: undefined, expected: undefined });
    expect(shortfallBand(progress)).toBeUndefined();
  });

  test('has a word for every status', () => {
    expect((['ok', 'lag', 'late', 'none', 'no_target'] as const).map((status) => progressWord(status).zh)).toEqual(['正常', '滞后', '超期', '未报', '不设目标']);
  });

  test('never judges a higher amount worse, and never says behind when it is ok', () => {
    const order = ['late', 'lag', 'ok'];
    fc.assert(fc.property(fc.nat(2000), fc.nat(2000), fc.constantFrom('2021-02', '2021Q3', '2021H1', '2021'), fc.constantFrom('even', 'flat' as const), (a, b, period, curve) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((actual) => assess(actual, { value: 1000, curve }, count, period, '2022-01-05'));
      expect(order.indexOf(high?.status ?? '')).toBeGreaterThanOrEqual(order.indexOf(low?.status ?? ''));
      if (high?.status === 'ok') expect(high.sentence.zh).not.toMatch(/慢于|低于|未完成/u);
    }));
  });
});
