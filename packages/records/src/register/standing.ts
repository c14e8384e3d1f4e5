import type { OrgId, PlainDate } from '@taizhang/kernel';

/** A sentence of the programme with its numbers and days: `['visits_short', 3, 4]`; `saySentence` prints it. */
export type Saying = readonly [code: string, ...values: (number | string)[]];

/** Something to be done for a resident. */
export interface Due {
  /** Kind of record that fulfils it. */
  readonly kind: string;
  readonly what: Saying;
  /** First day it may be done. */
  readonly from: PlainDate;
  /** Last day it is on time. */
  readonly by: PlainDate;
}

/** Why a resident who belongs to a measure's denominator is not in its numerator. */
export interface MissingReason {
  readonly measure: string;
  readonly why: Saying;
}

/** Where a resident stands in one programme on one day: the one answer that lists, rates, sentences and doubts are drawn from. */
export interface Standing {
  /** Institution that answers for it. */
  readonly orgId: OrgId;
  /** Ids of the programme's counts the resident is counted in. */
  readonly counts: readonly string[];
  /** What is or will be due, earliest deadline first. */
  readonly dues: readonly Due[];
  readonly missing: readonly MissingReason[];
  /** What deserves a second look; a question, never a verdict. */
  readonly doubts: readonly Saying[];
  /** First day on which the answer can change although no record does; null when time alone changes nothing. */
  readonly validUntil: PlainDate | null;
}

/** A resident whom the programme does not concern, and from which day that may be different. */
export interface NotConcerned {
  readonly counts: null;
  readonly validUntil: PlainDate | null;
}

/** The earliest of the days that lie after `asOf`; null when there is none. */
export function firstAfter(asOf: PlainDate, days: readonly (PlainDate | null | undefined)[]): PlainDate | null {
  let first: PlainDate | null = null;
  for (const day of days) if (day !== null && day !== undefined && day > asOf && (first === null || day < first)) first = day;
  return first;
}
