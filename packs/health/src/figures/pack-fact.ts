import type { FactFlag, MetricId } from '@taizhang/indicators';
import type { Localized, OrgId, Period } from '@taizhang/kernel';

/** A figure a pack brings along, before storage gives it an id. */
export interface PackFact {
  readonly metricId: MetricId;
  readonly orgId: OrgId;
  readonly period: Period;
  /** In the metric's unit. */
  readonly value: number;
  /** Generated to fill the demonstration, not published by anybody. */
  readonly demo: boolean;
  readonly origin: FactOrigin;
  /** Instant in UTC at which it counts as recorded. */
  readonly recordedAt: string;
  readonly flags: readonly FactFlag[];
  /** What is doubtful about it, in words, for whoever opens the figure. */
  readonly doubts: readonly Localized[];
  readonly note?: string;
}

/** Where a pack's figure came from: a line of a published file, or a filed form of the demonstration. */
export type FactOrigin =
  | { readonly kind: 'published'; readonly document: string; readonly row: number }
  | { readonly kind: 'filing'; readonly formId: string };
