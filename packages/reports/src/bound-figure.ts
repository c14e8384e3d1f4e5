import type { UnitCode } from '@taizhang/kernel';
import type { FigureAddress } from './figure-reading.ts';
import type { FigureOverride } from './override/figure-override.ts';

/** What is said about a figure at one place: the value itself, or a phrase that follows from it. */
export type FigureAspect =
  | 'value' | 'number' | 'wan' | 'numerator' | 'denominator'
  | 'yoy' | 'change' | 'pop' | 'pop_change'
  | 'target' | 'completion' | 'pace' | 'progress' | 'rank'
  | 'condition';

/** Why a figure cannot be said. */
export type MissingReason =
  | 'not_reported' | 'partial' | 'zero_denominator'
  | 'no_last_year' | 'no_previous' | 'no_target' | 'no_completion' | 'no_parts' | 'no_rank';

/** ok: as the ledger has it; partial: some institutions absent; undefined: a zero denominator, printed —; missing: not there. */
export type FigureState = 'ok' | 'partial' | 'undefined' | 'missing';

/** One place of a report bound to one figure of the ledger. */
export interface BoundFigure {
  readonly key: string;
  readonly ref: FigureAddress;
  readonly aspect: FigureAspect;
  readonly name: string;
  /** Exactly what is printed, without the marks for demonstration or partial data. */
  readonly text: string;
  readonly value: number | null;
  /** What the value is compared with: last year's, the previous period's, or the target. */
  readonly base: number | null;
  readonly unit: UnitCode;
  readonly decimals: number;
  readonly state: FigureState;
  readonly missing?: MissingReason;
  readonly demo: boolean;
  /** Institutions that have not reported. */
  readonly absent: readonly string[];
  readonly flags: readonly string[];
  readonly factIds: readonly string[];
  /** Signed in place of the ledger's; with what the ledger has and would print here. */
  readonly override?: FigureOverride & { readonly ledger: number | null; readonly ledgerText: string };
  /** Line of the template that asked for it. */
  readonly line: number;
}

/** The marks printed behind a figure: * for demonstration data, △ for an incomplete count, ※ for a value signed in place of the ledger's. */
export function marksOf(figure: BoundFigure): string {
  return (figure.demo ? '*' : '') + (figure.state === 'partial' ? '△' : '') + (figure.override === undefined ? '' : '※');
}
