import { fail } from './domain-error.ts';
import { addDays, dayOfWeek, yearOf, type PlainDate } from './plain-date.ts';

/** The State Council's holiday notice for one year: weekdays off, and weekend days worked in exchange (调休). */
export interface HolidayTable {
  readonly year: number;
  readonly daysOff: readonly PlainDate[];
  readonly workdays: readonly PlainDate[];
  /** The notice the table was taken from. */
  readonly source: string;
}

/** Why a day counts or does not. */
export type DayReason = 'workday' | 'make_up_day' | 'weekend' | 'holiday';

/** One day of a deadline's calculation. */
export interface WorkdayStep {
  readonly date: PlainDate;
  readonly reason: DayReason;
  readonly counted: boolean;
  /** Working days counted so far, this one included. */
  readonly total: number;
  /** False when the year has no holiday table, so that the day was judged by its weekday alone. */
  readonly certain: boolean;
}

/** A day reached by counting working days, with every day on the way. */
export interface WorkdayCount {
  readonly due: PlainDate;
  readonly steps: readonly WorkdayStep[];
}

/** Working days as the holiday tables given make them. */
export interface WorkingCalendar {
  isWorkday(date: PlainDate): boolean;
  reasonFor(date: PlainDate): DayReason;
  /**
   * The day `count` working days after `date` (before it, when negative). The day itself is not counted: a period
   * begins on the day after the event (Civil Code, art. 201).
   * @throws DomainError invalid_input when the count is not a whole number up to 5000
   */
  addWorkdays(date: PlainDate, count: number): WorkdayCount;
  /** Working days after `from`, up to and including `to`; negative when `to` is earlier. */
  workdaysBetween(from: PlainDate, to: PlainDate): number;
  hasYear(year: number): boolean;
  /** The notice a year's holidays were taken from; undefined when the year has no table. */
  sourceOf(year: number): string | undefined;
  /** Years from one day to another without a holiday table: dates in them must be flagged. */
  missingYears(from: PlainDate, to: PlainDate): readonly number[];
}

const MAX_COUNT = 5000;

/**
 * Builds the calendar; a year without a table falls back to Monday to Friday and is reported as missing.
 * @throws DomainError invalid_input when a year is given twice or a day is both off and worked
 */
export function workingCalendar(tables: readonly HolidayTable[]): WorkingCalendar {
  const years = new Map<number, string>();
  const reasons = new Map<PlainDate, DayReason>();
  for (const table of tables) {
    if (years.has(table.year)) refuse(`${table.year} 年节假日安排重复`, `the holiday table of ${table.year} is given twice`);
    years.set(table.year, table.source);
    addTable(table, reasons);
  }
  const reasonFor = (date: PlainDate): DayReason => reasons.get(date) ?? (dayOfWeek(date) <= 5 ? 'workday' : 'weekend');
  const isWorkday = (date: PlainDate): boolean => counts(reasonFor(date));
  return {
    isWorkday,
    reasonFor,
    addWorkdays: (date, count) => countWorkdays(date, count, reasonFor, years),
    workdaysBetween: (from, to) => (to < from ? 0 - workdaysAfter(to, from, isWorkday) : workdaysAfter(from, to, isWorkday)),
    hasYear: (year) => years.has(year),
    sourceOf: (year) => years.get(year),
    missingYears(from, to) {
      const missing: number[] = [];
      for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!years.has(year)) missing.push(year);
      return missing;
    },
  };
}

function addTable(table: HolidayTable, reasons: Map<PlainDate, DayReason>): void {
  for (const day of table.daysOff) reasons.set(day, 'holiday');
  for (const day of table.workdays) {
    if (table.daysOff.includes(day)) refuse(`${day} 既放假又上班`, `${day} is both off and worked`);
    reasons.set(day, dayOfWeek(day) <= 5 ? 'workday' : 'make_up_day');
  }
}

function countWorkdays(
  date: PlainDate,
  count: number,
  reasonFor: (date: PlainDate) => DayReason,
  years: ReadonlyMap<number, string>,
): WorkdayCount {
  if (!Number.isInteger(count) || Math.abs(count) > MAX_COUNT) {
    return refuse(`工作日数应为不超过 ${MAX_COUNT} 的整数`, `the number of working days must be whole and at most ${MAX_COUNT}`);
  }
  const direction = count < 0 ? -1 : 1;
  const steps: WorkdayStep[] = [];
  let day = date;
  for (let total = 0; total < Math.abs(count);) {
    day = addDays(day, direction);
    const reason = reasonFor(day);
    const counted = counts(reason);
    if (counted) total += 1;
    steps.push({ date: day, reason, counted, total, certain: years.has(yearOf(day)) });
  }
  return { due: day, steps };
}

function workdaysAfter(from: PlainDate, to: PlainDate, isWorkday: (date: PlainDate) => boolean): number {
  let total = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkday(day)) total += 1;
  }
  return total;
}

function counts(reason: DayReason): boolean {
  return reason === 'workday' || reason === 'make_up_day';
}

function refuse(zh: string, en: string): never {
  return fail('invalid_input', { zh, en });
}
