import { entryDay, inEntryOrder } from './entry-clock.ts';
import type { TruthParameters } from './truth-parameters.ts';
import { countedSignal, type TruthSignal } from './truth-signal.ts';
import { byDay, type WorkerEntry } from './worker-entry.ts';

/** Days on which most forms followed the one before, of another resident, faster than anybody types. */
export function fastEntry(entries: readonly WorkerEntry[], parameters: TruthParameters): TruthSignal | null {
  const days = byDay(inEntryOrder(entries), (entry) => entryDay(entry, parameters)).filter(({ length }) => length >= parameters.batchSize);
  const fast = days.map((day) => day.filter((entry, at) => isTooFast(day[at - 1], entry, parameters))).filter((quick, at) => quick.length * 2 >= (days[at]?.length ?? 0));
  if (fast.length === 0) return null;
  return countedSignal('fast_entry', { found: fast.length, of: days.length, allowed: parameters.allowance.fastDays }, fast.flat(), {
    zh: `录入 ${parameters.batchSize} 条以上的 ${days.length} 天中，有 ${fast.length} 天半数以上的记录与上一人相隔不到 ${parameters.fastestEntrySeconds} 秒，请核对录入方式。`,
    en: `On ${fast.length} of ${days.length} days with ${parameters.batchSize} or more records, at least half followed another resident's within ${parameters.fastestEntrySeconds} seconds; please check how they were entered.`,
  });
}

function isTooFast(before: WorkerEntry | undefined, entry: WorkerEntry, { fastestEntrySeconds }: TruthParameters): boolean {
  return before !== undefined && before.residentId !== entry.residentId && entry.enteredAt - before.enteredAt < fastestEntrySeconds * 1000;
}
