import { dayOfInstant, fail, yearOf, type PlainDate, type WorkingCalendar } from '@taizhang/kernel';
import { clocksOf, isOverdue, nextDue, type ItemOpening, type ItemRecord, type Party, type Procedure, type WorkItem } from '@taizhang/workflow';
import type { Tx } from '../database/database.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import { requireOrg, type OrgDirectory } from '../organisation/org-directory.ts';
import { nextSweepAt } from './next-sweep.ts';
import { isWaitingFor } from './waiting-relations.ts';

/** The figure of the ledger an item is bound to. */
export interface BoundTo {
  readonly metricId: string;
  readonly orgId: string;
}

/** An item as stored. */
export interface StoredItem {
  readonly id: string;
  readonly procedure: string;
  readonly year: number;
  readonly number: number;
  readonly title: string;
  readonly item: WorkItem;
  readonly bound: BoundTo | null;
  readonly dueOn: PlainDate | null;
  readonly dueClock: string | null;
  readonly isLate: boolean;
  readonly openedOn: PlainDate;
  readonly closedOn: PlainDate | null;
}

/** Columns of {@link StoredItem}, of the table `i`. */
export const ITEM_COLUMNS = 'i.id, i.procedure, i.year, i.number, i.title, i.item, i.bound, i.due_on as "dueOn", i.due_clock as "dueClock", i.is_late as "isLate", i.opened_on as "openedOn", i.closed_on as "closedOn"';

/**
 * An item the reader may see.
 * @throws DomainError `not_found`, also for one outside the jurisdiction
 */
export async function requireItem(tx: Tx, countyId: number, id: string): Promise<StoredItem> {
  const [row] = await rowsOf<StoredItem>(tx, `select ${ITEM_COLUMNS} from work_item i where i.county_id = $1 and i.id = $2`, [countyId, id]);
  return row ?? fail('not_found', { zh: '没有这件事项，或不在您的管辖范围内。', en: 'There is no such item, or it is outside your jurisdiction.' });
}

/** The same, locked until the transaction ends: two who act at once act one after the other. */
export async function lockItem(tx: Tx, countyId: number, id: string): Promise<StoredItem> {
  await rowsOf(tx, 'select lock_work_item($1, $2)', [countyId, id]);
  return requireItem(tx, countyId, id);
}

/** The records of an item, oldest first. */
export async function readRecords(tx: Tx, countyId: number, id: string): Promise<readonly ItemRecord[]> {
  const rows = await rowsOf<{ record: ItemRecord }>(tx, 'select record from work_record where county_id = $1 and item_id = $2 order by version', [countyId, id]);
  return rows.map(({ record }) => record);
}

/** What storing an item needs to know beside it. */
export interface ItemWriting {
  readonly tx: Tx;
  readonly directory: OrgDirectory;
  readonly procedure: Procedure;
  readonly calendar: WorkingCalendar;
  readonly now: string;
}

/**
 * Stores a new item with its first record. The number runs by procedure and year (督办〔2022〕3号).
 * @throws DomainError `conflict` when its cause has an open item already
 */
export async function insertItem(writing: ItemWriting, item: WorkItem, record: ItemRecord, more: { readonly opening: ItemOpening; readonly orgId: number; readonly openedBy: string | null; readonly bound: BoundTo | null; readonly cause: string | null }): Promise<number> {
  const { tx, directory, procedure, now } = writing;
  return asSystem(tx, async () => {
    const { countyId } = directory;
    const openedOn = dayOfInstant(now);
    await rowsOf(tx, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [`work_item ${countyId} ${procedure.id} ${yearOf(openedOn)}`]);
    if (more.cause !== null) {
      const [open] = await rowsOf<{ number: number; year: number }>(tx, 'select number, year from work_item where county_id = $1 and cause = $2 and not is_final', [countyId, more.cause]);
      if (open !== undefined) fail('conflict', { zh: `同一事由已有在办事项 ${numberText(procedure, open)}，不重复立项。`, en: `There is an open item for the same cause already: ${numberText(procedure, open)}.` });
    }
    const [{ number } = { number: 1 }] = await rowsOf<{ number: number }>(tx, 'select coalesce(max(number), 0) + 1 as number from work_item where county_id = $1 and procedure = $2 and year = $3', [countyId, procedure.id, yearOf(openedOn)]);
    const standing = standingOf(writing, item);
    await rowsOf(
      tx,
      `insert into work_item (county_id, id, org_id, opened_by, procedure, year, number, title, state, is_final, opening, item, bound, version, due_on, due_clock, is_late, cause, opened_on, closed_on, sweep_at, parent_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
      [countyId, item.id, more.orgId, more.openedBy, procedure.id, yearOf(openedOn), number, item.title, item.state, standing.isFinal, JSON.stringify(more.opening), JSON.stringify(item), more.bound === null ? null : JSON.stringify(more.bound), item.version, standing.dueOn, standing.dueClock, standing.isLate, more.cause, openedOn, standing.isFinal ? openedOn : null, standing.sweepAt, item.parentId ?? null],
    );
    await appendRecord(writing, item, record);
    await storeParties(writing, item);
    return number;
  });
}

/** Stores an item after a further record. */
export async function updateItem(writing: ItemWriting, item: WorkItem, record: ItemRecord): Promise<void> {
  const { tx, directory, now } = writing;
  await asSystem(tx, async () => {
    const standing = standingOf(writing, item);
    await rowsOf(
      tx,
      'update work_item set state = $3, is_final = $4, item = $5, version = $6, due_on = $7, due_clock = $8, is_late = $9, closed_on = $10, sweep_at = $11 where county_id = $1 and id = $2',
      [directory.countyId, item.id, item.state, standing.isFinal, JSON.stringify(item), item.version, standing.dueOn, standing.dueClock, standing.isLate, standing.isFinal ? dayOfInstant(now) : null, standing.sweepAt],
    );
    await appendRecord(writing, item, record);
    await storeParties(writing, item);
  });
}

async function appendRecord({ tx, directory }: ItemWriting, item: WorkItem, record: ItemRecord): Promise<void> {
  await rowsOf(tx, 'insert into work_record (county_id, item_id, version, record) values ($1, $2, $3, $4)', [directory.countyId, item.id, record.version, JSON.stringify(record)]);
  if (record.evidence.length > 0) await rowsOf(tx, 'update work_evidence set item_id = $2 where county_id = $1 and id = any($3::uuid[])', [directory.countyId, item.id, record.evidence.map(({ id }) => id)]);
}

/** Who is what and whose step it is, with what the lists sort by. Rows that stay as they were are not written again. */
async function storeParties({ tx, directory, procedure }: ItemWriting, item: WorkItem): Promise<void> {
  const parties = partyRows(procedure, item);
  await rowsOf(tx, 'delete from work_party where county_id = $1 and item_id = $2 and nth >= $3', [directory.countyId, item.id, parties.length]);
  await rowsOf(
    tx,
    `insert into work_party as p (county_id, item_id, nth, relation, org_id, account_id, waits, has_acted, procedure, number, is_final, due_on, opened_on)
     select $1, $2, nth, relation, given.org_id, account_id, waits and not i.is_final, has_acted, i.procedure, i.number, i.is_final, i.due_on, i.opened_on
     from work_item i, unnest($3::smallint[], $4::text[], $5::int[], $6::uuid[], $7::boolean[], $8::boolean[]) as given (nth, relation, org_id, account_id, waits, has_acted) where i.county_id = $1 and i.id = $2
     on conflict (county_id, item_id, nth) do update set relation = excluded.relation, org_id = excluded.org_id, account_id = excluded.account_id, waits = excluded.waits, has_acted = excluded.has_acted
     where (p.relation, p.org_id, p.account_id, p.waits, p.has_acted) is distinct from (excluded.relation, excluded.org_id, excluded.account_id, excluded.waits, excluded.has_acted)`,
    [
      directory.countyId, item.id, parties.map((_, nth) => nth), parties.map(({ relation }) => relation), parties.map(({ orgId }) => directory.idOf(requireOrg(directory, orgId))), parties.map(({ accountId }) => accountId ?? null),
      parties.map(({ waits }) => waits), parties.map(({ hasActed }) => hasActed),
    ],
  );
  await rowsOf(
    tx,
    `insert into work_search as s (county_id, item_id, words, marks, number, is_final, due_on, opened_on)
     select county_id, id, search_words(title), search_marks(i), number, is_final, due_on, opened_on from work_item i where county_id = $1 and id = $2
     on conflict (county_id, item_id) do update set marks = excluded.marks where s.marks <> excluded.marks`,
    [directory.countyId, item.id],
  );
}

/** A party of an item as `work_party` keeps it. */
export interface PartyRow extends Party {
  readonly relation: string;
  /** The next step is theirs. */
  readonly waits: boolean;
  readonly hasActed: boolean;
}

/** Every party of an item, in the order of their rows. */
export function partyRows(procedure: Procedure, item: WorkItem): readonly PartyRow[] {
  const isWaiting = isWaitingFor(procedure, item);
  return Object.entries(item.parties).flatMap(([relation, list]) => list.map((party) => ({
    ...party, relation, waits: isWaiting(relation, party.orgId),
    hasActed: item.marks.some((mark) => (party.accountId === undefined ? mark.orgId === party.orgId : mark.accountId === party.accountId)),
  })));
}

/** What lists, locks and sweeps need of an item. */
export interface Standing {
  readonly isFinal: boolean;
  readonly dueOn: PlainDate | null;
  readonly dueClock: string | null;
  readonly isLate: boolean;
  readonly sweepAt: string | null;
}

/** Gives an item that is open the days its clocks have now, after a change of what they are reckoned by. Its records stay as they are. */
export async function restandItem(writing: ItemWriting, { item }: StoredItem): Promise<void> {
  const { isFinal, dueOn, dueClock, isLate, sweepAt } = standingOf(writing, item);
  if (!isFinal) await rowsOf(writing.tx, 'update work_item set due_on = $3, due_clock = $4, is_late = $5, sweep_at = $6 where county_id = $1 and id = $2', [writing.directory.countyId, item.id, dueOn, dueClock, isLate, sweepAt]);
}

/** How an item stands at a moment. What was late when it was stopped is marked by its record; what was in time then stays so, whatever the calendar says later. */
export function standingOf({ procedure, calendar, now }: Pick<ItemWriting, 'procedure' | 'calendar' | 'now'>, item: WorkItem): Standing {
  const isFinal = procedure.states.some(({ id, isFinal: final }) => id === item.state && final === true);
  const runs = clocksOf(procedure, item, calendar);
  const next = isFinal ? undefined : nextDue(runs);
  return { isFinal, dueOn: next?.due ?? null, dueClock: next?.clock ?? null, isLate: item.late.length > 0 || Object.values(runs).some((run) => run.state !== 'stopped' && isOverdue(run, now)), sweepAt: isFinal ? null : nextSweepAt(procedure, item, now, calendar) };
}

/** The number people cite, 督办〔2022〕3号. */
export function numberText({ name }: Procedure, { year, number }: { readonly year: number; readonly number: number }): string {
  return `${name.zh}〔${year}〕${number}号`;
}
