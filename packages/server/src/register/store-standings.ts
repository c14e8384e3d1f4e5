import type { PlainDate } from '@taizhang/kernel';
import type { Tx } from '../database/database.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import type { CountMove, StandingMove, StoredStandings } from './standing-move.ts';
import { dayOrNull } from './resident-rows.ts';

/** What is stored of a resident's standings. */
export async function readStandings(tx: Tx, countyId: number, residentId: number, assessedOn: string | null): Promise<StoredStandings> {
  const rows = await rowsOf<{ programme: number; orgId: number; counts: number }>(tx, 'select programme, org_id as "orgId", counts from standing where county_id = $1 and resident_id = $2', [countyId, residentId]);
  return { rows, assessedOn: dayOrNull(assessedOn) };
}

/** Stores the standings of a resident and moves the counts, in the transaction that changed the records. */
export async function storeStandings(tx: Tx, countyId: number, residentId: number, move: StandingMove, today: PlainDate): Promise<void> {
  const rows = move.rows.map(({ programme, orgId, counts, due, doubts, validUntil }) => ({
    programme, org_id: orgId, counts, due_kind: due?.kind ?? null, due_what: due?.what ?? null, due_from: due?.from ?? null, due_by: due?.by ?? null, doubts, valid_until: validUntil,
  }));
  // As the server: a resident who moved leaves the counts of an institution the author cannot see.
  await asSystem(tx, async () => {
    await rowsOf(tx, 'delete from standing where county_id = $1 and resident_id = $2 and not (programme = any($3::smallint[]))', [countyId, residentId, rows.map(({ programme }) => programme)]);
    if (rows.length > 0) {
      await rowsOf(
        tx,
        `insert into standing (county_id, resident_id, programme, org_id, counts, due_kind, due_what, due_from, due_by, doubts, valid_until, assessed_on)
         select $1, $2, programme, org_id, counts, due_kind, due_what, due_from, due_by, doubts, valid_until, $4
         from json_to_recordset($3::json) as r (programme smallint, org_id int, counts int, due_kind text, due_what json, due_from date, due_by date, doubts smallint, valid_until date)
         on conflict (county_id, resident_id, programme) do update set org_id = excluded.org_id, counts = excluded.counts, due_kind = excluded.due_kind, due_what = excluded.due_what,
           due_from = excluded.due_from, due_by = excluded.due_by, doubts = excluded.doubts, valid_until = excluded.valid_until, assessed_on = excluded.assessed_on`,
        [countyId, residentId, JSON.stringify(rows), today],
      );
    }
    await moveCounts(tx, countyId, move.moves);
    await rowsOf(tx, 'update resident set wake_on = $3, assessed_on = $4 where county_id = $1 and id = $2', [countyId, residentId, move.wakeOn, today]);
  });
}

/** Moves counts; in one order everywhere, so that two visits never wait for each other. */
export async function moveCounts(tx: Tx, countyId: number, moves: readonly CountMove[]): Promise<void> {
  if (moves.length === 0) return;
  const ordered = moves.toSorted((a, b) => a.orgId - b.orgId || a.metricKey - b.metricKey || a.year - b.year || a.slot - b.slot);
  await rowsOf(
    tx,
    `insert into standing_count (county_id, org_id, metric_key, year, slot, n)
     select $1, o, k, y, s, b from unnest($2::int[], $3::int[], $4::smallint[], $5::smallint[], $6::numeric[]) as m (o, k, y, s, b)
     on conflict (county_id, org_id, metric_key, year, slot) do update set n = standing_count.n + excluded.n`,
    [countyId, ordered.map(({ orgId }) => orgId), ordered.map(({ metricKey }) => metricKey), ordered.map(({ year }) => year), ordered.map(({ slot }) => slot), ordered.map(({ by }) => by)],
  );
}
