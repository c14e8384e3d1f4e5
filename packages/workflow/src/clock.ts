import type { Localized } from '@taizhang/kernel';
import type { Basis } from './basis.ts';

/** What a time limit counts. Months end on the day of the same number (Civil Code, art. 202). */
export type ClockUnit = 'workdays' | 'days' | 'months' | 'hours';

/** How long a time limit is; 0 working days means the day itself. */
export interface ClockLength {
  readonly count: number;
  readonly unit: ClockUnit;
}

/** Why days are left out of the count: a consultation, a hearing, an appraisal. */
export interface PauseGround {
  readonly id: string;
  readonly name: Localized;
  readonly basis: Basis;
}

/** How far a limit may be extended. */
export interface ClockExtension {
  /** The most one extension may add. */
  readonly length: ClockLength;
  readonly times: number;
  /** Who grants it and what else is asked for. */
  readonly condition: Localized;
  readonly basis: Basis;
}

/**
 * A time limit as data. The day of the event is never counted (Civil Code, art. 201); a limit in hours runs from the
 * instant of the event.
 */
export interface Clock {
  readonly id: string;
  readonly name: Localized;
  /** The event it runs from, completing “自……之日起” and “from the day …”. */
  readonly from: Localized;
  readonly length: ClockLength;
  readonly basis: Basis;
  /**
   * `moves`: a last day that is a holiday gives way to the next working day (Civil Code, art. 203). `stands`: it does not.
   * What a citizen may still do moves; what the office owes moves only where the clause says so.
   */
  readonly lastDay: 'moves' | 'stands';
  /** What may stop the count; without any the clock cannot be paused. */
  readonly pauses?: readonly PauseGround[];
  /** Without it the clock cannot be extended. */
  readonly extension?: ClockExtension;
  /** The length is the county's or the office's to set; the one given here is an example with its source. */
  readonly isLocal?: true;
  /** The longest a local length may be, where a clause caps it. */
  readonly ceiling?: { readonly length: ClockLength; readonly basis: Basis };
  /** Whose time it is when not the office's: an earlier last day takes something from them. */
  readonly runsFor?: 'citizen';
  /** Whoever starts it may agree another last day or length (Civil Code, art. 204). */
  readonly isAgreed?: true;
}
