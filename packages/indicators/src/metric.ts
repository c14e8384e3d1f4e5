import type { Localized, OrgKind, UnitCode } from '@taizhang/kernel';
import { fail } from '@taizhang/kernel';

/** Name of a metric, e.g. `live_births`: lower-case words joined by underscores, so that a formula can use it as it is. */
export type MetricId = string & { readonly __metricId: true };

/** Name of a metric category of a pack, e.g. `maternal_child`. */
export type MetricCategoryId = string;

/**
 * How figures of a metric add over time: `flow` sums the events of the period, `stock` is the state at the period's end,
 * `cumulative` is year to date as of the period's end (both take the last value), `derived` is a formula and is never summed.
 * Over the organisation tree the first three sum.
 */
export type Behaviour = 'flow' | 'stock' | 'cumulative' | 'derived';

/** Which way a figure should move to be good news. */
export type Better = 'higher' | 'lower' | 'neither';

/** Where a definition comes from and how far that source was checked. */
export interface MetricBasis {
  readonly text: string;
  readonly clause: string;
  readonly verified: 'law' | 'web' | 'code' | 'memory' | 'practice';
}

/** What a number is: the one definition that screens, rankings, reports and public pages print and compute from. */
export interface MetricDefinition {
  readonly id: MetricId;
  readonly version: number;
  readonly name: Localized;
  /** The sentence a manager reads to know what is counted. */
  readonly sentence: Localized;
  readonly category: MetricCategoryId;
  readonly behaviour: Behaviour;
  readonly unit: UnitCode;
  readonly decimals: number;
  readonly better: Better;
  /** Derived metrics only, over metric ids; the result is converted to `unit`, so a rate is `a / b`, never `a / b * 100`. */
  readonly formula?: string;
  /** Values outside are impossible, in `unit`. */
  readonly bounds?: { readonly min?: number; readonly max?: number };
  /** Denominator under which an institution is shown but not ranked. */
  readonly minimumDenominator?: number;
  /** Kinds of institution that report it; absent when the county states it itself. */
  readonly collectedFrom?: readonly OrgKind[];
  /** Counted by the server from the items of a procedure, or of all: a unit's figure holds its own items and those of the units below, and nobody states it. */
  readonly countedFrom?: { readonly procedure: string | null; readonly count: string };
  readonly basis: MetricBasis;
}

/** A group under which metrics are listed on screens. */
export interface MetricCategory {
  readonly id: MetricCategoryId;
  readonly name: Localized;
  readonly order: number;
}

/**
 * Names a metric.
 * @throws DomainError `invalid_code` when the text could not stand in a formula.
 */
export function metricId(text: string): MetricId {
  if (isMetricId(text)) return text;
  return fail('invalid_code', { zh: `指标代码“${text}”应由小写字母、数字和下划线组成，并以字母开头`, en: `Metric id "${text}" must be lower-case letters, digits and underscores, starting with a letter` });
}

/** Whether a text has the form of a metric id. */
export function isMetricId(text: string): text is MetricId {
  return /^[a-z][a-z0-9_]*$/u.test(text);
}
