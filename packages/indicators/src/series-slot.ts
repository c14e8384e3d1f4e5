import { fail, lastDayOfMonth, monthOf, monthPeriod, parsePeriod, periodEnd, periodKind, periodStart, periodYear, yearToDate } from '@taizhang/kernel';
import type { Period, PlainDate } from '@taizhang/kernel';
import type { Behaviour } from './metric.ts';

/** Slots of a year: 0–11 months, 12–23 January to month m, 24–26 quarters 2 to 4, 27 second half. */
export const SLOT_COUNT = 28;

/** First slot of the year-to-date run. January to January is January, so slot 12 itself stays unused. */
export const YEAR_TO_DATE_SLOT = 12;

/** Slot of the whole year, which is January to December. */
export const YEAR_SLOT = 23;

/** Slots of the four quarters; the first is January to March. */
export const QUARTER_SLOTS = [14, 24, 25, 26] as const;

/** Slots of the two halves; the first is January to June. */
export const HALF_SLOTS = [17, 27] as const;

/**
 * The slot in which a figure of the period is kept. State and year-to-date metrics keep every period in the month it ends with.
 * @throws DomainError `invalid_period` for a single day, which no series keeps.
 */
export function slotOf(period: Period, behaviour: Behaviour): number {
  const kind = periodKind(period);
  const endMonth = monthOf(periodEnd(period));
  if (kind === 'day') {
    return fail('invalid_period', { zh: `指标数据不按日存放：${period}`, en: `Figures are not kept by day: ${period}` });
  }
  if (behaviour === 'stock' || behaviour === 'cumulative' || kind === 'month') return endMonth - 1;
  if (monthOf(periodStart(period)) === 1) return YEAR_TO_DATE_SLOT + endMonth - 1;
  return kind === 'half' ? HALF_SLOTS[1] : (QUARTER_SLOTS[endMonth / 3 - 1] ?? YEAR_SLOT);
}

/** The period a slot of a year stands for. */
export function periodOfSlot(year: number, slot: number): Period {
  if (slot < YEAR_TO_DATE_SLOT) return monthPeriod(year, slot + 1);
  if (slot <= YEAR_SLOT) return yearToDate(year, slot - YEAR_TO_DATE_SLOT + 1);
  return parsePeriod(slot === HALF_SLOTS[1] ? `${year}H2` : `${year}Q${slot - YEAR_SLOT + 1}`);
}

/**
 * The one period under which a fact of a metric is filed, so that 2021, 2021H2 and 2021-12 of a state at period end do not become three facts.
 * @throws DomainError `invalid_period` for a single day.
 */
export function filingPeriod(period: Period, behaviour: Behaviour): Period {
  return periodOfSlot(periodYear(period), slotOf(period, behaviour));
}

/**
 * First and last month (1–12) a slot covers.
 * @throws DomainError `invalid_period` beyond the last slot
 */
export function slotMonths(slot: number): MonthSpan {
  return MONTHS_OF_SLOT[slot] ?? fail('invalid_period', { zh: `没有第 ${slot} 个期间位置`, en: `There is no period slot ${slot}` });
}

/** The day whose organisation tree counts for a slot: its last. */
export function slotEnd(year: number, slot: number): PlainDate {
  return lastDayOfMonth(year, slotMonths(slot).last);
}

/** A run of months of one year, 1–12. */
export interface MonthSpan {
  readonly first: number;
  readonly last: number;
}

/** Looked up a hundred million times in an import, therefore a table. */
const MONTHS_OF_SLOT: readonly MonthSpan[] = Array.from({ length: SLOT_COUNT }, (_, slot) => {
  if (slot < YEAR_TO_DATE_SLOT) return { first: slot + 1, last: slot + 1 };
  if (slot <= YEAR_SLOT) return { first: 1, last: slot - YEAR_TO_DATE_SLOT + 1 };
  if (slot === HALF_SLOTS[1]) return { first: 7, last: 12 };
  const last = (slot - YEAR_SLOT + 1) * 3;
  return { first: last - 2, last };
});
