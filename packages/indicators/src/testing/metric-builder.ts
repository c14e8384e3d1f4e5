import { metricId } from '../metric.ts';
import type { MetricDefinition } from '../metric.ts';

/** A valid metric of people counted as events; override what the test is about. */
export function buildMetric(id: string, overrides: Partial<Omit<MetricDefinition, 'id'>> = {}): MetricDefinition {
  return {
    id: metricId(id),
    version: 1,
    name: { zh: `指标${id}`, en: `metric ${id}` },
    sentence: { zh: `期内${id}`, en: `${id} in the period` },
    category: 'test',
    behaviour: 'flow',
    unit: '人',
    decimals: 0,
    better: 'higher',
    basis: { text: '试验', clause: '一', verified: 'practice' },
    ...overrides,
  };
}

/** A valid percentage computed by a formula. */
export function buildRate(id: string, formula: string, overrides: Partial<Omit<MetricDefinition, 'id'>> = {}): MetricDefinition {
  return buildMetric(id, { behaviour: 'derived', unit: '%', decimals: 2, bounds: { min: 0, max: 100 }, formula, ...overrides });
}
