import type { Better } from '@taizhang/indicators';
import type { Localized, UnitCode } from '@taizhang/kernel';

/** Which items of a procedure become figures, where they count and when they are late; every procedure that says so yields the same counts and rates. */
export interface ProcedureFigures {
  /** Relations whose unit an item counts for: the first that is filled, and of several units the one named first. */
  readonly unit: readonly string[];
  /** Clocks that make an item late; to sign for it late is not to close it late. */
  readonly limits: readonly string[];
  /** States in which an item has been dealt with; other final states end it without that. */
  readonly closedIn: readonly string[];
  /** What the share of closed items is called here, where it has a name of its own (整改销号率). */
  readonly closingRate?: Localized;
  /** What this procedure counts beside. */
  readonly counts?: readonly FigureCount[];
  readonly rates?: readonly FigureRate[];
}

/** Something more a procedure counts, or adds up. */
export interface FigureCount {
  readonly id: string;
  readonly name: Localized;
  /** What is counted, without its full stop: where it comes from is added. */
  readonly sentence: Localized;
  readonly unit: UnitCode;
  readonly better?: Better;
  readonly rule: CountRule;
}

/**
 * `closed`: items closed, into these states, with these answers given in closing them. `taken`: actions taken, those in time by a clock.
 * `amount`: what a field of money gained, corrections with their sign. `standing`: what a field says of the items pending.
 */
export type CountRule =
  | { readonly kind: 'closed'; readonly into?: readonly string[]; readonly when?: { readonly field: string; readonly isOneOf: readonly string[] } }
  | { readonly kind: 'taken'; readonly actions: readonly string[]; readonly inTimeOf?: string }
  | { readonly kind: 'amount'; readonly field: string }
  | { readonly kind: 'standing'; readonly field: string };

/** A share of two counts of the same procedure. */
export interface FigureRate {
  readonly id: string;
  readonly name: Localized;
  readonly sentence: Localized;
  /** Sums of counts, by id, e.g. `granted + in_part`. */
  readonly numerator: string;
  readonly denominator: string;
  readonly better: Better;
  /** It may pass 100 %. */
  readonly isOpenEnded?: true;
}

/** What every procedure with figures yields. `received`, `closed` (in time or late) and `dropped` happen once to an item; `pending` and `overdue` are as at a day's end. */
export const STANDARD_COUNTS = ['received', 'closed', 'closed_in_time', 'closed_late', 'dropped', 'pending', 'overdue'] as const;

/** A count every procedure yields. */
export type StandardCount = (typeof STANDARD_COUNTS)[number];

/** Whether a count is a state at a day's end rather than something that happened. */
export function isStanding(figures: ProcedureFigures | undefined, count: string): boolean {
  return count === 'pending' || count === 'overdue' || figures?.counts?.find(({ id }) => id === count)?.rule.kind === 'standing';
}
