import { isPlainDate, makeDate, monthOf, plainDate, yearOf, type PlainDate } from '@taizhang/kernel';
import type { ScreenSearch } from '../../screen/screen-address.ts';

export const WHOSE = ['me', 'unit', 'all'] as const;

/** What the calendar shows: a month, the day opened in it, and whose items. */
export interface CalendarView {
  readonly year: number;
  readonly month: number;
  readonly day: PlainDate;
  /** The address names the day; a phone then shows it alone. */
  readonly isDayNamed: boolean;
  readonly whose: (typeof WHOSE)[number];
}

/** Reads the address of the calendar; without a day it is today, or the first of another month. */
export function calendarView(search: ScreenSearch, today: string): CalendarView {
  const named = search['day'] !== undefined && isPlainDate(search['day']) ? search['day'] : undefined;
  const start = `${search['month'] ?? ''}-01`;
  const first = isPlainDate(start) ? start : undefined;
  const day = named ?? (first === undefined || first.slice(0, 7) === today.slice(0, 7) ? plainDate(today) : first);
  return { year: yearOf(day), month: monthOf(day), day, isDayNamed: named !== undefined, whose: WHOSE.find((whose) => whose === search['whose']) ?? 'me' };
}

/** The month of a day as the address names it. */
export function monthText(day: PlainDate): string {
  return day.slice(0, 7);
}

/** First day of the month before or after. */
export function monthBeside({ year, month }: CalendarView, step: 1 | -1): PlainDate {
  const place = year * 12 + month - 1 + step;
  return makeDate(Math.floor(place / 12), (place % 12) + 1, 1);
}
