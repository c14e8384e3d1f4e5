import { entryDay, inEntryOrder } from './entry-clock.ts';
import type { TruthParameters } from './truth-parameters.ts';
import { countedSignal, type SignalChart, type TruthSignal } from './truth-signal.ts';
import { byDay, type WorkerEntry } from './worker-entry.ts';

/** Days on which most forms followed the one before, of another resident, faster than anybody types. */
export function fastEntry(entries: readonly WorkerEntry[], parameters: TruthParameters): TruthSignal | null {
  const days = byDay(inEntryOrder(entries), (entry) => entryDay(entry, parameters)).filter(({ length }) => length >= parameters.batchSize);
  const fast = days.map((day) => day.filter((entry, at) => isTooFast(day[at - 1], entry, parameters))).filter((quick, at) => quick.length * 2 >= (days[at]?.length ?? 0));
  if (fast.length === 0) return null;
  return countedSignal('fast_entry', { found: fast.length, of: days.length, allowed: parameters.allowance.fastDays }, fast.flat(), {
    zh: `录入 ${parameters.batchSize} 条以上的 ${days.length} 天中，有 ${fast.length} 天半数以上的记录与上一人相隔不到 ${parameters.fastestEntrySeconds} 秒，请核对录入方式。`,
    en: `On ${fast.length} of ${days.length} days with ${parameters.batchSize} or more records, at least half followed another resident's within ${parameters.fastestEntrySeconds} seconds; please check how they were entered.`,
  }, gapChart(days, parameters));
}

function isTooFast(before: WorkerEntry | undefined, entry: WorkerEntry, { fastestEntrySeconds }: TruthParameters): boolean {
  return before !== undefined && before.residentId !== entry.residentId && entry.enteredAt - before.enteredAt < fastestEntrySeconds * 1000;
}

/** Longest gaps of the bars before the last, in seconds; the first is the rule's own. */
const GAPS = [60, 180, 600, 1800] as const;

/** Time since the form of another resident before, on the days looked at. */
function gapChart(days: readonly (readonly WorkerEntry[])[], { fastestEntrySeconds }: TruthParameters): SignalChart {
  const gaps = days.flatMap((day) => day.flatMap((entry, at) => (day[at - 1] === undefined || day[at - 1]?.residentId === entry.residentId ? [] : [(entry.enteredAt - (day[at - 1]?.enteredAt ?? 0)) / 1000])));
  const limits = [0, fastestEntrySeconds, ...GAPS, Number.POSITIVE_INFINITY];
  const bars = limits.slice(1).map((to, at) => ({ label: gapText(limits[at] ?? 0, to), count: gaps.filter((gap) => gap >= (limits[at] ?? 0) && gap < to).length, isMarked: at === 0 }));
  return { about: { zh: '与上一人的录入间隔', en: 'Time since the resident before' }, bars, even: null };
}

function gapText(from: number, to: number): string {
  const text = (seconds: number): string => (seconds < 60 ? `${seconds} s` : `${seconds / 60} min`);
  return to === Number.POSITIVE_INFINITY ? `≥ ${text(from)}` : `< ${text(to)}`;
}
