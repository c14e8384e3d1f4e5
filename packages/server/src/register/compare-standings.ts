import type { Tx } from '../database/database.ts';
import { rowsOf } from '../ledger/sql.ts';
import { assessRange, CountTotals, spanOf, type RebuiltResident } from './assess-range.ts';
import { idRange } from './rebuild-standings.ts';
import type { RegisterCounty } from './standing-move.ts';

/** Where what is kept by difference is not what a rebuild from the records finds. */
export interface StandingDifference {
  readonly kind: 'standing' | 'count';
  /** A resident and programme, or an institution, metric and month. */
  readonly what: string;
  readonly stored: string | number | null;
  readonly rebuilt: string | number | null;
}

/** Result of comparing. */
export interface StandingComparison {
  readonly persons: number;
  readonly standings: number;
  readonly differences: readonly StandingDifference[];
}

/** Rebuilds every standing and count in memory and compares them with what is stored; changes nothing. Residents due to be looked at again count as they are stored. */
export async function compareStandings(tx: Tx, county: RegisterCounty): Promise<StandingComparison> {
  const { directory } = county;
  const totals = new CountTotals(spanOf(county));
  const differences: StandingDifference[] = [];
  let standings = 0;
  const persons = await assessRange(tx, county, await idRange(tx, directory.countyId), totals, async (chunk) => {
    standings += chunk.reduce((sum, { rows }) => sum + rows.length, 0);
    differences.push(...(await chunkDifferences(tx, county, chunk)));
  });
  return { persons, standings, differences: [...differences, ...(await countDifferences(tx, county, totals))] };
}

async function chunkDifferences(tx: Tx, { register, directory }: RegisterCounty, chunk: readonly RebuiltResident[]): Promise<readonly StandingDifference[]> {
  const stored = await rowsOf<{ resident_id: number; programme: number; org_id: number; counts: number; due_kind: string | null; due_by: string | null; doubts: number; valid_until: string | null }>(
    tx,
    'select resident_id, programme, org_id, counts, due_kind, due_by, doubts, valid_until from standing where county_id = $1 and resident_id = any($2::bigint[])',
    [directory.countyId, chunk.map(({ id }) => id)],
  );
  const name = (id: number, programme: number) => `${id} ${register.programmeOf(programme).id}`;
  const kept = new Map(stored.map((row) => [name(row.resident_id, row.programme), [row.org_id, row.counts, row.due_kind, row.due_by, row.doubts, row.valid_until].join(' ')]));
  const rebuilt = new Map(chunk.flatMap(({ id, rows }) => rows.map((row) => [name(id, row.programme), [row.orgId, row.counts, row.due?.kind ?? null, row.due?.by ?? null, row.doubts, row.validUntil].join(' ')] as const)));
  return differing('standing', kept, rebuilt);
}

async function countDifferences(tx: Tx, { directory }: RegisterCounty, totals: CountTotals): Promise<readonly StandingDifference[]> {
  const rows = await rowsOf<{ key: string; n: number }>(tx, "select concat_ws(' ', org_id, metric_key, year, slot) as key, n from standing_count where county_id = $1 and n <> 0", [directory.countyId]);
  return differing('count', new Map(rows.map(({ key, n }) => [key, n])), new Map([...totals.rows()].map(({ orgId, metricKey, year, slot, n }) => [`${orgId} ${metricKey} ${year} ${slot}`, n])));
}

function differing<Value extends string | number>(kind: StandingDifference['kind'], stored: ReadonlyMap<string, Value>, rebuilt: ReadonlyMap<string, Value>): readonly StandingDifference[] {
  return [...new Set([...stored.keys(), ...rebuilt.keys()])]
    .filter((key) => stored.get(key) !== rebuilt.get(key))
    .map((what) => ({ kind, what, stored: stored.get(what) ?? null, rebuilt: rebuilt.get(what) ?? null }));
}
