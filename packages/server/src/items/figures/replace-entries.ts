import { earlierOf, makeDate, yearOf, type PlainDate } from '@taizhang/kernel';
import { figureEntries, type ItemOpening, type ItemRecord } from '@taizhang/workflow';
import type { Tx } from '../../database/database.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { requireOrg } from '../../organisation/org-directory.ts';
import { proceduresOf } from '../item-procedures.ts';
import { readItemRules } from '../item-rules.ts';
import type { TouchedSet } from './touched-figures.ts';

const FOR_GOOD = 'infinity';

/** What an item adds to a count, as stored. */
interface EntryRow {
  readonly item_id: string;
  readonly org_id: number;
  readonly procedure: string;
  readonly count: string;
  readonly is_standing: boolean;
  readonly from_day: PlainDate;
  /** `infinity` while it stands, and of what happened. */
  readonly until_day: PlainDate | typeof FOR_GOOD;
  readonly amount: number;
}

/** Puts the entries of items as their records make them, and notes which figures that may move. Items of a procedure that is not loaded keep theirs. */
export async function replaceEntries(deps: LedgerDeps, tx: Tx, county: LedgerCounty, itemIds: readonly string[], touched: TouchedSet): Promise<void> {
  if (itemIds.length === 0) return;
  const known = await rowsOf<EntryRow>(tx, 'select item_id, org_id, procedure, count, is_standing, from_day, until_day, amount from work_figure where county_id = $1 and item_id = any($2::uuid[])', [county.id, itemIds]);
  const made = await makeEntries(deps, tx, county, itemIds);
  const before = Map.groupBy(known, (row) => row.item_id);
  const moved = [...made].filter(([id, rows]) => noteDifferences(before.get(id) ?? [], rows, touched));
  if (moved.length === 0) return;
  await rowsOf(tx, 'delete from work_figure where county_id = $1 and item_id = any($2::uuid[])', [county.id, moved.map(([id]) => id)]);
  const rows = moved.flatMap(([, entries]) => entries.map((entry, nth) => ({ ...entry, nth })));
  await rowsOf(
    tx,
    `insert into work_figure (county_id, item_id, nth, org_id, procedure, count, is_standing, from_day, until_day, amount)
     select $1, item_id, nth, org_id, procedure, count, is_standing, from_day, until_day, amount
     from jsonb_to_recordset($2::jsonb) as r (item_id uuid, nth smallint, org_id int, procedure text, count text, is_standing boolean, from_day date, until_day date, amount numeric)`,
    [county.id, JSON.stringify(rows)],
  );
  await noteUnits(tx, county.id, rows, touched);
}

async function makeEntries(deps: LedgerDeps, tx: Tx, county: LedgerCounty, itemIds: readonly string[]): Promise<ReadonlyMap<string, readonly EntryRow[]>> {
  const loaded = new Set(proceduresOf(deps).map(({ id }) => id));
  const rules = await readItemRules(deps, tx, county.id);
  const items = await rowsOf<{ id: string; procedure: string; openedOn: PlainDate; opening: ItemOpening }>(tx, 'select id, procedure, opened_on as "openedOn", opening from work_item where county_id = $1 and id = any($2::uuid[])', [county.id, itemIds]);
  const records = Map.groupBy(
    await rowsOf<{ item_id: string; record: ItemRecord }>(tx, 'select item_id, record from work_record where county_id = $1 and item_id = any($2::uuid[]) order by item_id, version', [county.id, itemIds]),
    (row) => row.item_id,
  );
  return new Map(items.filter(({ procedure }) => loaded.has(procedure)).map((item) => {
    const { id, procedure: name, opening } = item;
    const entries = figureEntries(rules.procedureOf(item), opening, (records.get(id) ?? []).map(({ record }) => record), rules.calendar);
    return [id, entries.map(({ count, orgId, from, until, isStanding, amount }): EntryRow => ({
      item_id: id, org_id: county.directory.idOf(requireOrg(county.directory, orgId)), procedure: name, count, is_standing: isStanding, from_day: from, until_day: until ?? FOR_GOOD, amount,
    }))];
  }));
}

/** Notes from which day figures may differ; says whether any does. */
function noteDifferences(before: readonly EntryRow[], after: readonly EntryRow[], touched: TouchedSet): boolean {
  const [left, right] = [new Map(before.map((row) => [nameOf(row), row])), new Map(after.map((row) => [nameOf(row), row]))];
  let isMoved = false;
  for (const name of new Set([...left.keys(), ...right.keys()])) {
    const [was, is] = [left.get(name), right.get(name)];
    const row = is ?? was;
    if (row === undefined || was?.until_day === is?.until_day && was?.amount === is?.amount) continue;
    isMoved = true;
    // A span that only ends otherwise says the same up to the earlier of its ends.
    const isLonger = was !== undefined && is !== undefined && was.amount === is.amount;
    touched.touch(row.org_id, row.procedure, isLonger ? earlierEnd(was, is) : row.from_day);
  }
  return isMoved;
}

/** An item adds to a count of a unit from a day on once. */
function nameOf(row: EntryRow): string {
  return `${row.count}|${row.org_id}|${row.from_day}`;
}

function earlierEnd(was: EntryRow, is: EntryRow): PlainDate {
  if (was.until_day === FOR_GOOD) return is.until_day === FOR_GOOD ? is.from_day : is.until_day;
  return is.until_day === FOR_GOOD ? was.until_day : earlierOf(was.until_day, is.until_day);
}

/** A unit with its first item of a procedure has figures from January of that year: what was not there was 0, not unknown. */
async function noteUnits(tx: Tx, countyId: number, rows: readonly EntryRow[], touched: TouchedSet): Promise<void> {
  const units = [...Map.groupBy(rows, (row) => `${row.org_id}|${row.procedure}`).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, since: Math.min(...[first, ...others].map((row) => yearOf(row.from_day))) }]);
  const added = await rowsOf<{ org_id: number; procedure: string; since_year: number }>(
    tx,
    `insert into work_figure_unit (county_id, org_id, procedure, since_year)
     select $1, org_id, procedure, since from unnest($2::int[], $3::text[], $4::smallint[]) as u (org_id, procedure, since)
     on conflict (county_id, org_id, procedure) do update set since_year = excluded.since_year where work_figure_unit.since_year > excluded.since_year
     returning org_id, procedure, since_year`,
    [countyId, units.map((unit) => unit.org_id), units.map((unit) => unit.procedure), units.map((unit) => unit.since)],
  );
  for (const unit of added) touched.touch(unit.org_id, unit.procedure, makeDate(unit.since_year, 1, 1));
}
