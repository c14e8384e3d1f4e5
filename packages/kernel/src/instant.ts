import { fail } from './domain-error.ts';
import { civilFromDayNumber } from './civil-day.ts';
import { makeDate, type PlainDate } from './plain-date.ts';

/** The one zone days are reckoned in: a form handed in at 00:30 in Beijing belongs to that day, not to the UTC day before. */
export const REPORTING_TIME_ZONE = 'Asia/Shanghai';

/** China has kept UTC+8 without summer time since 1992, so no zone table is needed. */
const OFFSET_MILLISECONDS = 8 * 3_600_000;
const DAY_MILLISECONDS = 86_400_000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The calendar day of an ISO 8601 instant in the reporting time zone.
 * @throws DomainError invalid_date when the text is not an instant with its offset
 */
export function dayOfInstant(instant: string): PlainDate {
  const milliseconds = INSTANT.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(milliseconds)) return fail('invalid_date', { zh: `“${instant}”不是有效时刻`, en: `"${instant}" is not an instant` });
  const day = civilFromDayNumber(Math.floor((milliseconds + OFFSET_MILLISECONDS) / DAY_MILLISECONDS));
  return makeDate(day.year, day.month, day.day);
}
