import { parsePeriod, periodEnd, periodOf, plainDate, previousPeriod, type Period } from '@taizhang/kernel';

/** Periods a list can be shown for, newest first. */
export interface PeriodChoices {
  readonly months: readonly Period[];
  readonly quarters: readonly Period[];
}

const MONTHS = 18;
const QUARTERS = 8;

/** The latest eighteen months and eight quarters that have ended or are running on a day. */
export function periodChoices(today: string): PeriodChoices {
  const day = plainDate(today);
  return { months: backFrom(periodOf('month', day), MONTHS), quarters: backFrom(periodOf('quarter', day), QUARTERS) };
}

/** The periods of a frequency that are over on a day, newest first: what can be filed. */
export function endedPeriods(frequency: 'month' | 'quarter', today: string): readonly Period[] {
  const { months, quarters } = periodChoices(today);
  return (frequency === 'month' ? months : quarters).filter((period) => periodEnd(period) <= plainDate(today));
}

/** The period before, as a code. */
export function periodBefore(code: string): string {
  return previousPeriod(parsePeriod(code));
}

function backFrom(latest: Period, count: number): readonly Period[] {
  const periods: Period[] = [latest];
  while (periods.length < count) periods.push(previousPeriod(periods.at(-1) ?? latest));
  return periods;
}
