import type { Tx } from '../database/database.ts';
import { withSystem } from '../database/scope.ts';
import { FactColumns } from '../ledger/fact-columns.ts';
import type { LedgerCounty } from '../ledger/ledger-county.ts';
import { recordFacts, type FactBatch } from '../ledger/record-facts.ts';
import { rowsOf } from '../ledger/sql.ts';
import { isDemonstration } from '../system/demonstration.ts';
import type { RegisterDeps } from './register.ts';

/** Counts told to the ledger in one transaction. */
const BATCH = 50_000;

/**
 * Tells the ledger the counts that moved since it was last told, as facts like any other. Visits move counts in their own
 * transaction and never wait for the county's totals; this follows within a second.
 * @returns how many counts were told
 */
export async function publishCounts(deps: RegisterDeps, countyId: number): Promise<number> {
  let told = 0;
  for (;;) {
    const batch = await withSystem(deps.database, async (tx) => publishBatch(deps, tx, countyId), { statementSeconds: 300 });
    told += batch;
    if (batch < BATCH) return told;
  }
}

interface CountRow {
  readonly org_id: number;
  readonly metric_key: number;
  readonly year: number;
  readonly slot: number;
  readonly n: number;
}

async function publishBatch(deps: RegisterDeps, tx: Tx, countyId: number): Promise<number> {
  const rows = await rowsOf<CountRow>(
    tx,
    `update standing_count c set published = n from (
       select org_id, metric_key, year, slot from standing_count where county_id = $1 and n is distinct from published limit $2 for update skip locked
     ) moved
     where c.county_id = $1 and c.org_id = moved.org_id and c.metric_key = moved.metric_key and c.year = moved.year and c.slot = moved.slot
     returning c.org_id, c.metric_key, c.year, c.slot, c.n`,
    [countyId, BATCH],
  );
  if (rows.length === 0) return 0;
  const county = await deps.ledger.county(tx, countyId);
  await recordFacts(tx, county, await batchOf(deps, tx, countyId), factsOf(county, rows));
  return rows.length;
}

function factsOf(county: LedgerCounty, rows: readonly CountRow[]): FactColumns {
  return FactColumns.from(rows.map(({ org_id: orgId, metric_key: key, year, slot, n }) => ({ metricId: county.keys.metricOf(key), orgId: county.directory.codeOf(orgId), year, slot, value: n })));
}

/** In a demonstration the residents are invented, and so is what is counted of them. */
async function batchOf(deps: RegisterDeps, tx: Tx, countyId: number): Promise<FactBatch> {
  return { kind: (await isDemonstration(tx, countyId)) ? 'demo' : 'standing', label: '登记台账自动计数', link: '/register', recordedAt: deps.clock.now(), recordedBy: '登记台账' };
}
