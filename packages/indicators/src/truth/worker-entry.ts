import type { Localized, PlainDate } from '@taizhang/kernel';

/** One record as a worker first entered it, as far as the rules of this folder look at it. */
export interface WorkerEntry {
  readonly recordId: string;
  readonly residentId: number;
  /** Form the record was made on. */
  readonly form: string;
  /** Day the service is said to have been given. */
  readonly on: string;
  /** Instant it was entered, in milliseconds since 1970. */
  readonly enteredAt: number;
  /** Unit that answers for the resident: where the resident lives. */
  readonly place: string;
  /** What was measured, by field; fields that are not watched are left out. */
  readonly values: Readonly<Record<string, number>>;
  readonly isHomeVisit: boolean;
  readonly diedOn: PlainDate | null;
  /** The account was disabled at the instant of entry. */
  readonly isDisabledAccount: boolean;
}

/** A measurement worth comparing, as a pack names it. */
export interface WatchedMeasurement {
  readonly field: string;
  readonly name: Localized;
  /** Smallest difference the form can write: 1, or 0.1. */
  readonly step: number;
  /** Values from here on count as uncontrolled; null when nothing depends on one. */
  readonly limit: number | null;
}

/** What of a trade's records the rules look at. */
export interface TruthWatch {
  readonly measurements: readonly WatchedMeasurement[];
  /** Field and code that say the service was given at the resident's home; null when no form says so. */
  readonly homeVisit: { readonly field: string; readonly code: string } | null;
}

/** Days on which records were entered or services given, each with its entries; days are those of the reporting time zone. */
export function byDay(entries: readonly WorkerEntry[], dayOf: (entry: WorkerEntry) => string | number): readonly (readonly WorkerEntry[])[] {
  return [...groupBy(entries, dayOf).values()];
}

/** Entries by a key, in the order the keys first come. */
export function groupBy<Key>(entries: readonly WorkerEntry[], keyOf: (entry: WorkerEntry) => Key): ReadonlyMap<Key, readonly WorkerEntry[]> {
  const groups = new Map<Key, WorkerEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [entry]);
    else known.push(entry);
  }
  return groups;
}
