import type { MetricCategory, MetricDefinition, MetricId } from '@taizhang/indicators';
import type { Localized } from '@taizhang/kernel';
import type { FormDefinition } from '@taizhang/records';
import type { ReportTemplate } from '@taizhang/reports';

/** Which metrics the first screen of a bureau leads with. */
export interface CockpitLayout {
  readonly headline: readonly MetricId[];
  readonly heat: readonly MetricId[];
  readonly trends: readonly MetricId[];
}

/** The content of one trade as the server loads it; a pack exports an object of this shape as `pack`. */
export interface Pack {
  readonly id: string;
  readonly name: Localized;
  readonly categories: readonly MetricCategory[];
  readonly metrics: readonly MetricDefinition[];
  readonly forms: readonly FormDefinition[];
  readonly templates: readonly ReportTemplate[];
  readonly cockpit: CockpitLayout;
}
