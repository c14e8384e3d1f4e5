import type { MetricView } from '@taizhang/contract';
import type { MetricCatalogue, MetricDefinition } from '@taizhang/indicators';
import { unitInfo, unitLabel } from '@taizhang/kernel';

/** A definition as the wire carries it. */
export function presentMetric(catalogue: MetricCatalogue, metric: MetricDefinition, collectedBy: string | null): MetricView {
  const { id, version, name, sentence, category, behaviour, decimals, better, basis } = metric;
  return {
    id, version, name, sentence, category, behaviour, decimals, better, basis, collectedBy,
    unit: unitInfo(metric.unit).code,
    unitEn: unitLabel(metric.unit, 'en'),
    formula: metric.formula ?? null,
    inputs: behaviour === 'derived' ? [...catalogue.inputsOf(id)] : [],
  };
}
