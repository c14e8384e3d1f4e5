import { isCount, roundHalfUp, unitInfo } from '@taizhang/kernel';
import { describe, expect, test } from 'vitest';
import { healthCatalogue, healthMetrics } from './health-catalogue.ts';
import { itemMetrics } from './item-metrics.ts';
import { registerMetrics } from './register-metrics.ts';

/** What institutions submit; figures of the register and of items nobody reports. */
const submitted = healthMetrics.filter((metric) => !registerMetrics.includes(metric) && !itemMetrics.includes(metric));

describe('health catalogue', () => {
  test('loads as a whole, so every formula names known metrics and its result fits its unit', () => {
    expect(healthCatalogue().all.length).toBeGreaterThanOrEqual(120);
  });

  test('lets nobody report a rate: what is not a quantity is derived', () => {
    const reported = submitted.filter(({ behaviour }) => behaviour !== 'derived');
    expect(reported.filter(({ unit }) => Object.keys(unitInfo(unit).dimension).length === 0)).toEqual([]);
    expect(reported.filter(({ collectedFrom }) => collectedFrom === undefined)).toEqual([]);
  });

  test('says in every sentence what a missing report means', () => {
    const silent = submitted.filter(({ sentence }) => !/缺报/u.test(sentence.zh) || !/missing/u.test(sentence.en));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('gives no name to two metrics, in either language', () => {
    for (const locale of ['zh', 'en'] as const) {
      // Parts of different wholes (“其中：男婴”) are read under their whole.
      const names = healthMetrics.map(({ name }) => name[locale]).filter((name) => !/^(其中|of which)/u.test(name));
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });

  test('keeps people, cases and doses whole', () => {
    const fractional = healthMetrics.filter(({ unit, decimals }) => isCount(unitInfo(unit).dimension) && decimals > 0);
    expect(fractional.map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ['hospital_birth_rate', { hospital_births: 268, live_births: 272 }, 98.53],
    ['notifiable_incidence', { notifiable_cases: 267, resident_pop: 36033 }, 740.99],
    ['infant_mortality', { infant_deaths: 2, live_births: 272 }, 7.35],
    ['tf_per_person', { tf_money: 147.648, tf_people: 146 }, 10112.88],
    ['clinic_fund_per_village', { clinic_fund: 78, villages: 130 }, 6000],
    ['sex_ratio', { births_male: 171, births_female: 162 }, 105.56],
    ['natural_growth', { births: 333, deaths: 123, pop_opening: 33295, pop_total: 33305 }, 6.31],
    ['average_stay', { discharged_bed_days: 13206, discharged: 1809 }, 7.3],
    ['beds_per_1000', { beds: 9493, resident_pop: 3420000 }, 2.78],
    ['bed_use_rate', { bed_days_used: 36, bed_days_open: 30 }, 120],
  ] as const)('computes %s in its own unit', (id, given, expected) => {
    const catalogue = healthCatalogue();
    const values = new Map<string, number>(Object.entries(given));
    const result = catalogue.evaluate(catalogue.get(id).id, (name) => values.get(name));
    expect(result.kind === 'value' && roundHalfUp(result.value, 2)).toBe(expected);
  });

  test('takes all residents of that age, not those already managed, as the denominator of traditional medicine for the elderly', () => {
    expect(healthCatalogue().get('tcm_elder_rate').formula).toBe('tcm_elder / elder65_pop');
  });
});
