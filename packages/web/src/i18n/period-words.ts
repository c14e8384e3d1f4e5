import { monthOf, parsePeriod, periodEnd, periodKind, periodLabel, periodStart, periodYear, type Locale } from '@taizhang/kernel';

/** The period as a headline: 2021 年上半年; First half of 2021. */
export function periodTitle(code: string, locale: Locale): string {
  const label = periodLabel(parsePeriod(code), locale);
  return locale === 'zh' ? spaced(label) : label.charAt(0).toUpperCase() + label.slice(1);
}

/** The period without its year, for a column head: 1–6 月, 全年; Jan–Jun, Year. */
export function periodSpan(code: string, locale: Locale): string {
  const period = parsePeriod(code);
  const [from, to] = [monthOf(periodStart(period)), monthOf(periodEnd(period))];
  if (periodKind(period) === 'day') return period.slice(5);
  if (from === 1 && to === 12) return locale === 'zh' ? '全年' : 'Full year';
  if (locale === 'zh') return from === to ? `${to} 月` : `${from}–${to} 月`;
  return from === to ? shortMonth(to) : `${shortMonth(from)}–${shortMonth(to)}`;
}

/** Month name for an axis or a column: 6 月, Jun. */
export function monthName(month: number, locale: Locale): string {
  return locale === 'zh' ? `${month} 月` : shortMonth(month);
}

/** Year of a period code. */
export function yearOfPeriod(code: string): number {
  return periodYear(parsePeriod(code));
}

/** A space between digits and Chinese characters, as the office's typesetting has it. */
export function spaced(text: string): string {
  return text.replace(/(\d)(?=[\u4e00-\u9fff])/gu, '$1 ').replace(/([\u4e00-\u9fff])(?=\d)/gu, '$1 ');
}


const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function shortMonth(month: number): string {
  return MONTHS[month - 1] ?? '';
}
