import { entryHour, entryNight, inEntryOrder } from './entry-clock.ts';
import type { TruthParameters } from './truth-parameters.ts';
import { countedSignal, percentText, type SignalChart, type TruthSignal } from './truth-signal.ts';
import { byDay, type WorkerEntry } from './worker-entry.ts';

/** Days whose records were mostly entered late at night. Counted by days: one long evening is one evening. */
export function nightEntry(entries: readonly WorkerEntry[], parameters: TruthParameters): TruthSignal | null {
  const isNight = (hour: number): boolean => hour >= parameters.nightFrom || hour < parameters.nightTo;
  const isAtNight = (entry: WorkerEntry): boolean => isNight(entryHour(entry, parameters));
  const days = byDay(entries, (entry) => entryNight(entry, parameters));
  const nights = days.map((day) => day.filter(isAtNight)).filter((night, at) => night.length * 2 > (days[at]?.length ?? 0));
  if (nights.length === 0) return null;
  const { nightDays } = parameters.allowance;
  const hours = `${parameters.nightFrom}:00–${parameters.nightTo}:00`;
  return countedSignal('night', { found: nights.length, of: days.length, allowed: nightDays }, inEntryOrder(nights.flat()), {
    zh: `${days.length} 个录入日中有 ${nights.length} 天（${percentText(nights.length, days.length)}）多数记录在夜间 ${hours} 录入，一般不超过 ${nightDays * 100} %，请核对服务是否当日完成。`,
    en: `On ${nights.length} of ${days.length} days of entering (${percentText(nights.length, days.length)}) most records were entered between ${hours}; up to ${nightDays * 100} % is usual. Please check whether the services took place that day.`,
  }, hourChart(entries, isNight, parameters));
}

function hourChart(entries: readonly WorkerEntry[], isNight: (hour: number) => boolean, parameters: TruthParameters): SignalChart {
  const counts = Array.from({ length: 24 }, () => 0);
  for (const entry of entries) counts[entryHour(entry, parameters)] = (counts[entryHour(entry, parameters)] ?? 0) + 1;
  return { about: { zh: '录入时间（时）', en: 'Hour of entry' }, bars: counts.map((count, hour) => ({ label: String(hour), count, isMarked: isNight(hour) })), even: null };
}
