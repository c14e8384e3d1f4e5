import { plainDate, type WorkingCalendar } from '@taizhang/kernel';
import { refusal } from './act-checks.ts';
import type { ClockEvent, Moment } from './clock-event.ts';
import type { Clock } from './clock.ts';
import { isGuardOpen } from './procedure-lookup.ts';
import type { ClockWiring, Procedure, ProcedureAction } from './procedure.ts';
import { isOverdue, runClock } from './run-clock.ts';
import type { ItemRecord, WorkItem } from './work-item.ts';

/** What an action does to the clocks of an item, and which of them had run out by then. */
export interface WiredClocks {
  readonly events: ItemRecord['clocks'];
  readonly late: readonly string[];
}

/**
 * Turns the wiring of an action into clock events. Stopping a clock that does not run does nothing.
 * @throws DomainError wrong_state when a clock is to be extended after it ran out, or a year has no holiday table
 */
export function wireClocks(procedure: Procedure, item: WorkItem, action: ProcedureAction, at: Moment, calendar: WorkingCalendar): WiredClocks {
  const events: { readonly clock: string; readonly event: ClockEvent }[] = [];
  const late: string[] = [];
  for (const wiring of action.clocks ?? []) {
    const clock = procedure.clocks.find(({ id }) => id === wiring.clock);
    if (clock === undefined || !isGuardOpen(wiring.when, item)) continue;
    const before = item.clocks[clock.id] ?? [];
    const run = runClock(clock, before, calendar);
    const isActive = run.state === 'running' || run.state === 'paused';
    if (wiring.effect === 'stop' && !isActive) continue;
    const hasRunOut = isActive && isPastDue(clock, before, at, calendar);
    if (wiring.effect === 'extend' && hasRunOut) throw refusal('wrong_state', `“${clock.name.zh}”已于 ${run.due ?? ''} 到期，延期须在到期前`, `"${clock.name.en}" was due on ${run.due ?? ''}; an extension must come before`);
    if (hasRunOut && (wiring.effect === 'stop' || wiring.effect === 'start')) late.push(clock.id);
    const event = eventOf(wiring, item, at);
    // Fails here, before anything is recorded, when the event does not fit or the calendar does not reach far enough.
    runClock(clock, [...before, event], calendar);
    events.push({ clock: clock.id, event });
  }
  return { events, late };
}

/** As if stopped at that moment: the last day itself is in time. */
function isPastDue(clock: Clock, events: readonly ClockEvent[], at: Moment, calendar: WorkingCalendar): boolean {
  return isOverdue(runClock(clock, [...events, { kind: 'stop', at }], calendar), at);
}

function eventOf(wiring: ClockWiring, { fields }: WorkItem, at: Moment): ClockEvent {
  switch (wiring.effect) {
    case 'start': {
      const until = wiring.until === undefined ? '' : String(fields[wiring.until] ?? '');
      const length = wiring.length === undefined ? undefined : fields[wiring.length];
      if (until !== '') return { kind: 'start', at, agreed: { until: plainDate(until) } };
      return { kind: 'start', at, ...(typeof length === 'number' ? { agreed: { count: length } } : {}) };
    }
    case 'pause':
      return { kind: 'pause', at, ground: wiring.ground ?? '' };
    case 'extend': {
      const count = wiring.count === undefined ? undefined : fields[wiring.count];
      return { kind: 'extend', at, ...(typeof count === 'number' ? { count } : {}) };
    }
    case 'resume':
    case 'stop':
      return { kind: wiring.effect, at };
  }
}
