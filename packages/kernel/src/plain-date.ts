import { fail } from './domain-error.ts';
import { addCivilMonths, civilFromDayNumber, dayNumber, daysInMonth } from './civil-day.ts';

/** A calendar day, 'YYYY-MM-DD', without time or zone: a day may never be shifted by converting through an instant. */
export type PlainDate = string & { readonly __plainDate: true };

/** Monday 1 to Sunday 7. */
export type DayOfWeek = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const CANONICAL = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads a canonical calendar day.
 * @throws DomainError invalid_date
 */
export function plainDate(text: string): PlainDate {
  if (isPlainDate(text)) return text;
  return fail('invalid_date', { zh: `“${text}”不是有效日期，应写作 2021-07-05`, en: `"${text}" is not a date like 2021-07-05` });
}

/** Says whether the text is a real day in canonical form (2021-02-30 is not). */
export function isPlainDate(text: string): text is PlainDate {
  const match = CANONICAL.exec(text);
  return match !== null && isRealDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * The day with these parts.
 * @throws DomainError invalid_date
 */
export function makeDate(year: number, month: number, day: number): PlainDate {
  // Rules make millions of days in a rebuild: a day known to be real is written without being read again.
  const text = `${year}-${TWO_DIGITS[month] ?? month}-${TWO_DIGITS[day] ?? day}`;
  return isWritten(text, Number.isInteger(year) && year <= 9999 && isRealDay(year, month, day)) ? text : plainDate(text);
}

const TWO_DIGITS: readonly string[] = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'));

function isWritten(text: string, isReal: boolean): text is PlainDate {
  return isReal && text.length === 10;
}

/** Code of the character 0. */
const ZERO = 48;

/** Calendar year of the day. */
export function yearOf(date: PlainDate): number {
  return ((date.charCodeAt(0) * 10 + date.charCodeAt(1)) * 10 + date.charCodeAt(2)) * 10 + date.charCodeAt(3) - ZERO * 1111;
}

/** Month of the day, 1 to 12. */
export function monthOf(date: PlainDate): number {
  return date.charCodeAt(5) * 10 + date.charCodeAt(6) - ZERO * 11;
}

/** Day of the month, 1 to 31. */
export function dayOf(date: PlainDate): number {
  return date.charCodeAt(8) * 10 + date.charCodeAt(9) - ZERO * 11;
}

const DAYS_OF_WEEK: readonly DayOfWeek[] = [1, 2, 3, 4, 5, 6, 7];

/** Day of the week, Monday 1 to Sunday 7. */
export function dayOfWeek(date: PlainDate): DayOfWeek {
  // Day number 0 is 1970-01-01, a Thursday.
  const index = (((numberOf(date) + 3) % 7) + 7) % 7;
  return DAYS_OF_WEEK[index] ?? 1;
}

/**
 * The day `days` later (earlier when negative).
 * @throws DomainError invalid_date when the result leaves years 1000 to 9999
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  const civil = civilFromDayNumber(numberOf(date) + days);
  return makeDate(civil.year, civil.month, civil.day);
}

/**
 * The same day of the month `months` later, or that month's last day when it is shorter (31 January + 1 = 28 February).
 * @throws DomainError invalid_date when the result leaves years 1000 to 9999
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const civil = addCivilMonths(yearOf(date), monthOf(date), dayOf(date), months);
  return makeDate(civil.year, civil.month, civil.day);
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return numberOf(to) - numberOf(from);
}

/**
 * Last day of a month.
 * @throws DomainError invalid_date
 */
export function lastDayOfMonth(year: number, month: number): PlainDate {
  return makeDate(year, month, daysInMonth(year, month));
}

/** Order of two days: negative, zero or positive. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The earlier of two days. */
export function earlierOf(a: PlainDate, b: PlainDate): PlainDate {
  return a <= b ? a : b;
}

/** The later of two days. */
export function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return a >= b ? a : b;
}

/** Completed years of age on `asOf`; someone born on 29 February completes a year on 1 March of a common year. */
export function completedYears(birth: PlainDate, asOf: PlainDate): number {
  const years = yearOf(asOf) - yearOf(birth);
  return monthOf(asOf) * 100 + dayOf(asOf) < monthOf(birth) * 100 + dayOf(birth) ? years - 1 : years;
}

function numberOf(date: PlainDate): number {
  return dayNumber(yearOf(date), monthOf(date), dayOf(date));
}

function isRealDay(year: number, month: number, day: number): boolean {
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
