import { addDays, addHours, dayOfInstant, startOfDay, type WorkingCalendar } from '@taizhang/kernel';
import { clocksOf, type Procedure, type WorkItem } from '@taizhang/workflow';

/**
 * When a reminder of an item may next come due: the beginning of the next day while a clock runs, since reminders are told by the
 * day; the next hour for limits counted in hours. Null while nothing runs.
 */
export function nextSweepAt(procedure: Procedure, item: WorkItem, now: string, calendar: WorkingCalendar): string | null {
  const running = Object.entries(clocksOf(procedure, item, calendar)).filter(([, run]) => run.state === 'running').map(([id]) => id);
  const spoken = procedure.reminders.filter(({ clock }) => running.includes(clock));
  if (spoken.length === 0) return null;
  if (spoken.some(({ offset }) => offset.unit === 'hours')) return addHours(now, 1);
  return startOfDay(addDays(dayOfInstant(now), 1));
}
