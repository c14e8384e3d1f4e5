import { dayOfInstant, isPlainDate, plainDate, startOfDay, type PlainDate } from '@taizhang/kernel';

/** A day, or an instant with its offset; clocks that count hours need the instant. */
export type Moment = string;

/** A limit agreed instead of the usual one: its last day, or its length in the clock's unit. */
export type AgreedLimit = { readonly until: PlainDate } | { readonly count: number };

/** What happened to a clock. A second start begins the count anew, e.g. when the applicant has completed an application. */
export type ClockEvent =
  | { readonly kind: 'start'; readonly at: Moment; readonly agreed?: AgreedLimit }
  | { readonly kind: 'pause'; readonly at: Moment; readonly ground: string }
  | { readonly kind: 'resume'; readonly at: Moment }
  | { readonly kind: 'extend'; readonly at: Moment; /** In the unit of the extension; all of it when not given. */ readonly count?: number }
  | { readonly kind: 'stop'; readonly at: Moment };

/**
 * The calendar day of a moment.
 * @throws DomainError invalid_date
 */
export function dayOfMoment(moment: Moment): PlainDate {
  return isPlainDate(moment) ? plainDate(moment) : dayOfInstant(moment);
}

/** The instant of a moment; a day begins at 00:00. */
export function instantOfMoment(moment: Moment): string {
  return isPlainDate(moment) ? startOfDay(plainDate(moment)) : moment;
}
