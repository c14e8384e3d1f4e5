import type { listItems as listItemsRoute, RouteResponse } from '@taizhang/contract';
import { orgId } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';
import { withScope } from '../database/scope.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { rowsOf } from '../ledger/sql.ts';
import type { OrgDirectory } from '../organisation/org-directory.ts';
import { requireVisibleOrg } from '../policies/jurisdiction.ts';
import { requireProcedure } from './item-procedures.ts';
import { openItemReader } from './item-reader.ts';
import { unitsOf } from './item-relations.ts';
import { ITEM_COLUMNS, type StoredItem } from './item-storage.ts';
import { presentBrief } from './present-brief.ts';

/** The boxes of the inbox. */
export type ItemBox = 'todo' | 'done' | 'initiated' | 'copied' | 'all';

/** Which items. */
export interface ItemQuery {
  readonly box: ItemBox;
  readonly procedure?: string | undefined;
  readonly state: 'open' | 'overdue' | 'closed' | 'any';
  readonly org?: string | undefined;
  readonly text?: string | undefined;
  readonly sort: 'due' | 'newest';
  readonly page: number;
  readonly size: number;
}

/** A page of items with how many there are. */
export async function listItems(deps: LedgerDeps, actor: Actor, query: ItemQuery): Promise<RouteResponse<typeof listItemsRoute>> {
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const reader = await openItemReader(deps, tx, actor);
      const { directory, today } = reader;
      const { bind, values } = parameters(actor.countyId);
      const where = [
        'i.county_id = $1', boxCondition(query.box, reader, bind),
        ...(query.state === 'open' ? ['not i.is_final'] : query.state === 'closed' ? ['i.is_final'] : query.state === 'overdue' ? [`not i.is_final and i.due_on < ${bind(today)}`] : []),
        ...(query.procedure === undefined ? [] : [`i.procedure = ${bind(query.procedure)}`]),
        ...(query.org === undefined ? [] : [partyHas(`p.org_id = any(${bind(directory.jurisdictionOf(requireVisibleOrg(actor, directory, query.org).code, today))}::int[])`)]),
        ...(query.text === undefined || query.text === '' ? [] : [`i.title ilike '%' || ${bind(query.text.replaceAll(/[\\%_]/gu, String.raw`\$&`))} || '%'`]),
      ].join(' and ');
      const [{ n: total } = { n: 0 }] = await rowsOf<{ n: number }>(tx, `select count(*) as n from work_item i where ${where}`, values);
      const order = query.sort === 'due' ? 'i.is_final, i.due_on nulls last, i.opened_on desc, i.id' : 'i.opened_on desc, i.number desc, i.id';
      const rows = await rowsOf<StoredItem>(tx, `select ${ITEM_COLUMNS} from work_item i where ${where} order by ${order} limit ${query.size} offset ${(query.page - 1) * query.size}`, values);
      const ours = parameters(actor.countyId);
      const [todo, initiated] = [boxCondition('todo', reader, ours.bind), boxCondition('initiated', reader, ours.bind)];
      const [boxes] = await rowsOf<{ todo: number; overdue: number; initiated: number }>(
        tx,
        `select count(*) filter (where ${todo}) as todo, count(*) filter (where ${todo} and i.due_on < ${ours.bind(today)}) as overdue, count(*) filter (where ${initiated}) as initiated
         from work_item i where i.county_id = $1 and not i.is_final and (${initiated} or ${partyHas(myParty(reader, ours.bind))})`,
        ours.values,
      );
      return { today, rows: rows.map((row) => presentBrief(reader, requireProcedure(deps, row.procedure), row)), total, boxes: boxes ?? { todo: 0, overdue: 0, initiated: 0 } };
    },
    { readOnly: true },
  );
}

/** Values of a statement and the marks they stand under. */
function parameters(countyId: number): { readonly values: readonly unknown[]; bind(value: unknown): string } {
  const values: unknown[] = [countyId];
  return { values, bind: (value) => `$${values.push(value)}` };
}

const partyHas = (condition: string): string => `exists (select from work_party p where p.county_id = i.county_id and p.item_id = i.id and ${condition})`;

interface Me {
  readonly actor: Actor;
  readonly directory: OrgDirectory;
}

function myParty({ actor, directory }: Me, bind: (value: unknown) => string): string {
  const units = unitsOf(actor, directory).map((unit) => directory.idOf(orgId(unit)));
  return `(p.account_id = ${bind(actor.accountId)}::uuid or (p.account_id is null and p.org_id = any(${bind(units)}::int[])))`;
}

/** A box as a condition on an item `i`: whose step it is decides, not who may act. Only values a box asks for are bound. */
function boxCondition(box: ItemBox, reader: Me, bind: (value: unknown) => string): string {
  if (box === 'all') return 'true';
  const opened = (): string => `i.opened_by is not distinct from ${bind(reader.actor.accountId)}::uuid`;
  if (box === 'initiated') return opened();
  const mine = myParty(reader, bind);
  const waits = `(not i.is_final and ${partyHas(`${mine} and p.waits`)})`;
  if (box === 'todo') return waits;
  const acted = partyHas(`${mine} and p.has_acted`);
  return box === 'done' ? `(${acted} and not ${waits})` : `(${partyHas(mine)} and not ${acted} and not ${waits} and not ${opened()})`;
}
