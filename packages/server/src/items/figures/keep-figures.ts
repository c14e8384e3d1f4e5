import { createHash } from 'node:crypto';
import type { PlainDate } from '@taizhang/kernel';
import type { Tx } from '../../database/database.ts';
import { withSystem } from '../../database/scope.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { proceduresOf } from '../item-procedures.ts';
import { readEnteredLimits } from '../item-rules.ts';
import { replaceEntries } from './replace-entries.ts';
import { tellFigures } from './tell-figures.ts';
import { TouchedSet } from './touched-figures.ts';

/** Items whose figures are made anew in one transaction. */
const BATCH = 500;
/** Any number, the same in every version. */
const FIGURES_LOCK = 990_021;

/**
 * Makes the figures of items that have changed, and of days that have come, and tells them to the ledger. What is made follows from the items' records
 * and the day alone: done twice, late or after an abort it ends at the same figures.
 * @returns how many changes were taken in
 */
export async function keepItemFigures(deps: LedgerDeps, countyId: number, isStopping: () => boolean = () => false): Promise<number> {
  let taken = 0;
  while (!isStopping() && (await withSystem(deps.database, async (tx) => isBehind(deps, tx, countyId), { readOnly: true }))) {
    taken += await withSystem(deps.database, async (tx) => makeBatch(deps, tx, countyId), { statementSeconds: 300 });
  }
  return taken;
}

/** Has every item looked at again when procedures, working days or units are others than those its figures were made by. */
export async function renewItemFigures(deps: LedgerDeps, countyId: number): Promise<void> {
  await withSystem(deps.database, async (tx) => {
    const by = await makingOf(deps, tx, countyId);
    await lockFigures(tx, countyId);
    const [state] = await rowsOf<{ made_by: string }>(tx, 'select made_by from work_figure_state where county_id = $1', [countyId]);
    if (state?.made_by === by) return;
    await rowsOf(
      tx,
      `insert into work_figure_state (county_id, told_to, made_by) values ($1, $2, $3)
       on conflict (county_id) do update set made_by = excluded.made_by, told_to = coalesce((select make_date(min(since_year), 1, 1) from work_figure_unit u where u.county_id = $1), excluded.told_to)`,
      [countyId, deps.clock.today(), by],
    );
    await rowsOf(tx, 'insert into work_changed (county_id, item_id) select county_id, id from work_item where county_id = $1', [countyId]);
  });
}

/** What entries follow from beside the records: the declarations, the holidays and local limits entered, and which unit stands where. */
async function makingOf(deps: LedgerDeps, tx: Tx, countyId: number): Promise<string> {
  const { version } = await deps.directories.of(tx, countyId);
  const holidays = await rowsOf(tx, "select string_agg(day || ' ' || is_workday, ',' order by day) as days from holiday_day where county_id = $1", [countyId]);
  return createHash('sha256').update(JSON.stringify([version, holidays, await readEnteredLimits(tx, countyId), proceduresOf(deps)])).digest('hex');
}

async function isBehind(deps: LedgerDeps, tx: Tx, countyId: number): Promise<boolean> {
  const [look] = await rowsOf<{ is_behind: boolean }>(
    tx,
    'select exists (select from work_changed where county_id = $1) or not exists (select from work_figure_state where county_id = $1 and told_to >= $2) as is_behind',
    [countyId, deps.clock.today()],
  );
  return look?.is_behind === true;
}

/** Of two servers the second waits and finds the work done; somebody who acts on an item waits for neither. */
async function lockFigures(tx: Tx, countyId: number): Promise<void> {
  await rowsOf(tx, 'select pg_advisory_xact_lock($1, $2)', [FIGURES_LOCK, countyId]);
}

async function makeBatch(deps: LedgerDeps, tx: Tx, countyId: number): Promise<number> {
  await lockFigures(tx, countyId);
  const today = deps.clock.today();
  const touched = new TouchedSet();
  await turnDays(tx, countyId, today, touched);
  const changes = await rowsOf<{ item_id: string }>(
    tx,
    'delete from work_changed where county_id = $1 and id in (select id from work_changed where county_id = $1 order by id limit $2) returning item_id',
    [countyId, BATCH],
  );
  const county = await deps.ledger.county(tx, countyId);
  await replaceEntries(deps, tx, county, [...new Set(changes.map((change) => change.item_id))], touched);
  await tellFigures(deps, tx, county, touched.list, today);
  return changes.length;
}

/** A day that has come makes items overdue and begins months: what stands is looked at again from the day last told. */
async function turnDays(tx: Tx, countyId: number, today: PlainDate, touched: TouchedSet): Promise<void> {
  const [state] = await rowsOf<{ told_to: PlainDate }>(tx, 'select told_to from work_figure_state where county_id = $1', [countyId]);
  if (state !== undefined && state.told_to >= today) return;
  const units = await rowsOf<{ org_id: number; procedure: string }>(tx, 'select org_id, procedure from work_figure_unit where county_id = $1', [countyId]);
  for (const { org_id: orgId, procedure } of units) touched.touch(orgId, procedure, state?.told_to ?? today);
  await rowsOf(tx, "insert into work_figure_state (county_id, told_to, made_by) values ($1, $2, '') on conflict (county_id) do update set told_to = excluded.told_to", [countyId, today]);
}
