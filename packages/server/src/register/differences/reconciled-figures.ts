import { metricId, registerMetricId, type MetricDefinition, type MetricId } from '@taizhang/indicators';
import { fail, type Localized } from '@taizhang/kernel';
import type { RegisterDeps } from '../register.ts';

/** A figure that institutions submit and records yield. */
export interface ReconciledFigure {
  /** The register's metric. */
  readonly id: MetricId;
  /** The metric it is submitted by. */
  readonly submitted: MetricDefinition;
  readonly registered: MetricDefinition;
  readonly programme: Localized;
  readonly name: Localized;
  readonly sentence: Localized;
  /** For a rate; null for events. */
  readonly measureId: string | null;
}

/** Every figure of the loaded packs that is both submitted and recorded: rates of people, events, and activities of institutions. */
export function reconciledFigures({ register, ledger: { catalogue } }: RegisterDeps): readonly ReconciledFigure[] {
  return [...register.programmes, ...register.activities.map((programme) => ({ ...programme, shortName: programme.name, measures: [] }))].flatMap(({ shortName, measures, flows }) =>
    [...measures.map((measure) => ({ ...measure, measureId: measure.id })), ...flows.map((flow) => ({ ...flow, measureId: null }))].flatMap(({ id, submittedAs, name, sentence, measureId }): ReconciledFigure[] => {
      if (submittedAs === undefined) return [];
      const registered = catalogue.get(registerMetricId(id));
      return [{ id: registered.id, submitted: catalogue.get(metricId(submittedAs)), registered, programme: shortName, name, sentence, measureId }];
    }),
  );
}

/** @throws DomainError `not_found` */
export function requireReconciled(deps: RegisterDeps, id: string): ReconciledFigure {
  return reconciledFigures(deps).find((figure) => figure.id === id) ?? fail('not_found', { zh: `没有既报送又登记的指标 ${id}`, en: `No figure ${id} is both submitted and recorded` });
}
