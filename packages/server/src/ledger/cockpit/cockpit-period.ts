import { compareDates, fail, findPeriod, monthOf, monthPeriod, parsePeriod, periodEnd, periodYear, yearOf, yearToDate } from '@taizhang/kernel';
import type { Period, PlainDate } from '@taizhang/kernel';

/** January to December. */
export const MONTHS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/**
 * The period a screen shows: the one asked for, else the year up to the last month that has ended.
 * @throws DomainError `invalid_period`
 */
export function shownPeriod(text: string | undefined, today: PlainDate): Period {
  if (text === undefined) return latestYearToDate(today);
  const period = findPeriod(text);
  return period ?? fail('invalid_period', { zh: `“${text}”不是报告期`, en: `"${text}" is not a period` });
}

/** January to the last month that has ended; in January all of last year. */
export function latestYearToDate(today: PlainDate): Period {
  const month = monthOf(today) - 1;
  return month === 0 ? parsePeriod(String(yearOf(today) - 1)) : yearToDate(yearOf(today), month);
}

/** Months of the period's year that have ended by the end of the period and by today. */
export function endedMonths(period: Period, today: PlainDate): readonly number[] {
  const year = periodYear(period);
  return MONTHS.filter((month) => {
    const end = periodEnd(monthPeriod(year, month));
    return compareDates(end, periodEnd(period)) <= 0 && compareDates(end, today) <= 0;
  });
}
