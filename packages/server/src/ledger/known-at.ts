import { FactColumns } from './fact-columns.ts';
import { applyToSeries } from './apply-to-series.ts';
import type { LedgerCounty } from './ledger-county.ts';
import { SeriesMap, type SeriesSelection } from './series-storage.ts';
import { rowsOf } from './sql.ts';
import type { Tx } from '../database/database.ts';

/**
 * The series as the ledger knew them at an instant: of each figure the last statement recorded by then, rolled up by the
 * same function that keeps the stored series. A statement about a unit stays where that unit stood in its period.
 */
export async function readSeriesKnownAt(tx: Tx, county: LedgerCounty, selection: SeriesSelection, knownAt: string): Promise<SeriesMap> {
  const rows = await rowsOf<{ metric_key: number; org_id: number; year: number; slot: number; value: number | null; kind: string }>(
    tx,
    `select distinct on (f.metric_key, f.org_id, f.year, f.slot) f.metric_key, f.org_id, f.year, f.slot, f.value, b.kind
     from fact f join fact_batch b on b.county_id = f.county_id and b.id = f.batch_id
     where f.county_id = $1 and f.metric_key = any($2::int[]) and f.year = any($3::smallint[]) and b.recorded_at <= $4
     order by f.metric_key, f.org_id, f.year, f.slot, f.batch_id desc`,
    [county.id, selection.metricIds.map(county.keys.keyOf), selection.years, knownAt],
  );
  const map = new SeriesMap();
  for (const isDemo of [true, false]) {
    const facts = FactColumns.from(
      rows
        .filter((row) => row.value !== null && (row.kind === 'demo') === isDemo)
        .map((row) => ({ metricId: county.keys.metricOf(row.metric_key), orgId: county.directory.codeOf(row.org_id), year: row.year, slot: row.slot, value: row.value })),
    );
    applyToSeries(map, facts, isDemo, county);
  }
  return map;
}
