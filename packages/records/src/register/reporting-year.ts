import { addDays, makeDate, monthOf, yearOf, type PlainDate } from '@taizhang/kernel';

/**
 * The year a measure is counted over: the calendar year, or the year of maternal and child health statistics, which runs from
 * 1 October of the year before to 30 September (全国妇幼健康年报, “3+1” 报告期).
 */
export type YearKind = 'calendar' | 'maternal';

/** First and last day of a reporting year, both included, and the year it is named after. */
export interface ReportingYear {
  readonly year: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The reporting year a day lies in. */
export function reportingYearOf(day: PlainDate, kind: YearKind): ReportingYear {
  return kind === 'calendar' ? calendarYear(yearOf(day)) : maternalYear(yearOf(day) + (monthOf(day) >= 10 ? 1 : 0));
}

/** First day of the next reporting year: when counts begin again. */
export function nextYearStart(day: PlainDate, kind: YearKind): PlainDate {
  return addDays(reportingYearOf(day, kind).to, 1);
}

function calendarYear(year: number): ReportingYear {
  return { year, from: makeDate(year, 1, 1), to: makeDate(year, 12, 31) };
}

function maternalYear(year: number): ReportingYear {
  return { year, from: makeDate(year - 1, 10, 1), to: makeDate(year, 9, 30) };
}
