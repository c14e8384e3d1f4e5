import type { Period, UnitCode } from '@taizhang/kernel';
import type { FigureOverride } from './override/figure-override.ts';

/** Names one figure: which metric, of which organisation, in which period; what is left out is the report's own. */
export interface FigureRef {
  readonly metricId: string;
  readonly orgId?: string;
  readonly period?: Period;
}

/** A figure reference with nothing left to default. */
export interface FigureAddress {
  readonly metricId: string;
  readonly orgId: string;
  readonly period: Period;
}

/** Target of the year the reading's period belongs to. */
export interface ReadingTarget {
  readonly value: number;
  readonly direction: 'at_least' | 'at_most';
  readonly source: string;
  readonly demo?: boolean;
}

/** Place among the organisation's peers; ties share a position. */
export interface ReadingRank {
  readonly position: number;
  readonly of: number;
  readonly tied: boolean;
  /** Whom it is ranked among, as printed: 全市, 全县乡镇. */
  readonly among: string;
  readonly previousPosition?: number;
}

/** All that a report may say about one figure, as the ledger knew it. */
export interface FigureReading {
  readonly metricId: string;
  readonly orgId: string;
  readonly period: Period;
  readonly name: string;
  readonly unit: UnitCode;
  readonly decimals: number;
  readonly behaviour: 'flow' | 'stock' | 'cumulative' | 'derived';
  readonly better: 'higher' | 'lower' | 'neither';
  /** With `partial`: the sum of those who have reported, or null when no sum is given. */
  readonly value: number | null;
  readonly missing?: 'not_reported' | 'partial' | 'zero_denominator';
  /** Names of the institutions that have not reported. */
  readonly absent?: readonly string[];
  readonly numerator?: number;
  readonly denominator?: number;
  readonly target?: ReadingTarget;
  /** Share of the target reached, 1 = all of it. */
  readonly completion?: number;
  /** Share of the target planned for by now, 1 = all of it. */
  readonly expected?: number;
  readonly lastYear?: number | null;
  readonly previous?: number | null;
  readonly rank?: ReadingRank;
  /** Generated demonstration data, to be labelled wherever it is printed. */
  readonly demo: boolean;
  readonly lastYearDemo?: boolean;
  readonly previousDemo?: boolean;
  readonly flags: readonly string[];
  readonly factIds: readonly string[];
  /** Present when the value was signed in place of the ledger's. */
  readonly override?: { readonly signed: FigureOverride; readonly ledger: FigureReading };
}

/** Answers what a figure is; given by the server from a snapshot, so that a whole report speaks of one instant. */
export interface FigureReader {
  /** An unknown or unreported figure is a reading with `value: null`, never an exception. */
  read(ref: FigureAddress): FigureReading;
}
