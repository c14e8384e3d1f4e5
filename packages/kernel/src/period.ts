import { fail } from './domain-error.ts';
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  isPlainDate,
  lastDayOfMonth,
  makeDate,
  monthOf,
  plainDate,
  yearOf,
  type PlainDate,
} from './plain-date.ts';

/**
 * A span of the calendar that figures are reported for, as canonical text:
 * 2021-07-05, 2021-07, 2021Q3, 2021H1, 2021, or 2021T05 (January to May).
 */
export type Period = string & { readonly __period: true };

/** The kinds of period; `ytd` is a year to date whose end is not also the end of a month 1, quarter 1, half 1 or year. */
export type PeriodKind = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'ytd';

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?|Q([1-4])|H([12])|T(\d{2}))?$/;

interface Shape {
  readonly kind: PeriodKind;
  readonly year: number;
  /** Month of a month, number of a quarter or half, last month of a year to date; 1 for a year. */
  readonly index: number;
}

/** Kind of the period. */
export function periodKind(period: Period): PeriodKind {
  return shapeOf(period).kind;
}

/** Calendar year the period lies in; no kind of period crosses a year. */
export function periodYear(period: Period): number {
  return Number(period.slice(0, 4));
}

/** First day of the period. */
export function periodStart(period: Period): PlainDate {
  const { kind, year, index } = shapeOf(period);
  if (kind === 'day') return plainDate(period);
  if (kind === 'year' || kind === 'ytd') return makeDate(year, 1, 1);
  return makeDate(year, (index - 1) * MONTHS_IN[kind] + 1, 1);
}

/** Last day of the period. */
export function periodEnd(period: Period): PlainDate {
  const { kind, year, index } = shapeOf(period);
  if (kind === 'day') return plainDate(period);
  if (kind === 'ytd') return lastDayOfMonth(year, index);
  return lastDayOfMonth(year, index * MONTHS_IN[kind]);
}

/** The period of a kind that holds a day; for `ytd`, January to the month of the day. */
export function periodOf(kind: PeriodKind, date: PlainDate): Period {
  const month = monthOf(date);
  if (kind === 'day') return canonical(date);
  if (kind === 'ytd') return yearToDate(yearOf(date), month);
  return make(kind, yearOf(date), Math.ceil(month / MONTHS_IN[kind]));
}

/**
 * The month as a period.
 * @throws DomainError invalid_period
 */
export function monthPeriod(year: number, month: number): Period {
  return make('month', year, month);
}

/**
 * January to `month`; written as the month, quarter, half or year where it is one, so that one span has one name.
 * @throws DomainError invalid_period
 */
export function yearToDate(year: number, month: number): Period {
  if (month === 1) return make('month', year, 1);
  if (month === 3) return make('quarter', year, 1);
  if (month === 6) return make('half', year, 1);
  return month === 12 ? make('year', year, 1) : make('ytd', year, month);
}

/** Whether every day of `inner` lies in `outer`. */
export function containsPeriod(outer: Period, inner: Period): boolean {
  return periodStart(outer) <= periodStart(inner) && periodEnd(inner) <= periodEnd(outer);
}

/** Whether the day lies in the period. */
export function containsDate(period: Period, date: PlainDate): boolean {
  return periodStart(period) <= date && date <= periodEnd(period);
}

/**
 * Order of two periods of one kind: negative, zero or positive.
 * @throws DomainError invalid_period when the kinds differ, because no order of June and the first half is right
 */
export function comparePeriods(a: Period, b: Period): number {
  if (periodKind(a) !== periodKind(b)) {
    return fail('invalid_period', {
      zh: `${a} 与 ${b} 不是同一种周期，不能比较先后`,
      en: `${a} and ${b} are of different kinds and have no order`,
    });
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The period of the same kind just before. A year to date has no neighbour that does not overlap it, so its
 * predecessor is the same span of the year before.
 */
export function previousPeriod(period: Period): Period {
  return shift(period, -1);
}

/** The period of the same kind just after; inverse of `previousPeriod`. */
export function nextPeriod(period: Period): Period {
  return shift(period, 1);
}

/** The same period one year earlier; 29 February answers with 28 February. */
export function samePeriodLastYear(period: Period): Period {
  const { kind, year, index } = shapeOf(period);
  if (kind === 'day') return canonical(addMonths(plainDate(period), -12));
  return make(kind, year - 1, index);
}

/**
 * The periods of a finer kind that make up this one without remainder, in order.
 * @throws DomainError invalid_period when they do not divide it (a quarter into halves, January to May into quarters)
 */
export function subPeriods(period: Period, kind: PeriodKind): readonly Period[] {
  if (kind === periodKind(period)) return [period];
  const end = periodEnd(period);
  const parts: Period[] = [];
  let next = periodStart(period);
  while (next <= end && kind !== 'ytd') {
    const part = periodOf(kind, next);
    if (periodStart(part) !== next || periodEnd(part) > end) break;
    parts.push(part);
    next = addDays(periodEnd(part), 1);
  }
  if (next > end) return parts;
  return fail('invalid_period', { zh: `${period} 不能整分为“${kind}”`, en: `${period} does not divide into periods of kind ${kind}` });
}

/** Share of the period's days that have passed at the end of `asOf`: 0 before it begins, 1 from its last day on. */
export function elapsedShare(period: Period, asOf: PlainDate): number {
  const start = periodStart(period);
  const days = daysBetween(start, periodEnd(period)) + 1;
  const passed = daysBetween(start, asOf) + 1;
  return Math.min(1, Math.max(0, passed / days));
}

/** Reads canonical text only; undefined when it is not a period. Loose text is read by `parsePeriod`. */
export function findCanonicalPeriod(text: string): Period | undefined {
  const shape = findShape(text);
  if (shape === undefined) return undefined;
  if (shape.kind === 'ytd') return yearToDate(shape.year, shape.index);
  return canonical(text);
}

const MONTHS_IN = { month: 1, quarter: 3, half: 6, year: 12 } as const;

function shift(period: Period, steps: 1 | -1): Period {
  const { kind, year, index } = shapeOf(period);
  if (kind === 'day') return canonical(addDays(plainDate(period), steps));
  if (kind === 'ytd') return make('ytd', year + steps, index);
  const perYear = 12 / MONTHS_IN[kind];
  const position = year * perYear + index - 1 + steps;
  return make(kind, Math.floor(position / perYear), (position % perYear) + 1);
}

function make(kind: Exclude<PeriodKind, 'day'>, year: number, index: number): Period {
  const text = textOf(kind, String(year).padStart(4, '0'), index);
  if (findShape(text) === undefined) {
    return fail('invalid_period', { zh: `没有这样的周期：${text}`, en: `there is no period ${text}` });
  }
  return canonical(text);
}

function textOf(kind: Exclude<PeriodKind, 'day'>, year: string, index: number): string {
  switch (kind) {
    case 'month':
      return `${year}-${String(index).padStart(2, '0')}`;
    case 'quarter':
      return `${year}Q${index}`;
    case 'half':
      return `${year}H${index}`;
    case 'ytd':
      return `${year}T${String(index).padStart(2, '0')}`;
    case 'year':
      return year;
  }
}

function shapeOf(period: Period): Shape {
  return findShape(period) ?? fail('invalid_period', { zh: `“${period}”不是有效周期`, en: `"${period}" is not a period` });
}

function findShape(text: string): Shape | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const [, yearText, month, day, quarter, half, until] = match;
  const year = Number(yearText);
  if (year < 1000) return undefined;
  if (day !== undefined) return isPlainDate(text) ? { kind: 'day', year, index: dayOf(text) } : undefined;
  if (month !== undefined) return isMonth(month) ? { kind: 'month', year, index: Number(month) } : undefined;
  if (quarter !== undefined) return { kind: 'quarter', year, index: Number(quarter) };
  if (half !== undefined) return { kind: 'half', year, index: Number(half) };
  if (until !== undefined) return isMonth(until) ? { kind: 'ytd', year, index: Number(until) } : undefined;
  return { kind: 'year', year, index: 1 };
}

function isMonth(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 12;
}

/** Brand constructor: the callers have checked the shape. */
function canonical(text: string): Period {
  return text as Period;
}
