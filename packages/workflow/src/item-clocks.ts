import type { PlainDate, WorkingCalendar } from '@taizhang/kernel';
import type { Clock } from './clock.ts';
import { runClock, type ClockRun } from './run-clock.ts';
import type { WorkItem } from './work-item.ts';

/**
 * Every clock of an item that has started, by id.
 * @throws DomainError wrong_state when a year has no holiday table
 */
export function clocksOf(procedure: { readonly clocks: readonly Clock[] }, item: Pick<WorkItem, 'clocks'>, calendar: WorkingCalendar): Readonly<Record<string, ClockRun>> {
  const started = procedure.clocks.filter(({ id }) => (item.clocks[id] ?? []).length > 0);
  return Object.fromEntries(started.map((clock) => [clock.id, runClock(clock, item.clocks[clock.id] ?? [], calendar)]));
}

/** The running clock that is due first: what the item waits in the inbox for. */
export function nextDue(runs: Readonly<Record<string, ClockRun>>): { readonly clock: string; readonly due: PlainDate; readonly dueAt: string } | undefined {
  let next: { readonly clock: string; readonly due: PlainDate; readonly dueAt: string } | undefined;
  for (const [clock, { state, due, dueAt }] of Object.entries(runs)) {
    if (state === 'running' && due !== undefined && dueAt !== undefined && (next === undefined || due < next.due)) next = { clock, due, dueAt };
  }
  return next;
}
