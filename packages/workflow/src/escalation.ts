import { addDays, addHours, endOfDay, hoursBetween, startOfDay, type WorkingCalendar } from '@taizhang/kernel';
import type { Clock } from './clock.ts';
import { clocksOf } from './item-clocks.ts';
import type { Reminder } from './reminder.ts';
import type { ClockRun } from './run-clock.ts';
import type { WorkItem } from './work-item.ts';

/** A notice whose time has come. */
export interface DueReminder {
  /** The same for the same occasion, however often it is asked: who stores it once tells once. */
  readonly key: string;
  readonly reminder: Reminder;
  readonly itemId: string;
  /** The clock's last day it speaks of. */
  readonly due: string;
  /** When its time came, which a sweep after a stop of the server finds in the past. */
  readonly at: string;
  /** A later one of the same clock is due as well; then this one is recorded, and only the later one is sent. */
  readonly isSuperseded: boolean;
}

/**
 * Lists what should have been told by now, oldest first, with a key for each occasion. It looks at the item as it stands, not at the
 * time of the last sweep, so that nothing is lost or doubled by sweeps missed or repeated. Paused and stopped clocks tell nothing.
 * @throws DomainError wrong_state when a year has no holiday table
 */
export function escalationsDue(procedure: { readonly reminders: readonly Reminder[]; readonly clocks: readonly Clock[] }, item: WorkItem, now: string, calendar: WorkingCalendar): readonly DueReminder[] {
  const runs = clocksOf(procedure, item, calendar);
  const due = procedure.reminders.flatMap((reminder): readonly DueReminder[] => {
    const run = runs[reminder.clock];
    if (run?.state !== 'running' || run.due === undefined) return [];
    const at = timeOf(reminder, run, calendar);
    if (at === undefined || hoursBetween(at, now) < 0) return [];
    const starts = (item.clocks[reminder.clock] ?? []).filter(({ kind }) => kind === 'start').length;
    return [{ key: [item.id, reminder.clock, starts, run.dueAt ?? run.due, reminder.id].join('/'), reminder, itemId: item.id, due: run.due, at, isSuperseded: false }];
  });
  const oldestFirst = [...due].sort((a, b) => hoursBetween(b.at, a.at));
  return oldestFirst.map((each, index) => ({ ...each, isSuperseded: oldestFirst.slice(index + 1).some((later) => later.reminder.clock === each.reminder.clock) }));
}

/**
 * When each reminder of a running clock comes, those that have come included. Until then there is nothing to tell, as long as nobody acts
 * and the calendar stays as it is.
 * @throws DomainError wrong_state when a year has no holiday table
 */
export function reminderTimes(procedure: { readonly reminders: readonly Reminder[]; readonly clocks: readonly Clock[] }, item: Pick<WorkItem, 'clocks'>, calendar: WorkingCalendar): readonly string[] {
  const runs = clocksOf(procedure, item, calendar);
  return procedure.reminders.flatMap((reminder) => {
    const run = runs[reminder.clock];
    return run?.state === 'running' ? (timeOf(reminder, run, calendar) ?? []) : [];
  });
}

/** A day's reminder is due when that day begins; an hour's at its hour. */
function timeOf({ offset }: Reminder, run: ClockRun, calendar: WorkingCalendar): string | undefined {
  if (run.due === undefined) return undefined;
  if (offset.unit === 'hours') return addHours(run.dueAt ?? endOfDay(run.due), offset.count);
  if (offset.unit === 'days') return startOfDay(addDays(run.due, offset.count));
  return startOfDay(calendar.addWorkdays(run.due, offset.count).due);
}
