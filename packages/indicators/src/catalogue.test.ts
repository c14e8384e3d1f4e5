import { isDomainError } from '@taizhang/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineCatalogue } from './catalogue.ts';
import type { Evaluation, MetricCatalogue } from './catalogue.ts';
import { metricId } from './metric.ts';
import type { MetricDefinition } from './metric.ts';
import { buildMetric, buildRate } from './testing/index.ts';

const categories = [{ id: 'test', name: { zh: '试验', en: 'test' }, order: 1 }];

function catalogue(...metrics: readonly MetricDefinition[]): MetricCatalogue {
  return defineCatalogue({ categories, metrics });
}

function problemsOf(...metrics: readonly MetricDefinition[]): string {
  try {
    catalogue(...metrics);
    return '';
  } catch (error) {
    return isDomainError(error) ? error.userMessage.en : 'not a domain error';
  }
}

const births = buildMetric('births');
const inHospital = buildMetric('in_hospital');
const rate = buildRate('hospital_rate', 'in_hospital / births');
const [birthsId, inHospitalId, rateId] = [births.id, inHospital.id, rate.id];

function values(figures: Readonly<Record<string, number>>): (id: string) => number | undefined {
  return (id) => figures[id];
}

function valueOf(evaluation: Evaluation): number | undefined {
  return evaluation.kind === 'value' ? evaluation.value : undefined;
}

describe('defineCatalogue', () => {
  test('names every mistake of a pack at once, each with its metric', () => {
    const text = problemsOf(
      births,
      buildMetric('births'),
      buildRate('a', 'nobody / births'),
      buildRate('b', '', {}),
      buildMetric('c', { formula: 'births' }),
      buildMetric('d', { behaviour: 'derived' }),
      buildMetric('e', { category: 'nowhere', version: 0, decimals: 7, minimumDenominator: 0, bounds: { min: 2, max: 1 } }),
      buildMetric('f', { name: { zh: '', en: 'f' } }),
    );
    for (const part of [
      'births: the id is used twice', 'a: the formula names nobody', 'b: ', 'c: only a derived metric', 'd: a derived metric needs a formula',
      'e: there is no category nowhere', 'e: the version', 'e: decimals', 'e: the minimum denominator', 'e: the lower bound', 'f: name, sentence',
    ]) expect(text).toContain(part);
  });

  test('shows the path of a circle, however long', () => {
    const text = problemsOf(buildRate('a', 'b / 2'), buildRate('b', 'c / 2'), buildRate('c', 'a / 2'));
    expect(text).toContain('a → b → c → a');
  });

  test('refuses a formula that needs itself', () => {
    expect(problemsOf(buildRate('a', 'a / 2'))).toContain('a → a');
  });

  test('refuses to add people to money, and people to visits', () => {
    const money = buildMetric('money', { unit: '万元' });
    const visits = buildMetric('visits', { unit: '人次' });
    expect(problemsOf(births, money, buildRate('a', '(births + money) / births'))).toContain('unlike units (person and money)');
    expect(problemsOf(births, visits, buildRate('a', '(births + visits) / births'))).toContain('unlike units (person and visit)');
  });

  test('refuses a result its unit cannot state', () => {
    const money = buildMetric('money', { unit: '万元' });
    expect(problemsOf(births, money, buildRate('a', 'money / births'))).toContain('cannot be stated in %');
    expect(problemsOf(births, money, buildRate('a', 'money / births', { unit: '元/人' }))).toBe('');
  });

  test('refuses a rate that multiplies by 100 although its unit already does', () => {
    expect(problemsOf(births, inHospital, buildRate('a', 'in_hospital / births * 100'))).toContain('do not multiply by 100');
  });

  test('refuses a percentage without bounds and a rate that would be summed over the tree', () => {
    const unbounded: MetricDefinition = { ...buildMetric('a', { behaviour: 'derived', unit: '%' }), formula: 'births / births' };
    expect(problemsOf(births, unbounded)).toContain('a percentage needs bounds');
    expect(problemsOf(buildMetric('b', { behaviour: 'stock', unit: '%', bounds: { max: 100 } }))).toContain('% is a ratio and cannot be summed');
    expect(problemsOf(buildMetric('b', { unit: '元/人' }))).toContain('cannot be summed');
  });

  test('refuses conditions, formulas without metrics and looks at the past', () => {
    expect(problemsOf(births, buildRate('a', 'births > 1'))).toContain('a condition, not a number');
    expect(problemsOf(buildRate('a', '1 + 1'))).toContain('names no metric');
    expect(problemsOf(births, buildRate('a', 'births / prev(births)'))).toContain('previous period');
  });

  test('accepts differences of rates, clamps and choices', () => {
    const text = problemsOf(births, inHospital, rate, buildRate('gap', 'max(1 - hospital_rate, 0)'), buildRate('known', 'births > 0 ? hospital_rate : 0'));
    expect(text).toBe('');
  });
});

describe('a catalogue', () => {
  const gap = buildRate('gap', 'hospital_rate - other_rate', { bounds: { min: -100, max: 100 } });
  const other = buildRate('other_rate', 'births / population');
  const whole = catalogue(gap, rate, other, births, inHospital, buildMetric('population', { behaviour: 'stock' }));

  test('orders metrics after everything they need', () => {
    const order = whole.inDependencyOrder.map((metric) => metric.id);
    expect(order.indexOf(rateId)).toBeGreaterThan(order.indexOf(birthsId));
    expect(order.indexOf(gap.id)).toBeGreaterThan(order.indexOf(other.id));
  });

  test('knows what a derived metric finally rests on, and what changes with a reported one', () => {
    expect(whole.inputsOf(gap.id)).toEqual(['in_hospital', 'births', 'population']);
    expect(whole.inputsOf(birthsId)).toEqual(['births']);
    expect(whole.dependentsOf(inHospitalId)).toEqual(['hospital_rate', 'gap']);
    expect(whole.dependentsOf(gap.id)).toEqual([]);
  });

  test('refuses an unknown metric where find gives undefined', () => {
    expect(() => whole.get('nobody')).toThrow('unknown_metric');
    expect(whole.find('nobody')).toBeUndefined();
  });
});

describe('evaluate', () => {
  const whole = catalogue(births, inHospital, rate, buildRate('gap', '1 - hospital_rate'));

  test('shows a rate with both its sides, in their own units', () => {
    expect(whole.evaluate(rateId, values({ in_hospital: 268, births: 272 }))).toEqual({
      kind: 'value',
      value: 98.5294117647059,
      source: 'computed',
      numerator: { value: 268, unit: '人', metricIds: ['in_hospital'] },
      denominator: { value: 272, unit: '人', metricIds: ['births'] },
    });
  });

  test('is missing while an input is, and names it through other rates', () => {
    expect(whole.evaluate(rateId, values({ in_hospital: 5 }))).toEqual({ kind: 'missing', missing: ['births'] });
    expect(whole.evaluate(metricId('gap'), values({ in_hospital: 5 }))).toEqual({ kind: 'missing', missing: ['births'] });
    expect(whole.evaluate(birthsId, values({}))).toEqual({ kind: 'missing', missing: ['births'] });
  });

  test('is undefined, neither 0 nor 100, where the denominator is zero, also through other rates', () => {
    expect(whole.evaluate(rateId, values({ in_hospital: 0, births: 0 }))).toMatchObject({ kind: 'undefined', numerator: { value: 0 }, denominator: { value: 0 } });
    expect(whole.evaluate(metricId('gap'), values({ in_hospital: 0, births: 0 }))).toEqual({ kind: 'undefined' });
  });

  test('falls back on a rate as stated only when its parts are not known', () => {
    expect(whole.evaluate(rateId, values({ hospital_rate: 98.52 }))).toEqual({ kind: 'value', value: 98.52, source: 'given' });
    expect(whole.evaluate(rateId, values({ hospital_rate: 98.52, in_hospital: 1, births: 2 }))).toMatchObject({ value: 50, source: 'computed' });
    expect(whole.evaluate(metricId('gap'), values({ hospital_rate: 98 }))).toMatchObject({ value: 2, source: 'computed' });
  });

  test('takes NaN from a series for missing', () => {
    expect(whole.evaluate(rateId, values({ in_hospital: Number.NaN, births: 4 }))).toEqual({ kind: 'missing', missing: ['in_hospital'] });
  });

  test('converts units on both sides: 53.1 万元 for 177 people is 3000 元/人', () => {
    const perHead = buildRate('per_head', 'money / people', { unit: '元/人', decimals: 0 });
    const whole2 = catalogue(buildMetric('money', { unit: '万元', decimals: 3 }), buildMetric('people'), perHead);
    expect(whole2.evaluate(perHead.id, values({ money: 53.1, people: 177 }))).toMatchObject({
      value: 3000,
      numerator: { value: 53.1, unit: '万元' },
    });
  });

  test('states rates per 100,000, per mille and beds per thousand by their unit alone', () => {
    const cases = buildMetric('cases', { unit: '例' });
    const beds = buildMetric('beds', { unit: '张', behaviour: 'stock' });
    const whole3 = catalogue(cases, beds, births, buildRate('incidence', 'cases / births', { unit: '/10万' }), buildRate('bed_density', 'beds / births', { unit: '张/千人' }));
    expect(valueOf(whole3.evaluate(metricId('incidence'), values({ cases: 267, births: 36033 })))).toBeCloseTo(740.99, 2);
    expect(valueOf(whole3.evaluate(metricId('bed_density'), values({ beds: 9493, births: 3_420_000 })))).toBeCloseTo(2.7757, 4);
  });

  test('leaves no binary noise: every whole percentage of a hundred comes out whole', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100 }), (count) => {
      expect(whole.evaluate(rateId, values({ in_hospital: count, births: 100 }))).toMatchObject({ value: count });
    }));
  });
});
