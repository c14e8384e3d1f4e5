import { isPlainDate, plainDate, type PlainDate } from '@taizhang/kernel';

/**
 * Where the server takes the time from; the only place that reads the machine's clock.
 *
 * A demonstration has its own today, because its figures are of a past year. `today` and `now` follow it, and
 * everything the office does is dated by them. `wallNow` is the machine's time whatever the demonstration says: sessions,
 * lock-outs and the audit chain go by it, since they must move forward only and cannot be dated by a pretence.
 */
export interface Clock {
  /** The office's calendar day, in {@link OFFICE_TIME_ZONE}. */
  today(): PlainDate;
  /** The office's instant, ISO 8601 UTC; always within `today`. */
  now(): string;
  /** The machine's instant, ISO 8601 UTC. */
  wallNow(): string;
  /** Whether today is a fixed day of a demonstration. */
  readonly isFixed: boolean;
}

/** The one reporting time zone: offices of the whole country keep Beijing time. */
export const OFFICE_TIME_ZONE = 'Asia/Shanghai';

/** The machine's clock, or one whose day stands still at `today`. */
export function systemClock(today?: PlainDate): Clock {
  const wallNow = () => new Date().toISOString();
  if (today === undefined) return { today: () => officeDay(new Date()), now: wallNow, wallNow, isFixed: false };
  return { today: () => today, now: () => onDay(today, new Date()), wallNow, isFixed: true };
}

/** A clock whose office stands still at an instant, for what a demonstration does on days of its own. */
export function clockAt(clock: Clock, at: string): Clock {
  const instant = new Date(at).toISOString();
  return { today: () => officeDay(new Date(at)), now: () => instant, wallNow: clock.wallNow, isFixed: true };
}

/** The calendar day an instant falls on in the office's time zone. */
export function officeDay(instant: Date): PlainDate {
  return plainDate(DAY.format(instant));
}

/** Reads a `--today`; undefined when it is not a calendar day. */
export function readToday(text: string): PlainDate | undefined {
  return isPlainDate(text) ? text : undefined;
}

/** The sv-SE form of a date is YYYY-MM-DD. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: OFFICE_TIME_ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The wall clock's time of day, on another day. The office's zone has had no daylight saving since 1991. */
function onDay(day: PlainDate, instant: Date): string {
  const difference = Date.parse(day) - Date.parse(officeDay(instant));
  return new Date(instant.getTime() + difference).toISOString();
}
