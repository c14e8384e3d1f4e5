import type { TruthParameters } from './truth-parameters.ts';
import type { WorkerEntry } from './worker-entry.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** Number of the day on which a record was entered, in the reporting time zone. */
export function entryDay({ enteredAt }: WorkerEntry, { utcOffsetMinutes }: TruthParameters): number {
  return Math.floor((enteredAt + utcOffsetMinutes * MINUTE) / DAY);
}

/** The night an entry belongs to counts from its evening: what is entered at two o'clock belongs to the day before. */
export function entryNight({ enteredAt }: WorkerEntry, { utcOffsetMinutes, nightTo }: TruthParameters): number {
  return Math.floor((enteredAt + (utcOffsetMinutes - nightTo * 60) * MINUTE) / DAY);
}

/** Hour of the clock at which a record was entered. */
export function entryHour({ enteredAt }: WorkerEntry, { utcOffsetMinutes }: TruthParameters): number {
  return Math.floor((((enteredAt + utcOffsetMinutes * MINUTE) % DAY) + DAY) % DAY / (60 * MINUTE));
}

/** Day of the service as a number comparable with `entryDay`. */
export function serviceDay({ on }: WorkerEntry): number {
  return Math.floor(Date.parse(`${on}T00:00:00Z`) / DAY);
}

/** Entries in the order they were entered. */
export function inEntryOrder(entries: readonly WorkerEntry[]): readonly WorkerEntry[] {
  return [...entries].sort((a, b) => a.enteredAt - b.enteredAt || (a.recordId < b.recordId ? -1 : 1));
}
