import { compareDates, monthPeriod, parsePeriod, periodStart, plainDate, yearOf, yearToDate } from '@taizhang/kernel';

/** Kinds of span a reader chooses from. */
export type SpanGroup = 'span' | 'quarter' | 'toDate' | 'month';

/** Periods of a year that have begun by today, by kind; each span appears once. */
export function periodChoices(year: number, today: string): Readonly<Record<SpanGroup, readonly string[]>> {
  const has = (code: string): boolean => compareDates(periodStart(parsePeriod(code)), plainDate(today)) <= 0;
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return {
    span: [String(year), `${year}H1`, `${year}H2`].filter(has),
    quarter: [1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`).filter(has),
    // 1–3, 1–6 and 1–12 月 are the quarter, the half and the year; the others stand here. One that has not ended is begun in January all the same.
    toDate: months.filter((month) => ![1, 3, 6, 12].includes(month) && has(monthPeriod(year, month))).map((month): string => yearToDate(year, month)),
    month: months.map((month): string => monthPeriod(year, month)).filter(has),
  };
}

/** This year and the three before it. */
export function yearChoices(today: string): readonly number[] {
  const year = yearOf(plainDate(today));
  return [year, year - 1, year - 2, year - 3];
}
