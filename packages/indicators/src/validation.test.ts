import { describe, expect, test } from 'vitest';
import { partsMakeTotal, partWithinWhole, steadyWithin, withinBounds } from './standard-rules.ts';
import { buildMetric, buildRate } from './testing/index.ts';
import { compileRules } from './validation.ts';
import type { ValidationRule } from './validation.ts';

const births = buildMetric('births', { name: { zh: '活产数', en: 'Live births' } });
const inHospital = buildMetric('in_hospital', { name: { zh: '住院分娩数', en: 'Hospital births' } });
const rate = buildRate('rate', 'in_hospital / births');

function figures(values: Readonly<Record<string, number>>): (name: string) => number | undefined {
  return (name) => values[name];
}

describe('compileRules', () => {
  const set = compileRules([partWithinWhole(inHospital, births), ...withinBounds(rate, rate.bounds), steadyWithin(births, 0.3)]);

  test('fires with the figures in the sentence and the cells to mark', () => {
    const { findings } = set.check(figures({ births: 268, in_hospital: 272, rate: 101.49 }));
    expect(findings).toEqual([
      {
        ruleId: 'in_hospital_within_births',
        severity: 'hard',
        sentence: { zh: '住院分娩数（272）不应大于活产数（268）', en: 'Hospital births (272) may not exceed Live births (268)' },
        names: ['in_hospital', 'births'],
      },
      { ruleId: 'rate_bound_2', severity: 'hard', sentence: { zh: '指标rate（101.49）不应大于 100', en: 'metric rate (101.49) may not exceed 100' }, names: ['rate'] },
    ]);
  });

  test('accounts for every rule: a missing figure leaves it undecided, never passed', () => {
    const { findings, passed, undecided } = set.check(figures({ births: 5, rate: 50 }));
    expect(findings).toEqual([]);
    expect(passed).toEqual(['rate_bound_1', 'rate_bound_2']);
    expect(undecided).toEqual(['in_hospital_within_births', 'births_steady']);
  });

  test('asks about a jump since the last period, but not about the first figure after zero', () => {
    const jumped = set.check(figures({ births: 20 }), figures({ births: 10 }));
    expect(jumped.findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([['births_steady', 'soft']]);
    expect(set.check(figures({ births: 20 }), figures({ births: 0 })).passed).toContain('births_steady');
  });

  test('adds parts without binary noise', () => {
    const [a, b, total] = ['a', 'b', 'total'].map((id) => buildMetric(id, { unit: '万元', decimals: 1 }));
    const sums = compileRules([partsMakeTotal([a ?? births, b ?? births], total ?? births)]);
    expect(sums.check(figures({ a: 0.1, b: 0.2, total: 0.3 })).passed).toEqual(['total_is_sum']);
    expect(sums.check(figures({ a: 0.1, b: 0.2, total: 0.4 })).findings[0]?.sentence.zh).toBe('分项（指标a 0.1、指标b 0.2）合计应等于指标total（0.4）');
  });

  test('finds the 17.41 万元 that the four parts of the clinic fund leave unexplained', () => {
    const parts = ['pension', 'insurance', 'office', 'tour'].map((id) => buildMetric(id, { unit: '万元' }));
    const fund = compileRules([partsMakeTotal(parts, buildMetric('fund', { unit: '万元' }), 'soft')]);
    expect(fund.check(figures({ pension: 38.7, insurance: 5.1, office: 14.455, tour: 2.335, fund: 78 })).findings).toHaveLength(1);
    expect(fund.check(figures({ pension: 38.7, insurance: 5.1, office: 14.455, tour: 2.335, fund: 60.59 })).findings).toHaveLength(0);
  });

  test('names every rule that cannot be used, at once', () => {
    const rule = (id: string, when: string): ValidationRule => ({ id, severity: 'hard', when, sentence: { zh: '', en: '' } });
    const wrong = [rule('a', 'births >'), rule('b', 'births + 1'), rule('c', 'nobody > 1'), rule('c', 'births > 1')];
    expect(() => compileRules(wrong, ['births'])).toThrow(/4 mistakes: a: .*; b: not a condition; c: there is no nobody; c: the id is used twice/u);
  });

  test('has no bounds to check for a metric without them', () => {
    expect(withinBounds(births)).toEqual([]);
  });
});
