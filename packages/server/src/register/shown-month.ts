import { fail, findPeriod, monthOf, monthPeriod, parsePeriod, periodEnd, periodStart, previousPeriod, yearOf, type Period, type PlainDate } from '@taizhang/kernel';
import type { Tx } from '../database/database.ts';
import { rowsOf } from '../ledger/sql.ts';

/** A month of the register: the present one as of today, an earlier one as of its last day. */
export interface ShownMonth {
  readonly period: Period;
  readonly day: PlainDate;
  readonly isPresent: boolean;
}

/** The months rates can be read for, newest first: counts are kept from the register's first month on. */
export async function countedMonths(tx: Tx, countyId: number, today: PlainDate): Promise<readonly Period[]> {
  const [state] = await rowsOf<{ first_month: string }>(tx, 'select first_month from register_state where county_id = $1', [countyId]);
  const months = [presentMonth(today)];
  for (let month = months[0]; state !== undefined && month !== undefined && periodStart(month) > state.first_month; months.push(month)) month = previousPeriod(month);
  return months;
}

/**
 * Reads the month asked for; the present one when none is.
 * @throws DomainError `invalid_period`
 */
export function shownMonth(text: string | undefined, today: PlainDate): ShownMonth {
  const present = presentMonth(today);
  if (text === undefined || text === present) return { period: present, day: today, isPresent: true };
  const period = findPeriod(text);
  if (period === undefined || periodEnd(period) >= today || monthPeriod(yearOf(periodEnd(period)), monthOf(periodEnd(period))) !== period) {
    return fail('invalid_period', { zh: `“${text}”不是已经过去的月份`, en: `"${text}" is no month of the past` });
  }
  return { period: parsePeriod(text), day: periodEnd(period), isPresent: false };
}

function presentMonth(today: PlainDate): Period {
  return monthPeriod(yearOf(today), monthOf(today));
}
