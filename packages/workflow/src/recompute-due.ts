import type { PlainDate, WorkingCalendar } from '@taizhang/kernel';
import type { Clock } from './clock.ts';
import type { ClockEvent } from './clock-event.ts';
import type { ClockStep } from './clock-step.ts';
import { runClock } from './run-clock.ts';

/** A clock of an item as it is stored, with the due day computed when it last changed. */
export interface StoredClock {
  readonly itemId: string;
  readonly clock: Clock;
  readonly events: readonly ClockEvent[];
  readonly due: PlainDate | undefined;
}

/** A due day that another holiday notice makes another day. */
export interface DueChange {
  readonly itemId: string;
  readonly clockId: string;
  readonly before: PlainDate | undefined;
  readonly after: PlainDate | undefined;
  /** The new calculation. */
  readonly steps: readonly ClockStep[];
}

/**
 * Lists the due days a changed calendar changes. Clocks that have stopped keep theirs: what was in time stays in time.
 * @throws DomainError wrong_state when a year a clock needs has no holiday table any more
 */
export function recomputeDue(stored: readonly StoredClock[], calendar: WorkingCalendar): readonly DueChange[] {
  return stored.flatMap(({ itemId, clock, events, due }) => {
    const run = runClock(clock, events, calendar);
    return run.state === 'stopped' || run.due === due ? [] : [{ itemId, clockId: clock.id, before: due, after: run.due, steps: run.steps }];
  });
}
