import { plainDate, type WorkingCalendar } from '@taizhang/kernel';
import { cite } from '../basis.ts';
import type { ClockEvent } from '../clock-event.ts';
import type { Procedure } from '../procedure.ts';
import { runClock } from '../run-clock.ts';

/** What happened to a clock, in the words of an example. */
export const happened = {
  start: (at: string): ClockEvent => ({ kind: 'start', at }),
  agreed: (at: string, limit: string | number): ClockEvent => ({ kind: 'start', at, agreed: typeof limit === 'number' ? { count: limit } : { until: plainDate(limit) } }),
  extend: (at: string, count?: number): ClockEvent => ({ kind: 'extend', at, ...(count === undefined ? {} : { count }) }),
  pause: (ground: string, from: string, to: string): readonly ClockEvent[] => [{ kind: 'pause', at: from, ground }, { kind: 'resume', at: to }],
} as const;

/** One example counted by hand: clock, clause, what happened, the last day (for hours the instant), what it is for. */
export type DatedExample = readonly [clock: string, clause: string, events: readonly ClockEvent[], due: string, because: string];

/**
 * What a shipped clock makes of an example: its citation, and when it is due.
 * @throws Error when no procedure has the clock
 */
export function computeExample(procedures: readonly Procedure[], path: string, events: readonly ClockEvent[], calendar: WorkingCalendar): { readonly clause: string; readonly due: string | undefined } {
  const clock = procedures.flatMap((procedure) => procedure.clocks.filter(({ id }) => `${procedure.id}/${id}` === path))[0];
  if (clock === undefined) throw new Error(`there is no clock ${path}`);
  const run = runClock(clock, events, calendar);
  return { clause: cite(clock.basis), due: clock.length.unit === 'hours' ? run.dueAt : run.due };
}

/** Clocks nobody has given an example for. */
export function withoutExample(procedures: readonly Procedure[], examples: readonly DatedExample[]): readonly string[] {
  const known = new Set(examples.map(([path]) => path));
  return procedures.flatMap(({ id, clocks }) => clocks.map((clock) => `${id}/${clock.id}`)).filter((path) => !known.has(path));
}
