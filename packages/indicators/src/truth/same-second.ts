import { entryDay, inEntryOrder } from './entry-clock.ts';
import type { TruthParameters } from './truth-parameters.ts';
import { countedSignal, type SignalChart, type TruthSignal } from './truth-signal.ts';
import { byDay, groupBy, type WorkerEntry } from './worker-entry.ts';

/** Records of several residents entered in the very same second. Counted by days: what is entered at one sitting is not independent. */
export function sameSecond(entries: readonly WorkerEntry[], parameters: TruthParameters): TruthSignal | null {
  const days = byDay(entries, (entry) => entryDay(entry, parameters));
  const seconds = days.map((day) => [...groupBy(day, ({ enteredAt }) => Math.floor(enteredAt / 1000)).values()].map((own) => ({ own, people: new Set(own.map(({ residentId }) => residentId)).size })));
  const batches = seconds.map((day) => day.flatMap(({ own, people }) => (people >= parameters.batchSize ? own : [])));
  const found = batches.filter((batch) => batch.length > 0).length;
  if (found === 0) return null;
  const records = inEntryOrder(batches.flat());
  return countedSignal('same_second', { found, of: days.length, allowed: parameters.allowance.batchDays }, records, {
    zh: `${days.length} 个录入日中有 ${found} 天出现同一秒录入 ${parameters.batchSize} 人以上的记录，共 ${records.length} 条，请核对是否批量补录。`,
    en: `On ${found} of ${days.length} days of entering, records of ${parameters.batchSize} or more residents were entered in the same second (${records.length} in all); please check whether they were filled in as a batch.`,
  }, peopleChart(seconds.flat().map(({ people }) => people), parameters));
}

/** Seconds by how many residents were entered in them; six stands for six and more. */
function peopleChart(people: readonly number[], { batchSize }: TruthParameters): SignalChart {
  const most = 6;
  const bars = Array.from({ length: most }, (_, at) => at + 1).map((n) => ({ label: n === most ? `${n}+` : String(n), count: people.filter((own) => (n === most ? own >= n : own === n)).length, isMarked: n >= batchSize }));
  return { about: { zh: '同一秒录入的人数', en: 'Residents entered in one second' }, bars, even: null };
}
