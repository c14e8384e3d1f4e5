import { isDomainError, type WorkingCalendar } from '@taizhang/kernel';
import type { Clock } from './clock.ts';
import type { ClockEvent, Moment } from './clock-event.ts';
import type { ClockStep } from './clock-step.ts';
import { runClock, type ClockRun } from './run-clock.ts';

/** What due days are reckoned by: the clocks of a procedure as they are in force, and the working days. */
export interface Reckoning {
  readonly clocks: readonly Clock[];
  readonly calendar: WorkingCalendar;
}

/** A due day that another holiday notice, or another limit, makes another day. */
export interface DueChange {
  readonly clock: Clock;
  /** The last day; the hour, of a limit in hours. */
  readonly before: Moment;
  readonly after: Moment;
  /** The new calculation. */
  readonly steps: readonly ClockStep[];
}

/**
 * Lists the due days of an item that move when it is reckoned anew. Clocks that have stopped keep theirs, what was in time stays in time;
 * a paused one has no day that could move.
 * @throws DomainError wrong_state when the new reckoning needs a year that has no holiday table
 */
export function recomputeDue(events: Readonly<Record<string, readonly ClockEvent[]>>, before: Reckoning, after: Reckoning): readonly DueChange[] {
  return after.clocks.flatMap((clock): readonly DueChange[] => {
    const happened = events[clock.id] ?? [];
    const was = happened.length === 0 ? undefined : runBefore(clock.id, happened, before);
    if (was?.state !== 'running') return [];
    const run = runClock(clock, happened, after.calendar);
    const [old, due] = [dueOf(clock, was), dueOf(clock, run)];
    return old === undefined || due === undefined || old === due ? [] : [{ clock, before: old, after: due, steps: run.steps }];
  });
}

function dueOf({ length }: Clock, run: ClockRun): Moment | undefined {
  return length.unit === 'hours' ? run.dueAt : run.due;
}

/** A day that could not be reckoned before has not moved. */
function runBefore(clockId: string, events: readonly ClockEvent[], { clocks, calendar }: Reckoning): ClockRun | undefined {
  const clock = clocks.find(({ id }) => id === clockId);
  try {
    return clock === undefined ? undefined : runClock(clock, events, calendar);
  } catch (error) {
    if (isDomainError(error)) return undefined;
    throw error;
  }
}
