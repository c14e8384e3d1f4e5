import { entryDay, inEntryOrder, serviceDay } from './entry-clock.ts';
import type { TruthParameters } from './truth-parameters.ts';
import { countedSignal, type TruthSignal } from './truth-signal.ts';
import { byDay, type WorkerEntry } from './worker-entry.ts';

/**
 * Home visits in two villages, entered on the day itself with less time between them than the way takes. Visits at the clinic, by
 * telephone or entered another day say nothing: a desk is in one place for all villages.
 */
export function twoPlaces(entries: readonly WorkerEntry[], parameters: TruthParameters): TruthSignal | null {
  const visits = inEntryOrder(entries.filter((entry) => entry.isHomeVisit && serviceDay(entry) === entryDay(entry, parameters)));
  const days = byDay(visits, ({ on }) => on);
  const jumps = days.map((day) => day.flatMap((entry, at) => (isJump(day[at - 1], entry, parameters) ? [day[at - 1] ?? entry, entry] : []))).filter(({ length }) => length > 0);
  if (jumps.length === 0) return null;
  return countedSignal('two_places', { found: jumps.length, of: days.length, allowed: parameters.allowance.twoPlacesDays }, [...new Set(jumps.flat())], {
    zh: `当日录入入户随访的 ${days.length} 天中，有 ${jumps.length} 天在 ${parameters.fastestTravelMinutes} 分钟内录入了两个村的入户随访，请核对随访方式和地点。`,
    en: `On ${jumps.length} of ${days.length} days with home visits entered the same day, visits in two villages lie less than ${parameters.fastestTravelMinutes} minutes apart; please check how and where they took place.`,
  });
}

function isJump(before: WorkerEntry | undefined, entry: WorkerEntry, { fastestTravelMinutes }: TruthParameters): boolean {
  return before !== undefined && before.place !== entry.place && entry.enteredAt - before.enteredAt < fastestTravelMinutes * 60_000;
}
