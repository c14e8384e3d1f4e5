import { addDays, addMonths, dayOf, monthOf, yearOf, type PlainDate } from '@taizhang/kernel';

/** Completed months of age on a day; a child born on the 31st completes a month on the next 1st where the month has no 31st. */
export function completedMonths(bornOn: PlainDate, on: PlainDate): number {
  return (yearOf(on) - yearOf(bornOn)) * 12 + monthOf(on) - monthOf(bornOn) - (dayOf(on) < dayOf(bornOn) ? 1 : 0);
}

/** First day on which so many months are completed: the inverse of `completedMonths`. */
export function dayOfMonths(bornOn: PlainDate, months: number): PlainDate {
  const day = addMonths(bornOn, months);
  return dayOf(day) < dayOf(bornOn) ? addDays(day, 1) : day;
}

/** First day on which so many years are completed (29 February: 1 March of a common year). */
export function dayOfAge(bornOn: PlainDate, years: number): PlainDate {
  return dayOfMonths(bornOn, years * 12);
}
