import type { DueRow, listDue as listDueRoute, RouteResponse } from '@taizhang/contract';
import { addDays, dayOfWeek, daysBetween, plainDate, type PlainDate } from '@taizhang/kernel';
import { saySentence, type Saying } from '@taizhang/records';
import type { Actor } from '../auth/actor.ts';
import { rowsOf } from '../ledger/sql.ts';
import { presentOrg } from '../organisation/present-organisation.ts';
import { readBriefs } from './present-resident.ts';
import type { RegisterDeps } from './register.ts';
import { readRegister, type RegisterRead } from './register-scope.ts';

/** A stored standing with something due. */
export interface StandingDue {
  readonly resident_id: number;
  readonly programme: number;
  readonly due_kind: string;
  readonly due_what: Saying;
  readonly due_from: string;
  readonly due_by: string;
}

/** What the list is asked for. */
export interface DueQuery {
  readonly orgId?: string | undefined;
  readonly programme?: string | undefined;
  readonly state: 'overdue' | 'today' | 'week' | 'all';
  readonly limit: number;
}

/** Who is due at a unit: overdue first, longest first, then today, then this week. Reads stored standings only. */
export async function listDue(deps: RegisterDeps, actor: Actor, query: DueQuery): Promise<RouteResponse<typeof listDueRoute>> {
  return readRegister(deps, actor, query.orgId, async (read) => {
    const { tx, directory, today, orgIds } = read;
    const weekEnd = addDays(today, 7 - dayOfWeek(today));
    const only = query.programme === undefined ? null : deps.register.programmeKey(query.programme);
    const [from, to] = spanOf(query.state, today, weekEnd);
    const rows = await rowsOf<StandingDue>(
      tx,
      // The first of each unit, from its index, and of those the first: what is read does not depend on how many are due.
      `select due.* from unnest($2::int[]) as unit (id) cross join lateral (
         select resident_id, programme, due_kind, due_what, due_from, due_by from standing
         where county_id = $1 and org_id = unit.id and due_by >= $3 and due_by <= $4 and due_from <= $5 and ($6::smallint is null or programme = $6)
         order by due_by, resident_id limit $7) as due
       order by due_by, resident_id limit $7`,
      [directory.countyId, orgIds, from, to, weekEnd, only, query.limit],
    );
    const briefs = await readBriefs(tx, read, [...new Set(rows.map((row) => row.resident_id))]);
    const counted = await countDue(read, weekEnd, deps, actor.accountId);
    const shown = rows.flatMap((row): readonly DueRow[] => {
      const resident = briefs.get(row.resident_id);
      return resident === undefined ? [] : [presentDue(deps, row, resident, today, weekEnd)];
    });
    return { today, org: presentOrg(directory, read.org.code), rows: shown, ...counted };
  });
}

/** The first day of all: an appointment never gets too old to be on the list. */
const EVER = plainDate('1900-01-01');

function spanOf(state: DueQuery['state'], today: PlainDate, weekEnd: PlainDate): readonly [PlainDate, PlainDate] {
  switch (state) {
    case 'overdue':
      return [EVER, addDays(today, -1)];
    case 'today':
      return [today, today];
    case 'week':
      return [addDays(today, 1), weekEnd];
    case 'all':
      return [EVER, weekEnd];
  }
}

/** Something due as lists show it. */
export function presentDue({ register }: RegisterDeps, row: StandingDue, resident: DueRow['resident'], today: PlainDate, weekEnd: PlainDate): DueRow {
  const programme = register.programmeOf(row.programme);
  const [from, by] = [plainDate(row.due_from), plainDate(row.due_by)];
  const state = by < today ? 'overdue' : by === today ? 'today' : by <= weekEnd ? 'week' : 'later';
  return { resident, programme: programme.id, programmeName: programme.shortName, kind: row.due_kind, what: saySentence(programme.sentences, row.due_what), from, by, state, daysLate: Math.max(0, daysBetween(by, today)) };
}

async function countDue({ tx, directory, today, orgIds }: RegisterRead, weekEnd: PlainDate, { register }: RegisterDeps, accountId: string | null): Promise<Pick<RouteResponse<typeof listDueRoute>, 'counts' | 'programmes'>> {
  const rows = await rowsOf<{ programme: number; overdue: number; today: number; week: number }>(
    tx,
    `select programme, count(*) filter (where due_by < $3) as overdue, count(*) filter (where due_by = $3) as today, count(*) filter (where due_by > $3) as week
     from standing where county_id = $1 and org_id = any($2::int[]) and due_by <= $4 group by programme`,
    [directory.countyId, orgIds, today, weekEnd],
  );
  const [done] = await rowsOf<{ n: number }>(tx, `select count(distinct a.resident_id) as n from record_action a join resident r on r.county_id = a.county_id and r.id = a.resident_id
     where a.county_id = $1 and a.account_id = $2 and a.kind = 1 and a.acted_at >= $3::date::timestamp at time zone 'Asia/Shanghai' and a.acted_at < ($3::date + 1)::timestamp at time zone 'Asia/Shanghai' and r.org_id = any($4::int[])`, [directory.countyId, accountId, today, orgIds]);
  const sum = (key: 'overdue' | 'today' | 'week') => rows.reduce((total, row) => total + row[key], 0);
  const programmes = register.programmes.flatMap(({ id, shortName }) => {
    const row = rows.find(({ programme }) => programme === register.programmeKey(id));
    return row === undefined ? [] : [{ id, name: shortName, overdue: row.overdue, today: row.today, week: row.week }];
  });
  return { counts: { overdue: sum('overdue'), today: sum('today'), week: sum('week'), doneToday: done?.n ?? 0 }, programmes };
}
