import { applyFacts } from '@taizhang/indicators';
import type { SeriesKey, SeriesStore } from '@taizhang/indicators';
import { EVERYTHING, type FactColumns, type FactRange } from './fact-columns.ts';
import type { LedgerCounty } from './ledger-county.ts';
import { marksAfter } from './series-marks.ts';
import type { SeriesMap } from './series-storage.ts';
import { NO_MARKS, type StoredSeries } from './stored-series.ts';

/** A series that a change moved, to be written back. */
export type MovedSeries = SeriesKey & { readonly stored: StoredSeries };

/** Applies facts to series in memory and carries them to the roots; answers the rows that moved. */
export function applyToSeries(series: SeriesMap, facts: FactColumns, isDemo: boolean, county: LedgerCounty, range: FactRange = EVERYTHING): readonly MovedSeries[] {
  const marksOf = marksAfter(series, facts, isDemo, county, range);
  const store: SeriesStore = {
    get: (metricId, orgId, year) => series.get(metricId, orgId, year)?.series,
    set: (metricId, orgId, year, changed) => {
      const { demoSlots, doubtSlots, demoBelow } = marksOf(metricId, orgId, year) ?? series.get(metricId, orgId, year) ?? NO_MARKS;
      series.set(metricId, orgId, year, { series: changed, demoSlots, doubtSlots, demoBelow });
    },
  };
  const { rows } = applyFacts(store, facts.changes(range), county.rollUp);
  return rows.flatMap((key) => {
    const stored = series.get(key.metricId, key.orgId, key.year);
    return stored ? [{ ...key, stored }] : [];
  });
}
