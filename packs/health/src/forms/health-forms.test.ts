import { checkCells, completeCells } from '@taizhang/records';
import { describe, expect, test } from 'vitest';
import { healthMetrics } from '../metrics/health-catalogue.ts';
import { SECTION_IDS } from '../organisation/demo-county.ts';
import { healthForms } from './health-forms.ts';

const reportedCells = healthForms.flatMap((form) => form.items.filter(({ entry }) => entry !== 'computed').map((item) => ({ form, item })));

describe('health forms', () => {
  test('collect every reported metric once and only once, so that nobody fills in a number twice', () => {
    const collected = healthMetrics.filter(({ id, collectedFrom }) => collectedFrom && !id.startsWith('reg_')).map(({ id }) => String(id));
    const cells = reportedCells.map(({ item }) => item.metricId);
    expect(cells.toSorted()).toEqual(collected.toSorted());
  });

  test('go to exactly those who report their metrics', () => {
    const astray = reportedCells.filter(({ form, item }) => {
      const kinds = healthMetrics.find(({ id }) => id === item.metricId)?.collectedFrom ?? [];
      return kinds.toSorted().join() !== form.audience.toSorted().join();
    });
    expect(astray.map(({ form, item }) => `${form.id} ${item.key}`)).toEqual([]);
  });

  test('have numbers of their own and a section that answers for them', () => {
    expect(new Set(healthForms.map(({ code }) => code)).size).toBe(healthForms.length);
    expect(healthForms.filter(({ ownerSection }) => !Object.hasOwn(SECTION_IDS, ownerSection))).toEqual([]);
  });

  test('put the public health month on one page of forty-two cells', () => {
    expect(healthForms.find(({ id }) => id === 'phs-monthly')?.items).toHaveLength(42);
  });

  test.each(healthForms.map((form) => [form.id, form] as const))('%s explains a part above its whole to the clerk', (_, form) => {
    const rules = form.checks.filter(({ id }) => id.includes('-within-'));
    for (const rule of rules) {
      const [part = '', whole = ''] = rule.when.split(' > ');
      const problems = checkCells(form, { [part]: 2, [whole]: 1 }).filter(({ keys }) => keys.includes(part));
      const isExplained = problems.some(({ severity, sentence }) => severity === 'hard' && sentence.zh.includes('不能大于'));
      expect([rule.id, isExplained]).toEqual([rule.id, true]);
    }
  });

  test('compute the rates of a form from its own cells', () => {
    const form = healthForms.find(({ id }) => id === 'mch-monthly');
    expect(form && completeCells(form, { live_births: 272, hospital_births: 268 })['hospital_birth_rate']).toBe(98.53);
  });

  test('ask about a number with a digit too many', () => {
    const form = healthForms.find(({ id }) => id === 'medical-monthly');
    const problems = form ? checkCells(form, { outpatients: 12000 }, { outpatients: 1200 }) : [];
    expect(problems.filter(({ keys }) => keys.includes('outpatients')).map(({ severity }) => severity)).toEqual(['soft']);
  });
});
