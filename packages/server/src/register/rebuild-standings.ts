import { once } from 'node:events';
import { from as copyFrom } from 'pg-copy-streams';
import { clientOf, type Tx } from '../database/database.ts';
import { asLoader, rowsOf } from '../ledger/sql.ts';
import { assessRange, CountTotals, spanOf, type RebuiltResident } from './assess-range.ts';
import type { RegisterCounty } from './standing-move.ts';

/**
 * Throws away what is derived and derives it again from the records: standings, due lists and counts. In the transaction given,
 * alone with the register.
 * @returns how many residents and standings there are
 */
export async function rebuildStandings(tx: Tx, county: RegisterCounty): Promise<{ readonly residents: number; readonly standings: number }> {
  const { countyId } = county.directory;
  await rowsOf(tx, 'delete from standing where county_id = $1', [countyId]);
  const totals = new CountTotals(spanOf(county));
  let standings = 0;
  const residents = await assessRange(tx, county, await idRange(tx, countyId), totals, async (chunk) => {
    standings += chunk.reduce((sum, { rows }) => sum + rows.length, 0);
    await copyStandings(tx, county, chunk);
    await storeWakeDays(tx, county, chunk);
  });
  await storeTotals(tx, countyId, totals);
  return { residents, standings };
}

/** All ids of a county. */
export async function idRange(tx: Tx, countyId: number): Promise<{ readonly from: number; readonly to: number }> {
  const [row] = await rowsOf<{ low: number | null; high: number | null }>(tx, 'select min(id) as low, max(id) as high from resident where county_id = $1', [countyId]);
  return { from: row?.low ?? 0, to: (row?.high ?? -1) + 1 };
}

async function copyStandings(tx: Tx, { directory, span }: RegisterCounty, chunk: readonly RebuiltResident[]): Promise<void> {
  let text = '';
  for (const { id, rows } of chunk) {
    for (const { programme, orgId, counts, due, doubts, validUntil } of rows) {
      const dueText = due === undefined ? '\\N\t\\N\t\\N\t\\N' : `${due.kind}\t${JSON.stringify(due.what).replaceAll('\\', '\\\\')}\t${due.from}\t${due.by}`;
      text += `${directory.countyId}\t${id}\t${programme}\t${orgId}\t${counts}\t${dueText}\t${doubts}\t${validUntil ?? '\\N'}\t${span.today}\n`;
    }
  }
  await asLoader(tx, () => copyText(tx, 'standing (county_id, resident_id, programme, org_id, counts, due_kind, due_what, due_from, due_by, doubts, valid_until, assessed_on)', text));
}

/** Sends lines to COPY. */
export async function copyText(tx: Tx, target: string, text: string): Promise<void> {
  const stream = clientOf(tx).query(copyFrom(`copy ${target} from stdin`));
  const done = once(stream, 'finish');
  stream.end(text);
  await done;
}

async function storeWakeDays(tx: Tx, { directory, span }: RegisterCounty, chunk: readonly RebuiltResident[]): Promise<void> {
  await rowsOf(
    tx,
    `update resident r set wake_on = w.on_day, assessed_on = $4 from unnest($2::bigint[], $3::date[]) as w (id, on_day)
     where r.county_id = $1 and r.id = w.id and (r.wake_on is distinct from w.on_day or r.assessed_on is distinct from $4)`,
    [directory.countyId, chunk.map(({ id }) => id), chunk.map(({ wakeOn }) => wakeOn), span.today],
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
