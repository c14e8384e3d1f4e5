import { addDays, addMonths, dayOfWeek, type PlainDate } from '@taizhang/kernel';

/** The day a key leads to from a day, as in every grid of days (ARIA practices, date grid); undefined for other keys. */
export function dayAfterKey(day: PlainDate, key: string): PlainDate | undefined {
  switch (key) {
    case 'ArrowLeft': return addDays(day, -1);
    case 'ArrowRight': return addDays(day, 1);
    case 'ArrowUp': return addDays(day, -7);
    case 'ArrowDown': return addDays(day, 7);
    case 'Home': return addDays(day, 1 - dayOfWeek(day));
    case 'End': return addDays(day, 7 - dayOfWeek(day));
    case 'PageUp': return addMonths(day, -1);
    case 'PageDown': return addMonths(day, 1);
    default: return undefined;
  }
}
