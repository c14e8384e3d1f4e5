import type { MetricCatalogue, MetricCategory, MetricDefinition, MetricId, Target } from '@taizhang/indicators';
import type { Localized, OrgId, Period } from '@taizhang/kernel';
import type { FormDefinition, ImportAccount } from '@taizhang/records';
import type { ReportTemplate } from '@taizhang/reports';

/** Which metrics the first screen of a bureau leads with. */
export interface CockpitLayout {
  readonly headline: readonly MetricId[];
  readonly heat: readonly MetricId[];
  readonly trends: readonly MetricId[];
}

/** A figure a pack reads from a file of its trade or brings for the demonstration. */
export interface PackFact {
  readonly metricId: MetricId;
  readonly orgId: OrgId;
  readonly period: Period;
  /** In the metric's unit. */
  readonly value: number;
  readonly demo: boolean;
  readonly flags: readonly string[];
  /** What is doubtful about it, in words. */
  readonly doubts: readonly Localized[];
  readonly origin: { readonly kind: string; readonly row?: number };
  readonly note?: string;
}

/** A file format of the trade that is not the ledger's own, e.g. figures as a county published them. */
export interface FigureFileFormat {
  /** Names in the heading line by which the format is recognised. */
  readonly columns: readonly string[];
  /** Reads everything the file says, exactly as stated; every line is in the account. */
  read(text: string, catalogue: MetricCatalogue, recordedAt: string): { readonly facts: readonly PackFact[]; readonly targets: readonly Target[]; readonly account: ImportAccount };
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
  readonly figureFiles: readonly FigureFileFormat[];
}
