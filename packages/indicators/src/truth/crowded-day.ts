import type { TruthParameters } from './truth-parameters.ts';
import { countedSignal, type TruthSignal } from './truth-signal.ts';
import { byDay, type WorkerEntry } from './worker-entry.ts';

/** Days on which one worker is said to have served more residents than a day allows. */
export function crowdedDay(entries: readonly WorkerEntry[], parameters: TruthParameters): TruthSignal | null {
  const days = byDay(entries, ({ on }) => on);
  const crowded = days.filter((day) => new Set(day.map(({ residentId }) => residentId)).size > parameters.mostVisitsPerDay);
  if (crowded.length === 0) return null;
  const most = Math.max(...crowded.map((day) => new Set(day.map(({ residentId }) => residentId)).size));
  return countedSignal('crowded_day', { found: crowded.length, of: days.length, allowed: parameters.allowance.crowdedDays }, crowded.flat(), {
    zh: `${days.length} 个服务日中有 ${crowded.length} 天一人服务超过 ${parameters.mostVisitsPerDay} 人，最多一天 ${most} 人，请核对是否由多人完成。`,
    en: `On ${crowded.length} of ${days.length} days one worker served more than ${parameters.mostVisitsPerDay} residents, ${most} at most; please check whether several people did the work.`,
  });
}
