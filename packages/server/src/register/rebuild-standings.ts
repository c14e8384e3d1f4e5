import type { Tx } from '../database/database.ts';
import { asLoader, rowsOf } from '../ledger/sql.ts';
import { addActivities } from './activities/activity-counts.ts';
import type { AssessedChunk } from './assess-chunk.ts';
import { assessCounty } from './assess-county.ts';
import { copyText } from './copy-text.ts';
import type { CountTotals } from './count-totals.ts';
import { STANDING_COLUMNS } from './standing-lines.ts';
import type { RegisterCounty } from './standing-move.ts';

/**
 * Derives everything again from the records: standings, due lists and counts; what is not as it should be is replaced. In the
 * transaction given, alone with the register.
 * @returns how many residents and standings there are
 */
export async function rebuildStandings(tx: Tx, county: RegisterCounty): Promise<{ readonly residents: number; readonly standings: number }> {
  let [residents, standings] = [0, 0];
  const totals = await assessCounty(tx, county, 'restore', async (chunk) => {
    residents += chunk.residents;
    standings += chunk.standings;
    await replaceStandings(tx, county, chunk);
    await storeWakeDays(tx, county, chunk);
  });
  await addActivities(tx, county, totals);
  await storeTotals(tx, county.directory.countyId, totals);
  return { residents, standings };
}

async function replaceStandings(tx: Tx, { directory }: RegisterCounty, { wrong, lines }: AssessedChunk): Promise<void> {
  if (wrong.length > 0) await rowsOf(tx, 'delete from standing where county_id = $1 and resident_id = any($2::bigint[])', [directory.countyId, wrong]);
  if (lines !== '') await asLoader(tx, () => copyText(tx, `standing (${STANDING_COLUMNS})`, lines));
}

async function storeWakeDays(tx: Tx, { directory, span }: RegisterCounty, { wakes }: AssessedChunk): Promise<void> {
  if (wakes.length === 0) return;
  await rowsOf(
    tx,
    'update resident r set wake_on = w.on_day, assessed_on = $4 from unnest($2::bigint[], $3::date[]) as w (id, on_day) where r.county_id = $1 and r.id = w.id',
    [directory.countyId, wakes.map(({ id }) => id), wakes.map(({ on }) => on), span.today],
  );
}

/** What stands in no total is zero: the rows stay, since an institution without anybody is not one that did not report. */
async function storeTotals(tx: Tx, countyId: number, totals: CountTotals): Promise<void> {
  await rowsOf(tx, 'update standing_count set n = 0 where county_id = $1 and n <> 0', [countyId]);
  const rows = [...totals.rows()];
  for (let at = 0; at < rows.length; at += STORE_ROWS) {
    const part = rows.slice(at, at + STORE_ROWS);
    await rowsOf(
      tx,
      `insert into standing_count (county_id, org_id, metric_key, year, slot, n) select $1, o, k, y, s, n from unnest($2::int[], $3::int[], $4::smallint[], $5::smallint[], $6::numeric[]) as t (o, k, y, s, n)
       on conflict (county_id, org_id, metric_key, year, slot) do update set n = excluded.n`,
      [countyId, part.map(({ orgId }) => orgId), part.map(({ metricKey }) => metricKey), part.map(({ year }) => year), part.map(({ slot }) => slot), part.map(({ n }) => n)],
    );
  }
}

const STORE_ROWS = 50_000;
