import { fail, periodEnd, periodOf, subPeriods, type Period, type PlainDate } from '@taizhang/kernel';

/** Ended periods of which the register has every month, newest first; of those that end together the month comes first. */
export function comparablePeriods(countedMonths: readonly Period[], today: PlainDate): readonly Period[] {
  const ended = countedMonths.filter((month) => periodEnd(month) < today);
  const known = new Set(ended);
  return ended.flatMap((month) => [month, ...LONGER.map((kind) => periodOf(kind, periodEnd(month))).filter((period) => periodEnd(period) === periodEnd(month) && subPeriods(period, 'month').every((part) => known.has(part)))]);
}

const LONGER = ['quarter', 'half', 'year'] as const;

/**
 * The period asked for; the last month that ended when none is. Undefined while the register has not a whole month.
 * @throws DomainError `invalid_period`
 */
export function comparedPeriod(text: string | undefined, periods: readonly Period[]): Period | undefined {
  if (text === undefined) return periods[0];
  return periods.find((period) => period === text) ?? fail('invalid_period', { zh: `“${text}”不是登记台账已有数字的、已经结束的周期`, en: `"${text}" is no ended period of which the register has figures` });
}
