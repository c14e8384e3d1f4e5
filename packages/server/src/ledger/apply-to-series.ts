import { applyFacts } from '@taizhang/indicators';
import type { SeriesKey, SeriesStore } from '@taizhang/indicators';
import { EVERYTHING, type FactColumns, type FactRange } from './fact-columns.ts';
import type { LedgerCounty } from './ledger-county.ts';
import type { SeriesMap, StoredSeries } from './series-storage.ts';

/** A series that a change moved, to be written back. */
export type MovedSeries = SeriesKey & { readonly stored: StoredSeries };

/** Applies facts to series in memory and carries them to the roots; answers the rows that moved. */
export function applyToSeries(series: SeriesMap, facts: FactColumns, isDemo: boolean, county: LedgerCounty, range: FactRange = EVERYTHING): readonly MovedSeries[] {
  const demoSlots = demoSlotsAfter(series, facts, isDemo, range);
  const store: SeriesStore = {
    get: (metricId, orgId, year) => series.get(metricId, orgId, year)?.series,
    set(metricId, orgId, year, changed) {
      const before = series.get(metricId, orgId, year);
      const slots = demoSlots.get(`${metricId}|${orgId}|${year}`);
      series.set(metricId, orgId, year, {
        series: changed,
        demoSlots: slots ?? before?.demoSlots ?? 0,
        demoBelow: (before?.demoBelow ?? false) || (isDemo && slots === undefined),
      });
    },
  };
  const { rows } = applyFacts(store, facts.changes(range), county.rollUp);
  return rows.flatMap((key) => {
    const stored = series.get(key.metricId, key.orgId, key.year);
    return stored ? [{ ...key, stored }] : [];
  });
}

function demoSlotsAfter(series: SeriesMap, facts: FactColumns, isDemo: boolean, { from, to }: FactRange): ReadonlyMap<string, number> {
  const slots = new Map<string, number>();
  for (let at = from; at < Math.min(to, facts.length); at += 1) {
    if (facts.isSkipped(at)) continue;
    const name = `${facts.metricAt(at)}|${facts.orgAt(at)}|${facts.yearAt(at)}`;
    const before = slots.get(name) ?? series.get(facts.metricAt(at), facts.orgAt(at), facts.yearAt(at))?.demoSlots ?? 0;
    const bit = 1 << facts.slotAt(at);
    slots.set(name, isDemo ? before | bit : before & ~bit);
  }
  return slots;
}
