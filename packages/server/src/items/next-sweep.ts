import { addDays, dayOfInstant, hoursBetween, isDomainError, startOfDay, type WorkingCalendar } from '@taizhang/kernel';
import { reminderTimes, type Procedure, type WorkItem } from '@taizhang/workflow';

/**
 * When an item that was just changed is to be looked at: now, when a reminder has come that may not have been told yet; else when the
 * next one comes. Null: nothing is ever to be told unless somebody acts.
 */
export function nextSweepAt(procedure: Procedure, item: WorkItem, now: string, calendar: WorkingCalendar): string | null {
  return earliest(procedure, item, now, calendar, (time) => (hasCome(time, now) ? now : time));
}

/** The same after a sweep, which has told whatever had come. */
export function sweepAfter(procedure: Procedure, item: WorkItem, now: string, calendar: WorkingCalendar): string | null {
  return earliest(procedure, item, now, calendar, (time) => (hasCome(time, now) ? undefined : time));
}

function earliest(procedure: Procedure, item: WorkItem, now: string, calendar: WorkingCalendar, wantedAt: (time: string) => string | undefined): string | null {
  try {
    const times = reminderTimes(procedure, item, calendar).flatMap((time) => wantedAt(time) ?? []);
    return times.reduce<string | null>((first, time) => (first === null || hoursBetween(time, first) > 0 ? time : first), null);
  } catch (error) {
    // A year without holidays: nobody can say when. It is asked again tomorrow, and when the holidays are entered.
    if (isDomainError(error) && error.code === 'wrong_state') return startOfDay(addDays(dayOfInstant(now), 1));
    throw error;
  }
}

function hasCome(time: string, now: string): boolean {
  return hoursBetween(time, now) >= 0;
}
