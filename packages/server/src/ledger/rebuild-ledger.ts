import { rebuildRollUps, SLOT_COUNT } from '@taizhang/indicators';
import type { MetricId, Series, SeriesKey } from '@taizhang/indicators';
import type { OrgId } from '@taizhang/kernel';
import type { Tx } from '../database/database.ts';
import type { LedgerCounty } from './ledger-county.ts';
import { lockLedger } from './record-facts.ts';
import { ancestorsIn } from './series-marks.ts';
import { readSeries, writeSeries, type SeriesMap } from './series-storage.ts';
import { NO_MARKS, type StoredSeries } from './stored-series.ts';
import { asSystem, rowsOf } from './sql.ts';

/**
 * Builds the roll-ups of a county anew from what each unit stated, from a year on: after units were moved, merged or closed,
 * and to prove the kept ones. Returns the rows that differed.
 */
export async function rebuildLedger(tx: Tx, county: LedgerCounty, fromYear: number): Promise<readonly SeriesKey[]> {
  await lockLedger(tx, county.id, 'alone');
  return asSystem(tx, async () => {
    const known = await rowsOf<{ metric_key: number; year: number }>(tx, 'select distinct metric_key, year from fact_series where county_id = $1 and year >= $2', [county.id, fromYear]);
    const differing: (SeriesKey & { readonly stored: StoredSeries })[] = [];
    for (const year of new Set(known.map((row) => row.year))) {
      const metricIds = known.filter((row) => row.year === year).map((row) => county.keys.metricOf(row.metric_key));
      const series = await readSeries(tx, county, { metricIds, years: [year] });
      for (const metricId of metricIds) differing.push(...rebuildPlane(county, series, metricId, year));
    }
    for (let at = 0; at < differing.length; at += ROWS) await writeSeries(tx, county, differing.slice(at, at + ROWS));
    return differing.map(({ metricId, orgId, year }) => ({ metricId, orgId, year }));
  });
}

const ROWS = 10_000;

function rebuildPlane(county: LedgerCounty, series: SeriesMap, metricId: MetricId, year: number): readonly (SeriesKey & { readonly stored: StoredSeries })[] {
  const kept = series.plane(metricId, year);
  const rebuilt = rebuildRollUps(new Map([...kept].map(([orgId, stored]) => [orgId, stored.series])), metricId, year, county.rollUp);
  const aboveDemo = unitsAboveDemo(county, kept, year);
  return [...rebuilt].flatMap(([orgId, anew]) => {
    const before = kept.get(orgId);
    const { demoSlots, doubtSlots } = before ?? NO_MARKS;
    const stored = { demoSlots, doubtSlots, series: anew, demoBelow: aboveDemo.has(orgId) };
    const isSame = before !== undefined && before.demoBelow === stored.demoBelow && sameTotals(before.series, anew);
    return isSame ? [] : [{ metricId, orgId, year, stored }];
  });
}

function unitsAboveDemo(county: LedgerCounty, kept: ReadonlyMap<OrgId, StoredSeries>, year: number): ReadonlySet<OrgId> {
  const ancestors = ancestorsIn(county);
  return new Set([...kept].flatMap(([orgId, { demoSlots }]) => SLOTS.flatMap((slot) => ((demoSlots & (1 << slot)) === 0 ? [] : ancestors(orgId, year, slot)))));
}

const SLOTS = Array.from({ length: SLOT_COUNT }, (_, slot) => slot);

function sameTotals(left: Series, right: Series): boolean {
  return (['sum', 'count', 'reporters'] as const).every((part) => {
    const [a, b] = [left.children?.[part], right.children?.[part]];
    return Array.from({ length: left.stated.length }, (_, slot) => (a?.[slot] ?? 0) === (b?.[slot] ?? 0)).every(Boolean);
  });
}
