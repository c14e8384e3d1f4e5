import type { TruthParameters } from './truth-parameters.ts';
import { countedSignal, type SignalChart, type TruthSignal } from './truth-signal.ts';
import { byDay, type WorkerEntry } from './worker-entry.ts';

/** Days on which one worker is said to have served more residents than a day allows. */
export function crowdedDay(entries: readonly WorkerEntry[], parameters: TruthParameters): TruthSignal | null {
  const days = byDay(entries, ({ on }) => on);
  const people = days.map((day) => new Set(day.map(({ residentId }) => residentId)).size);
  const crowded = days.filter((_, at) => (people[at] ?? 0) > parameters.mostVisitsPerDay);
  if (crowded.length === 0) return null;
  const most = Math.max(...people);
  return countedSignal('crowded_day', { found: crowded.length, of: days.length, allowed: parameters.allowance.crowdedDays }, crowded.flat(), {
    zh: `${days.length} 个服务日中有 ${crowded.length} 天一人服务超过 ${parameters.mostVisitsPerDay} 人，最多一天 ${most} 人，请核对是否由多人完成。`,
    en: `On ${crowded.length} of ${days.length} days one worker served more than ${parameters.mostVisitsPerDay} residents, ${most} at most; please check whether several people did the work.`,
  }, peopleChart(people, parameters.mostVisitsPerDay));
}

/** Days by how many residents were served, in sixths of the most a day allows. */
function peopleChart(people: readonly number[], most: number): SignalChart {
  const step = most / 6;
  const bars = Array.from({ length: 7 }, (_, at) => at).map((at) => ({
    label: at === 6 ? `> ${most}` : `≤ ${(at + 1) * step}`, count: people.filter((own) => own > at * step && (at === 6 || own <= (at + 1) * step)).length, isMarked: at === 6,
  }));
  return { about: { zh: '一天服务的人数', en: 'Residents served on one day' }, bars, even: null };
}
