import { addDays, daysBetween, type PlainDate } from '@taizhang/kernel';
import { completedMonths, dayOfMonths } from '@taizhang/records';

/** One of the visits of childhood. */
export interface ChildVisit {
  /** Completed months at which it begins; the first begins on day 28 (满月). */
  readonly months: number;
  readonly kind: 'infant_check' | 'toddler_check' | 'preschool_check';
}

/** 满月，3、6、8、12、18、24、30 月龄，3、4、5、6 岁 (规范 1.4). A check belongs to the last visit that had begun. */
export const CHILD_VISITS: readonly ChildVisit[] = [
  ...[1, 3, 6, 8].map((months): ChildVisit => ({ months, kind: 'infant_check' })),
  ...[12, 18, 24, 30].map((months): ChildVisit => ({ months, kind: 'toddler_check' })),
  ...[36, 48, 60, 72].map((months): ChildVisit => ({ months, kind: 'preschool_check' })),
];

/** 满月访视: 28 to 30 days after birth. */
const FULL_MONTH_DAYS = 28;

/** Day a visit begins; a child born on the 31st reaches its months on the next 1st where there is no 31st. */
export function visitBegins(bornOn: PlainDate, at: number): PlainDate {
  const visit = CHILD_VISITS[at];
  return visit === undefined || at === 0 ? addDays(bornOn, FULL_MONTH_DAYS) : dayOfMonths(bornOn, visit.months);
}

/**
 * Last day a visit is on time: day 30 for the first, a month after it begins up to 30 months (a custom of the lists), and the day
 * before the next birthday for the yearly ones.
 */
export function visitEnds(bornOn: PlainDate, at: number): PlainDate {
  const months = CHILD_VISITS[at]?.months ?? 0;
  if (at === 0) return addDays(bornOn, 30);
  return months >= 36 ? addDays(dayOfMonths(bornOn, months + 12), -1) : addDays(dayOfMonths(bornOn, months), 30);
}

/** Place in the list of the visit that had begun last on a day; -1 before the first. */
export function visitAt(bornOn: PlainDate, on: PlainDate): number {
  const months = completedMonths(bornOn, on);
  if (months < 3) return daysBetween(bornOn, on) >= FULL_MONTH_DAYS ? 0 : -1;
  return CHILD_VISITS.findLastIndex((visit) => visit.months <= months);
}
