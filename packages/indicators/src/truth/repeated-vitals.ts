import type { TruthParameters } from './truth-parameters.ts';
import { countedSignal, percentText, type SignalChart, type TruthSignal } from './truth-signal.ts';
import { groupBy, type WorkerEntry } from './worker-entry.ts';

/** Visits whose measurements, at least two of them, are to the digit those of the same resident's visit before. */
export function repeatedVitals(entries: readonly WorkerEntry[], parameters: TruthParameters): TruthSignal | null {
  const visits = [...groupBy(measured(entries), ({ residentId, form }) => `${residentId} ${form}`).values()].map((of) => [...of].sort((a, b) => (a.on < b.on ? -1 : 1)));
  const of = visits.reduce((sum, { length }) => sum + length - 1, 0);
  const repeated = visits.flatMap((own) => own.filter((entry, at) => at > 0 && sameValues(own[at - 1], entry)));
  if (of < parameters.leastEntries || repeated.length === 0) return null;
  const allowed = parameters.allowance.repeatedVisits;
  return countedSignal('repeated_vitals', { found: repeated.length, of, allowed }, repeated, {
    zh: `${of} 次复诊随访中有 ${repeated.length} 次（${percentText(repeated.length, of)}）各项测量值与本人上次完全相同，一般不超过 ${allowed * 100} %，请核对测量记录。`,
    en: `In ${repeated.length} of ${of} repeat visits (${percentText(repeated.length, of)}) every measurement equals the same resident's last; up to ${allowed * 100} % is usual. Please check the readings.`,
  }, combinationChart(repeated));
}

/** Records with at least two watched measurements: one alone repeats easily. */
export function measured(entries: readonly WorkerEntry[]): readonly WorkerEntry[] {
  return entries.filter(({ values }) => Object.keys(values).length >= 2);
}

/** Whether two records hold the same measurements. */
export function sameValues(a: WorkerEntry | undefined, b: WorkerEntry): boolean {
  if (a === undefined) return false;
  const keys = Object.keys(b.values);
  return keys.length === Object.keys(a.values).length && keys.every((key) => a.values[key] === b.values[key]);
}

/** Combinations shown. */
const MOST_BARS = 8;

/** The combinations of measurements that come back most among these records, in the order the form has them. */
export function combinationChart(entries: readonly WorkerEntry[]): SignalChart {
  const counts = [...groupBy(entries, ({ values }) => Object.values(values).join('/'))].map(([label, { length: count }]) => ({ label, count, isMarked: false }));
  return { about: { zh: '重复最多的测量值', en: 'Measurements repeated most' }, bars: [...counts].sort((a, b) => b.count - a.count).slice(0, MOST_BARS), even: null };
}
