import { addDays, dayOfInstant, daysBetween, type PlainDate, type WorkingCalendar } from '@taizhang/kernel';
import fc from 'fast-check';
import { figureEntries, type FigureEntry } from '../figure-entries.ts';
import { clocksOf } from '../item-clocks.ts';
import type { ProcedureFigures } from '../procedure-figures.ts';
import type { Procedure } from '../procedure.ts';
import { newItem, replayItem } from '../work-item.ts';
import { anyAttempt, startWalk, step, type Walk } from './random-walk.ts';

/**
 * Walks items at random and asks on many days what figures there are, once from the entries and once by replaying the records of that day: what was
 * received, closed in time or late, dropped, is pending and overdue. What is entered later must not change a day that has passed.
 * @throws Error with the shortest walk and the day on which both differ
 */
export function checkFigures(procedure: Procedure, calendar: WorkingCalendar, numRuns = 40): { readonly days: number } {
  const { figures } = procedure;
  if (figures === undefined) throw new Error(`${procedure.id} yields no figures`);
  let days = 0;
  fc.assert(
    fc.property(fc.array(anyAttempt, { minLength: 5, maxLength: 40, size: 'max' }), (attempts) => {
      let walk = startWalk(procedure, false);
      for (const attempt of attempts) walk = step(procedure, walk, attempt, calendar).walk;
      const entries = figureEntries(procedure, walk.opening, walk.records, calendar);
      const [first, last] = [dayOfInstant(walk.records[0]?.recordedAt ?? walk.now), dayOfInstant(walk.now)];
      for (let day = first; day <= addDays(last, 30); day = addDays(day, 1 + (daysBetween(first, day) % 5))) {
        days += 1;
        const [counted, replayed] = [countedOn(entries, day), replayedOn(procedure, figures, walk, day, calendar)];
        if (JSON.stringify(counted) !== JSON.stringify(replayed)) throw new Error(`on ${day} the entries say ${JSON.stringify(counted)}, the records ${JSON.stringify(replayed)}`);
      }
      // Known on an earlier day: the records so far give the same for the days so far.
      const half = walk.records.slice(0, Math.ceil(walk.records.length / 2));
      const known = dayOfInstant(half.at(-1)?.recordedAt ?? walk.now);
      const before = countedOn(figureEntries(procedure, walk.opening, half, calendar), addDays(known, -1));
      if (JSON.stringify(before) !== JSON.stringify(countedOn(entries, addDays(known, -1)))) throw new Error(`what was recorded on ${known} or later changed the day before`);
    }),
    { numRuns },
  );
  return { days };
}

interface Counted {
  readonly received: number;
  readonly closed: number;
  readonly late: number;
  readonly dropped: number;
  readonly pending: number;
  readonly overdue: number;
}

function countedOn(entries: readonly FigureEntry[], day: PlainDate): Counted {
  const sum = (count: string): number => entries.filter((entry) => entry.count === count && entry.from <= day && (entry.until === undefined || entry.until > day)).reduce((total, { amount }) => total + amount, 0);
  return { received: sum('received'), closed: sum('closed_in_time') + sum('closed_late'), late: sum('closed_late'), dropped: sum('dropped'), pending: sum('pending'), overdue: sum('overdue') };
}

function replayedOn(procedure: Procedure, figures: ProcedureFigures, { opening, records }: Walk, day: PlainDate, calendar: WorkingCalendar): Counted {
  const known = records.filter(({ recordedAt }) => dayOfInstant(recordedAt) <= day);
  const item = known.length === 0 ? newItem(opening) : replayItem(opening, known);
  const finals = new Set(procedure.states.filter(({ isFinal }) => isFinal === true).map(({ id }) => id));
  const isEnd = (state: string | undefined): boolean => figures.closedIn.includes(state ?? '') || finals.has(state ?? '');
  const settledAt = known.findIndex(({ to }) => isEnd(to));
  const isClosed = figures.closedIn.includes(known[settledAt]?.to ?? '');
  const lateBy = (upTo: number): boolean => known.slice(0, upTo + 1).some(({ late }) => late.some((clock) => figures.limits.includes(clock)));
  const isPending = known.length > 0 && !isEnd(item.state);
  const runs = clocksOf(procedure, item, calendar);
  const isRunOut = figures.limits.some((clock) => runs[clock]?.state === 'running' && (runs[clock]?.due ?? day) < day);
  return {
    received: Number(known.length > 0), closed: Number(isClosed), late: Number(isClosed && lateBy(settledAt)), dropped: Number(settledAt >= 0 && !isClosed),
    pending: Number(isPending), overdue: Number(isPending && (lateBy(known.length - 1) || isRunOut)),
  };
}
