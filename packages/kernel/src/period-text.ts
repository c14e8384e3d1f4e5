import { fail } from './domain-error.ts';
import { toHalfWidth } from './half-width.ts';
import { readLooseDate } from './loose-date.ts';
import type { Locale } from './localized.ts';
import { findCanonicalPeriod, monthPeriod, periodEnd, periodKind, periodStart, periodYear, yearToDate, type Period } from './period.ts';
import { dayOf, monthOf } from './plain-date.ts';

/**
 * Reads a period as the system writes it (2021-06, 2021H1, 2021T05) or as an office does
 * (2021年上半年, 2021年1-5月, 2021年第一季度, 2021年6月, 2021年).
 * @throws DomainError invalid_period
 */
export function parsePeriod(text: string): Period {
  return (
    findPeriod(text) ??
    fail('invalid_period', {
      zh: `“${text}”不是有效周期，可写作 2021-06、2021Q2、2021H1、2021 或 2021年1-5月`,
      en: `"${text}" is not a period such as 2021-06, 2021Q2, 2021H1, 2021 or 2021T05`,
    })
  );
}

/** Reads a period like `parsePeriod`; undefined when the text is none. */
export function findPeriod(text: string): Period | undefined {
  const plain = toHalfWidth(text).replace(/\s/g, '').toUpperCase();
  return findCanonicalPeriod(plain) ?? findMonthSpan(plain) ?? findNamedPart(plain) ?? findLooseDay(plain);
}

/** The period in words: 2021年上半年, first half of 2021; 2021年1—5月, January–May 2021. */
export function periodLabel(period: Period, locale: Locale): string {
  return locale === 'zh' ? chineseLabel(period) : englishLabel(period);
}

const MONTH_SPAN = /^(\d{4})年?(?:0?1)月?(?:[-~～–—−至到]{1,2})(\d{1,2})月(?:份|底)?$/;
const ONE_MONTH = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:月|月份)?$/;
const PART = /^(\d{4})年?度?(全年|上半年|下半年|前三季度|(?:第)?([一二三四1-4])季度|-?Q([1-4])|-?H([12]))?$/;

function findMonthSpan(text: string): Period | undefined {
  const span = MONTH_SPAN.exec(text);
  if (span) return inYear(Number(span[2]), (month) => yearToDate(Number(span[1]), month));
  const month = ONE_MONTH.exec(text);
  return month ? inYear(Number(month[2]), (number) => monthPeriod(Number(month[1]), number)) : undefined;
}

function findNamedPart(text: string): Period | undefined {
  const match = PART.exec(text);
  if (match === null) return undefined;
  const [, year, part, quarter, q, h] = match;
  if (part === '上半年') return findCanonicalPeriod(`${year}H1`);
  if (part === '下半年') return findCanonicalPeriod(`${year}H2`);
  if (part === '前三季度') return findCanonicalPeriod(`${year}T09`);
  if (quarter !== undefined) return findCanonicalPeriod(`${year}Q${chineseDigit(quarter)}`);
  if (q !== undefined) return findCanonicalPeriod(`${year}Q${q}`);
  if (h !== undefined) return findCanonicalPeriod(`${year}H${h}`);
  return findCanonicalPeriod(year ?? '');
}

function findLooseDay(text: string): Period | undefined {
  // A bare five-digit number is an Excel day to a date cell, but a mistake where a period is expected.
  const day = /^\d{1,6}$/.test(text) ? undefined : readLooseDate(text);
  return day === undefined ? undefined : findCanonicalPeriod(day);
}

function inYear(month: number, make: (month: number) => Period): Period | undefined {
  return month >= 1 && month <= 12 ? make(month) : undefined;
}

function chineseDigit(text: string): number {
  const index = '一二三四'.indexOf(text);
  return index >= 0 ? index + 1 : Number(text);
}

function chineseLabel(period: Period): string {
  const year = periodYear(period);
  const start = periodStart(period);
  const end = periodEnd(period);
  switch (periodKind(period)) {
    case 'day':
      return `${year}年${monthOf(start)}月${dayOf(start)}日`;
    case 'month':
      return `${year}年${monthOf(start)}月`;
    case 'quarter':
      return `${year}年第${'一二三四'.charAt(monthOf(end) / 3 - 1)}季度`;
    case 'half':
      return `${year}年${monthOf(end) === 6 ? '上' : '下'}半年`;
    case 'year':
      return `${year}年`;
    case 'ytd':
      return `${year}年1—${monthOf(end)}月`;
  }
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function englishLabel(period: Period): string {
  const year = periodYear(period);
  const start = periodStart(period);
  const lastMonth = monthOf(periodEnd(period));
  switch (periodKind(period)) {
    case 'day':
      return `${dayOf(start)} ${MONTHS[monthOf(start) - 1]} ${year}`;
    case 'month':
      return `${MONTHS[lastMonth - 1]} ${year}`;
    case 'quarter':
      return `${ORDINALS[lastMonth / 3 - 1]} quarter of ${year}`;
    case 'half':
      return `${ORDINALS[lastMonth / 6 - 1]} half of ${year}`;
    case 'year':
      return String(year);
    case 'ytd':
      return `January–${MONTHS[lastMonth - 1]} ${year}`;
  }
}
