import { combinationChart, measured, sameValues } from './repeated-vitals.ts';
import type { TruthParameters } from './truth-parameters.ts';
import { countedSignal, percentText, type TruthSignal } from './truth-signal.ts';
import { groupBy, type WorkerEntry } from './worker-entry.ts';

/** Measurements, at least two of them, that are to the digit those of the resident served just before on the same form. */
export function sharedVitals(entries: readonly WorkerEntry[], parameters: TruthParameters): TruthSignal | null {
  const rows = [...groupBy(measured(entries), ({ form }) => form).values()].map((own) => [...own].sort((a, b) => (a.on === b.on ? a.enteredAt - b.enteredAt : a.on < b.on ? -1 : 1)));
  const pairs = rows.flatMap((row) => row.flatMap((entry, at) => (at > 0 && row[at - 1]?.residentId !== entry.residentId ? [{ before: row[at - 1], entry }] : [])));
  const shared = pairs.flatMap(({ before, entry }) => (sameValues(before, entry) ? [entry] : []));
  if (pairs.length < parameters.leastEntries || shared.length === 0) return null;
  const allowed = parameters.allowance.sharedVitals;
  return countedSignal('shared_vitals', { found: shared.length, of: pairs.length, allowed }, shared, {
    zh: `${pairs.length} 次相邻的不同居民记录中有 ${shared.length} 次（${percentText(shared.length, pairs.length)}）各项测量值完全相同，一般不超过 ${allowed * 100} %，请核对测量记录。`,
    en: `In ${shared.length} of ${pairs.length} pairs of different residents served one after the other (${percentText(shared.length, pairs.length)}) every measurement is the same; up to ${allowed * 100} % is usual. Please check the readings.`,
  }, combinationChart(shared));
}
