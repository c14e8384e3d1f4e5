import { earlierOf, lastDayOfMonth, makeDate, monthOf, yearOf, type PlainDate } from '@taizhang/kernel';

/** A month of which figures are told; the one that goes on as of today. */
export interface ToldMonth {
  /** Months since the year 0. */
  readonly number: number;
  readonly year: number;
  /** 0 for January, as the ledger keeps months. */
  readonly slot: number;
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/** The month of a day, by number. */
export function monthNumberOf(day: PlainDate): number {
  return yearOf(day) * 12 + monthOf(day) - 1;
}

/** The months from that of one day to that of today. */
export function toldMonths(from: PlainDate, today: PlainDate): readonly ToldMonth[] {
  const first = monthNumberOf(from);
  return Array.from({ length: Math.max(0, monthNumberOf(today) - first + 1) }, (_, index) => {
    const number = first + index;
    const [year, slot] = [Math.floor(number / 12), number % 12];
    return { number, year, slot, first: makeDate(year, slot + 1, 1), last: earlierOf(lastDayOfMonth(year, slot + 1), today) };
  });
}
