import { orgId, type PlainDate } from '@taizhang/kernel';
import { clocksOf } from '@taizhang/workflow';
import type { Tx } from '../../database/database.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { proceduresOf, requireProcedure } from '../item-procedures.ts';
import { unitsOf } from '../item-relations.ts';
import { ITEM_COLUMNS, type StoredItem } from '../item-storage.ts';
import type { ItemReader } from '../present-brief.ts';

/** A clock of an item that is due on a day. */
export interface DueEntry {
  readonly stored: StoredItem;
  readonly clock: string;
  readonly due: PlainDate;
}

/** What is asked for. */
export interface DueQuery {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly whose: 'me' | 'unit' | 'all';
  readonly perDay: number;
}

/** What is due on a day: how many, and the first of them. */
export interface DueOfDay {
  readonly count: number;
  readonly entries: readonly DueEntry[];
}

/** Items with several clocks that are looked at in one answer; reading more would make everybody wait. */
const MOST_LOOKED_AT = 2000;

/**
 * What is due day by day. The next day of an item is stored and counted by the database; the further clocks that run are computed from
 * the events of items that have several. An item's first day is never later than its others, so none after `to` need be looked at.
 */
export async function dueEntries(deps: LedgerDeps, tx: Tx, reader: ItemReader, query: DueQuery): Promise<{ readonly days: ReadonlyMap<string, DueOfDay>; readonly isPartial: boolean }> {
  const days = await nextDays(tx, reader, query);
  const { further, isPartial } = await furtherClocks(deps, tx, reader, query);
  for (const entry of further) {
    const { count, entries } = days.get(entry.due) ?? { count: 0, entries: [] };
    days.set(entry.due, { count: count + 1, entries: entries.length < query.perDay ? [...entries, entry] : entries });
  }
  return { days, isPartial };
}

async function nextDays(tx: Tx, reader: ItemReader, query: DueQuery): Promise<Map<string, DueOfDay>> {
  const { where, values } = conditionOf(reader, query);
  const rows = await rowsOf<StoredItem & { readonly onDay: number; readonly dueOn: PlainDate }>(
    tx,
    `with due as (
       select i.id, row_number() over (partition by i.due_on order by i.procedure, i.year, i.number) as nth, count(*) over (partition by i.due_on) as n from work_item i where ${where} and i.due_on >= $${values.length + 1}
     )
     select d.n as "onDay", ${ITEM_COLUMNS} from due d join work_item i on i.county_id = $1 and i.id = d.id where d.nth <= $${values.length + 2} order by i.due_on, d.nth`,
    [...values, query.from, query.perDay],
  );
  const days = new Map<string, DueOfDay>();
  for (const { onDay, ...stored } of rows) {
    days.set(stored.dueOn, { count: onDay, entries: [...(days.get(stored.dueOn)?.entries ?? []), { stored, clock: stored.dueClock ?? '', due: stored.dueOn }] });
  }
  return days;
}

async function furtherClocks(deps: LedgerDeps, tx: Tx, reader: ItemReader, query: DueQuery): Promise<{ readonly further: readonly DueEntry[]; readonly isPartial: boolean }> {
  const several = proceduresOf(deps).filter(({ clocks }) => clocks.length > 1).map(({ id }) => id);
  const { where, values } = conditionOf(reader, query);
  const rows = await rowsOf<StoredItem & { readonly looked: number }>(
    tx,
    `with near as (select i.id from work_item i where ${where} and i.procedure = any($${values.length + 1}::text[]) order by i.due_on desc limit ${MOST_LOOKED_AT + 1})
     select (select count(*) from near) as looked, ${ITEM_COLUMNS} from near join work_item i on i.county_id = $1 and i.id = near.id
     where (select count(*) from json_object_keys(i.item -> 'clocks')) > 1 order by i.due_on, i.id`,
    [...values, several],
  );
  const further = rows.flatMap(({ looked: _looked, ...stored }) =>
    Object.entries(clocksOf(requireProcedure(deps, stored.procedure), stored.item, reader.calendar)).flatMap(([clock, { state, due }]): DueEntry[] =>
      state === 'running' && due !== undefined && clock !== stored.dueClock && due >= query.from && due <= query.to ? [{ stored, clock, due }] : []));
  return { further, isPartial: (rows[0]?.looked ?? 0) > MOST_LOOKED_AT };
}

/** Open items due by the last day, of those who are asked about; further values of a statement come behind these. */
function conditionOf({ actor, directory }: ItemReader, { to, whose }: DueQuery): { readonly where: string; readonly values: readonly unknown[] } {
  const open = 'i.county_id = $1 and not i.is_final and i.due_on <= $2';
  if (whose === 'all') return { where: open, values: [actor.countyId, to] };
  const units = unitsOf(actor, directory).map((unit) => directory.idOf(orgId(unit)));
  const party = (condition: string): string => `${open} and exists (select from work_party p where p.county_id = i.county_id and p.item_id = i.id and ${condition})`;
  if (whose === 'unit') return { where: party('p.org_id = any($3::int[])'), values: [actor.countyId, to, units] };
  return { where: party('p.waits and (p.account_id = $4::uuid or (p.account_id is null and p.org_id = any($3::int[])))'), values: [actor.countyId, to, units, actor.accountId] };
}
