import { fail } from './domain-error.ts';
import { civilFromDayNumber } from './civil-day.ts';
import { addDays, makeDate, type PlainDate } from './plain-date.ts';

/** The one zone days are reckoned in: a form handed in at 00:30 in Beijing belongs to that day, not to the UTC day before. */
export const REPORTING_TIME_ZONE = 'Asia/Shanghai';

/** China has kept UTC+8 without summer time since 1992, so no zone table is needed. */
const OFFSET_MILLISECONDS = 8 * 3_600_000;
const HOUR_MILLISECONDS = 3_600_000;
const DAY_MILLISECONDS = 24 * HOUR_MILLISECONDS;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The calendar day of an ISO 8601 instant in the reporting time zone.
 * @throws DomainError invalid_date when the text is not an instant with its offset
 */
export function dayOfInstant(instant: string): PlainDate {
  const day = civilFromDayNumber(Math.floor((millisecondsOf(instant) + OFFSET_MILLISECONDS) / DAY_MILLISECONDS));
  return makeDate(day.year, day.month, day.day);
}

/**
 * The instant some hours later, written in the reporting time zone: 2021-07-05T09:30:00+08:00.
 * @throws DomainError invalid_date when the text is not an instant with its offset
 */
export function addHours(instant: string, hours: number): string {
  return `${new Date(millisecondsOf(instant) + hours * HOUR_MILLISECONDS + OFFSET_MILLISECONDS).toISOString().slice(0, 19)}+08:00`;
}

/**
 * Hours from one instant to another; negative when `to` is earlier.
 * @throws DomainError invalid_date when a text is not an instant with its offset
 */
export function hoursBetween(from: string, to: string): number {
  return (millisecondsOf(to) - millisecondsOf(from)) / HOUR_MILLISECONDS;
}

/** The instant a day ends, which is when the next begins (24:00). */
export function endOfDay(date: PlainDate): string {
  return startOfDay(addDays(date, 1));
}

/** The instant a day begins in the reporting time zone. */
export function startOfDay(date: PlainDate): string {
  return `${date}T00:00:00+08:00`;
}

function millisecondsOf(instant: string): number {
  const milliseconds = INSTANT.test(instant) ? Date.parse(instant) : Number.NaN;
  return Number.isNaN(milliseconds) ? fail('invalid_date', { zh: `“${instant}”不是有效时刻`, en: `"${instant}" is not an instant` }) : milliseconds;
}
