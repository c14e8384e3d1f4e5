import type { Period, PlainDate } from '@taizhang/kernel';
import type { FigureReader } from '../figure-reading.ts';

/** A metric of a list a template loops over, with words the template may print (`item.owner`). */
export interface ListedMetric {
  readonly metricId: string;
  readonly orgId?: string;
  readonly period?: Period;
  readonly details?: Readonly<Record<string, string>>;
}

/** An institution of a list a template loops over. */
export interface ListedUnit {
  readonly id: string;
  readonly name: string;
  readonly details?: Readonly<Record<string, string>>;
}

/** What a template may loop over; decided by the ledger, not by the template. */
export interface ReportLists {
  /** Metrics behind their plan, worst first. */
  readonly lagging?: readonly ListedMetric[];
  /** Metrics ahead of their plan, best first. */
  readonly leading?: readonly ListedMetric[];
  /** Institutions that owe a form of the period. */
  readonly missingReporters?: readonly ListedUnit[];
  /** Units one level below the report's organisation, in tree order. */
  readonly townships?: readonly ListedUnit[];
}

/** For whom, about what and as of when a report is composed. */
export interface ReportContext {
  readonly reader: FigureReader;
  /** Whose figures: 青岚县. */
  readonly org: { readonly id: string; readonly name: string };
  /** Who reports and signs: 青岚县卫生健康局; the organisation itself when left out. */
  readonly author?: string;
  readonly period: Period;
  /** Day the report speaks from; decides which year is 去年. */
  readonly asOf: PlainDate;
  /** Date under the signature; `asOf` when left out. */
  readonly signedOn?: PlainDate;
  /** Instant up to which facts were known, ISO 8601. */
  readonly knownAt: string;
  readonly lists?: ReportLists;
}
