import { fail, type PlainDate, type WorkingCalendar } from '@taizhang/kernel';
import { clocksOf, isOpen, isWithdrawn, type ActContext, type ItemOfTree, type Procedure, type WorkItem } from '@taizhang/workflow';
import type { Actor } from '../auth/actor.ts';
import type { Tx } from '../database/database.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import type { OrgDirectory } from '../organisation/org-directory.ts';
import { requireProcedure } from './item-procedures.ts';
import { relationsTo } from './item-relations.ts';
import type { ItemRules } from './item-rules.ts';
import { ITEM_COLUMNS, lockItem, numberText, type StoredItem } from './item-storage.ts';

/** An item of a tree as stored, with its procedure and how far below the top it stands. */
export interface TreeItem extends ItemOfTree {
  readonly stored: StoredItem;
  readonly depth: number;
}

/**
 * An item and everything below it, depth first, each level by number. Read as the server: whoever sees an item may know what it is made of,
 * also the parts other units do.
 */
export async function readTree(rules: ItemRules, tx: Tx, countyId: number, rootId: string): Promise<readonly TreeItem[]> {
  const rows = await asSystem(tx, () => rowsOf<StoredItem & { readonly depth: number }>(
    tx,
    `with recursive tree as (
       select id, 0 as depth, array[]::bigint[] as place from work_item where county_id = $1 and id = $2
       union all
       select w.id, t.depth + 1, t.place || (w.year::bigint * 1000000 + w.number) from work_item w join tree t on w.parent_id = t.id where w.county_id = $1
     )
     select ${ITEM_COLUMNS}, t.depth from tree t join work_item i on i.county_id = $1 and i.id = t.id order by t.place, i.procedure`,
    [countyId, rootId],
  ));
  return rows.map(({ depth, ...stored }) => ({ stored, depth, procedure: rules.procedureOf(stored), item: stored.item }));
}

/** The item another is a part of, read as the server: the part's unit need not see it. */
export async function readItemAbove(rules: ItemRules, tx: Tx, countyId: number, parentId: string): Promise<TreeItem> {
  const [stored] = await asSystem(tx, () => rowsOf<StoredItem>(tx, `select ${ITEM_COLUMNS} from work_item i where i.county_id = $1 and i.id = $2`, [countyId, parentId]));
  if (stored === undefined) throw new Error(`The item ${parentId} has a part and is not there.`);
  return { stored, depth: 0, procedure: rules.procedureOf(stored), item: stored.item };
}

/** Number and title, as people cite an item. */
export function citedItem({ procedure, stored }: Pick<TreeItem, 'procedure' | 'stored'>): string {
  return `${numberText(procedure, stored)}“${stored.title}”`;
}

/** What acting on an item must know of its sub-items. */
export async function partsOf(deps: LedgerDeps, tx: Tx, countyId: number, itemId: string): Promise<NonNullable<ActContext['parts']>> {
  const rows = await asSystem(tx, () => rowsOf<StoredItem>(tx, `select ${ITEM_COLUMNS} from work_item i where i.county_id = $1 and i.parent_id = $2 order by i.year, i.number`, [countyId, itemId]));
  const parts = rows.map((stored) => ({ stored, procedure: requireProcedure(deps, stored.procedure), item: stored.item }));
  return { open: parts.filter(isOpen).map(citedItem), isDerived: parts.some((part) => !isWithdrawn(part)) };
}

/** Levels from the top down to an item, itself counted. */
export async function levelOf(tx: Tx, countyId: number, itemId: string): Promise<number> {
  const [row] = await asSystem(tx, () => rowsOf<{ level: number }>(
    tx,
    `with recursive above as (
       select id, parent_id, 1 as level from work_item where county_id = $1 and id = $2
       union all
       select w.id, w.parent_id, a.level + 1 from work_item w join above a on w.id = a.parent_id where w.county_id = $1
     ) select max(level) as level from above`,
    [countyId, itemId],
  ));
  return row?.level ?? 1;
}

/** Procedures of which the actor may add a sub-item to an item on this level; none where its state, its levels or the actor's part in it forbid it. */
export function addableTo({ procedure: { breakdown }, item }: ItemOfTree, level: number, relations: readonly string[], procedures: readonly Procedure[]): readonly Procedure[] {
  if (breakdown === undefined || level >= breakdown.levels || !breakdown.from.includes(item.state ?? '') || !breakdown.by.some((relation) => relations.includes(relation))) return [];
  return procedures.filter(({ id, breakdown: own }) => breakdown.into.includes(id) && level < (own?.levels ?? Number.POSITIVE_INFINITY));
}

/** The last day the parts of an item may be due; none while its clock stands still. */
export function latestDueOf({ procedure, item }: ItemOfTree, calendar: WorkingCalendar): PlainDate | undefined {
  const until = procedure.breakdown?.until;
  return until === undefined ? undefined : clocksOf(procedure, item, calendar)[until]?.due;
}

/**
 * The item a new one shall be a part of, locked: it cannot be closed meanwhile.
 * @throws DomainError `not_found`; `wrong_state` where it cannot be broken down, or not into this
 */
export async function requireParent(rules: ItemRules, tx: Tx, actor: Actor, directory: OrgDirectory, parentId: string, child: Procedure): Promise<TreeItem> {
  const stored = await lockItem(tx, actor.countyId, parentId);
  const parent = { stored, depth: 0, procedure: rules.procedureOf(stored), item: stored.item };
  const level = await levelOf(tx, actor.countyId, parentId);
  if (addableTo(parent, level, relationsTo(stored.item, actor, directory), [child]).length > 0) return parent;
  return fail('wrong_state', {
    zh: `${citedItem(parent)}不能由您分解出“${child.name.zh}”：类别、层级、当前状态或您在其中的身份不允许。`,
    en: `You cannot add a "${child.name.en}" to ${citedItem(parent)}: its procedure, level, state or your part in it does not allow it.`,
  }, { path: ['parentId'] });
}

/**
 * A part is not due after the whole.
 * @throws DomainError `invalid_input` at the day, with both days
 */
export function assertDueWithin(parent: TreeItem, child: { readonly procedure: Procedure; readonly item: WorkItem; readonly dueField: string | undefined }, calendar: WorkingCalendar): void {
  const latest = latestDueOf(parent, calendar);
  const due = latestDueOf(child, calendar);
  if (latest === undefined || due === undefined || due <= latest) return;
  fail('invalid_input', {
    zh: `子任务 ${due} 到期，晚于上级事项${citedItem(parent)}的 ${latest}；请提前，或先延长上级事项。`,
    en: `The sub-item would be due on ${due}, after ${latest} of ${citedItem(parent)}: choose an earlier day, or extend that item first.`,
  }, { path: child.dueField === undefined ? ['parentId'] : ['fields', child.dueField], details: { condition: 'due_within_parent' } });
}
