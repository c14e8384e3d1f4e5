import type { MetricView } from '@taizhang/contract';
import { registerMetricId } from '@taizhang/indicators';
import type { MetricCatalogue, MetricDefinition, MetricId } from '@taizhang/indicators';
import { unitInfo, unitLabel } from '@taizhang/kernel';
import type { MeasureDefinition } from '@taizhang/records';
import type { Pack } from '../pack.ts';

/** A definition as the wire carries it. */
export function presentMetric(catalogue: MetricCatalogue, metric: MetricDefinition, collectedBy: string | null, measure: MeasureDefinition | undefined): MetricView {
  const { id, version, name, sentence, category, behaviour, decimals, better, basis } = metric;
  return {
    id, version, name, sentence, category, behaviour, decimals, better, basis, collectedBy,
    isFromItems: catalogue.inputsOf(id).every((input) => catalogue.get(input).countedFrom !== undefined),
    measureId: measure?.id ?? null,
    unit: unitInfo(metric.unit).code,
    unitEn: unitLabel(metric.unit, 'en'),
    formula: metric.formula ?? null,
    inputs: behaviour === 'derived' ? [...catalogue.inputsOf(id)] : [],
  };
}

/** The rate of the register that counts the people of a metric: the register's own, or the one beside what institutions submit. */
export function measureOf(packs: readonly Pack[], id: MetricId): MeasureDefinition | undefined {
  const measures = packs.flatMap((pack) => pack.programmes.flatMap((programme) => programme.measures));
  return measures.find((measure) => registerMetricId(measure.id) === id || measure.submittedAs === id);
}
