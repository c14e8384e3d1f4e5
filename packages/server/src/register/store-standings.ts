import type { PlainDate } from '@taizhang/kernel';
import type { Tx } from '../database/database.ts';
import { asSystem, preparedRows, rowsOf } from '../ledger/sql.ts';
import type { CountMove, StandingMove, StoredStandings } from './standing-move.ts';
import { dayOrNull, type ResidentRow } from './resident-rows.ts';

/** What is stored of a resident's standings. */
export async function readStandings(tx: Tx, countyId: number, residentId: number, assessedOn: string | null): Promise<StoredStandings> {
  const rows = await preparedRows<{ programme: number; orgId: number; counts: number }>(tx, 'select programme, org_id as "orgId", counts from standing where county_id = $1 and resident_id = $2', [countyId, residentId]);
  return { rows, assessedOn: dayOrNull(assessedOn) };
}

/** What a change of the records makes of the resident's own row. */
export interface ResidentChange {
  readonly orgId: number;
  readonly status: ResidentRow['status'];
  /** How many actions were appended. */
  readonly actions: number;
}

/** Stores the standings of a resident and moves the counts, in the transaction that changed the records: one statement, since a visit waits for each. */
export async function storeStandings(tx: Tx, countyId: number, residentId: number, move: StandingMove, today: PlainDate, change?: ResidentChange): Promise<void> {
  const rows = move.rows.map(({ programme, orgId, counts, due, doubts, validUntil }) => ({
    programme, org_id: orgId, counts, due_kind: due?.kind ?? null, due_what: due?.what ?? null, due_from: due?.from ?? null, due_by: due?.by ?? null, doubts, valid_until: validUntil,
  }));
  // As the server: a resident who moved leaves the counts of an institution the author cannot see.
  await asSystem(tx, () =>
    preparedRows(
      tx,
      `with given as (
         select * from json_to_recordset($3::json) as r (programme smallint, org_id int, counts int, due_kind text, due_what json, due_from date, due_by date, doubts smallint, valid_until date)
       ), gone as (
         delete from standing where county_id = $1 and resident_id = $2 and programme not in (select programme from given)
       ), kept as (
         insert into standing (county_id, resident_id, programme, org_id, counts, due_kind, due_what, due_from, due_by, doubts, valid_until, assessed_on)
         select $1, $2, programme, org_id, counts, due_kind, due_what, due_from, due_by, doubts, valid_until, $5 from given
         on conflict (county_id, resident_id, programme) do update set org_id = excluded.org_id, counts = excluded.counts, due_kind = excluded.due_kind, due_what = excluded.due_what,
           due_from = excluded.due_from, due_by = excluded.due_by, doubts = excluded.doubts, valid_until = excluded.valid_until, assessed_on = excluded.assessed_on
         where (standing.org_id, standing.counts, standing.due_kind, standing.due_what::text, standing.due_from, standing.due_by, standing.doubts, standing.valid_until)
           is distinct from (excluded.org_id, excluded.counts, excluded.due_kind, excluded.due_what::text, excluded.due_from, excluded.due_by, excluded.doubts, excluded.valid_until)
       ), moved as (
         ${moveCountsText('$6', '$7', '$8', '$9', '$10')}
       )
       update resident set wake_on = $4, assessed_on = $5, org_id = coalesce($11, org_id), status = coalesce($12, status), version = version + $13, last_seq = last_seq + $14 where county_id = $1 and id = $2`,
      [countyId, residentId, JSON.stringify(rows), move.wakeOn, today, ...columnsOf(move.moves), change?.orgId, change?.status, change === undefined ? 0 : 1, change?.actions ?? 0],
    ),
  );
}

/** Moves counts alone. */
export async function moveCounts(tx: Tx, countyId: number, moves: readonly CountMove[]): Promise<void> {
  if (moves.length > 0) await rowsOf(tx, moveCountsText('$2', '$3', '$4', '$5', '$6'), [countyId, ...columnsOf(moves)]);
}

function moveCountsText(orgs: string, metrics: string, years: string, slots: string, amounts: string): string {
  return `insert into standing_count (county_id, org_id, metric_key, year, slot, n)
   select $1, o, k, y, s, b from unnest(${orgs}::int[], ${metrics}::int[], ${years}::smallint[], ${slots}::smallint[], ${amounts}::numeric[]) as m (o, k, y, s, b)
   on conflict (county_id, org_id, metric_key, year, slot) do update set n = standing_count.n + excluded.n`;
}

/** In one order everywhere, so that two visits never wait for each other. */
function columnsOf(moves: readonly CountMove[]): readonly (readonly number[])[] {
  const ordered = moves.toSorted((a, b) => a.orgId - b.orgId || a.metricKey - b.metricKey || a.year - b.year || a.slot - b.slot);
  return [ordered.map(({ orgId }) => orgId), ordered.map(({ metricKey }) => metricKey), ordered.map(({ year }) => year), ordered.map(({ slot }) => slot), ordered.map(({ by }) => by)];
}
