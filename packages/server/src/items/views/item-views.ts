import type { ItemFilter, ItemSavedView } from '@taizhang/contract';
import { fail, isOrgId } from '@taizhang/kernel';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import type { Tx } from '../../database/database.ts';
import { withScope } from '../../database/scope.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { rowsOf } from '../../ledger/sql.ts';
import type { OrgDirectory } from '../../organisation/org-directory.ts';
import { canSeeOrg } from '../../policies/jurisdiction.ts';
import { proceduresOf } from '../item-procedures.ts';

/** Views one person may keep; more would be a second list to search. */
const MOST_VIEWS = 20;

interface ViewRow {
  readonly id: string;
  readonly name: string;
  readonly filter: ItemFilter;
  readonly is_default: boolean;
}

/** What a view is to be. */
export interface ViewOrder {
  readonly commandId: string;
  readonly name: string;
  readonly filter: ItemFilter;
  readonly isDefault: boolean;
}

/** The actor's views, oldest first; what one names and is not there any more is said. */
export async function listViews(deps: LedgerDeps, actor: Actor): Promise<{ readonly views: ItemSavedView[]; readonly most: number }> {
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const directory = await deps.directories.of(tx, actor.countyId);
      const rows = await readViews(tx, actor);
      return { views: rows.map(({ id, name, filter, is_default: isDefault }) => ({ id, name, filter, isDefault, problems: problemsOf(deps, actor, directory, filter) })), most: MOST_VIEWS };
    },
    { readOnly: true },
  );
}

/**
 * Keeps a view, or gives one another name, filter or standing. Of several views at most one opens the list.
 * @throws DomainError `conflict` at the name another view has, `invalid_input` beyond the number one may keep
 */
export async function saveView(deps: LedgerDeps, actor: Actor, viewId: string, { commandId, name, filter, isDefault }: ViewOrder): Promise<{ viewId: string }> {
  return executeCommand(deps, actor, { commandId, action: 'item_view.save', subject: { kind: 'item_view', id: viewId } }, async (tx, trail) => {
    await lockViews(tx, actor);
    const views = await readViews(tx, actor);
    const before = views.find(({ id }) => id === viewId);
    if (before === undefined && views.length >= MOST_VIEWS) fail('invalid_input', { zh: `最多保存 ${MOST_VIEWS} 个视图，请先删去不用的。`, en: `At most ${MOST_VIEWS} views can be kept: delete one first.` }, { path: ['name'] });
    if (views.some((view) => view.id !== viewId && view.name === name)) fail('conflict', { zh: `已有名为“${name}”的视图。`, en: `There is a view called "${name}" already.` }, { path: ['name'] });
    if (isDefault) await rowsOf(tx, 'update item_view set is_default = false where county_id = $1 and account_id = $2 and is_default', [actor.countyId, actor.accountId]);
    await rowsOf(
      tx,
      `insert into item_view (county_id, account_id, id, name, filter, is_default, created_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (county_id, account_id, id) do update set name = excluded.name, filter = excluded.filter, is_default = excluded.is_default`,
      [actor.countyId, actor.accountId, viewId, name, JSON.stringify(filter), isDefault, deps.clock.wallNow()],
    );
    trail.add({ name, formerName: before?.name, filter: JSON.stringify(filter), isDefault });
    return { viewId };
  });
}

/** Deletes a view of the actor's. @throws DomainError `not_found` */
export async function deleteView(deps: LedgerDeps, actor: Actor, viewId: string, commandId: string): Promise<{ viewId: string }> {
  return executeCommand(deps, actor, { commandId, action: 'item_view.delete', subject: { kind: 'item_view', id: viewId } }, async (tx, trail) => {
    const [gone] = await rowsOf<{ name: string }>(tx, 'delete from item_view where county_id = $1 and account_id = $2 and id = $3 returning name', [actor.countyId, actor.accountId, viewId]);
    if (gone === undefined) return fail('not_found', { zh: '没有这个视图，可能已经删除。', en: 'There is no such view; it may have been deleted.' });
    trail.add({ name: gone.name });
    return { viewId };
  });
}

async function readViews(tx: Tx, actor: Actor): Promise<readonly ViewRow[]> {
  return rowsOf<ViewRow>(tx, 'select id, name, filter, is_default from item_view where county_id = $1 and account_id = $2 order by created_at, id', [actor.countyId, actor.accountId]);
}

/** Two windows of one person save one after the other: the number, the names and the default are of all views together. */
async function lockViews(tx: Tx, actor: Actor): Promise<void> {
  await rowsOf(tx, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [`item_view ${actor.countyId} ${actor.accountId ?? ''}`]);
}

function problemsOf(deps: LedgerDeps, actor: Actor, directory: OrgDirectory, { procedure, org }: ItemFilter): ItemSavedView['problems'] {
  const hasProcedure = procedure === undefined || proceduresOf(deps).some(({ id }) => id === procedure);
  return [
    ...(hasProcedure ? [] : [{ field: 'procedure' as const, isGone: true, sentence: { zh: `类别“${procedure}”已不再使用，未按它筛选。`, en: `The procedure "${procedure}" is no longer in use; the list is not narrowed by it.` } }]),
    ...(org === undefined ? [] : unitProblems(deps, actor, directory, org)),
  ];
}

function unitProblems(deps: LedgerDeps, actor: Actor, directory: OrgDirectory, org: string): ItemSavedView['problems'] {
  const id = isOrgId(org) ? directory.findId(org) : undefined;
  const unit = isOrgId(org) ? directory.tree.units.get(org) : undefined;
  if (id === undefined || unit === undefined || !canSeeOrg(actor, id)) {
    return [{ field: 'org', isGone: true, sentence: { zh: `单位“${unit?.name ?? org}”不存在或不在您的管辖范围内，未按它筛选。`, en: `The unit "${unit?.nameEn ?? org}" is not there or outside your jurisdiction; the list is not narrowed by it.` } }];
  }
  if (unit.closedOn === undefined || unit.closedOn > deps.clock.today()) return [];
  const into = unit.mergedInto === undefined ? undefined : directory.tree.units.get(unit.mergedInto);
  return [{ field: 'org', isGone: false, sentence: { zh: `${unit.name}已于 ${unit.closedOn} 撤销${into === undefined ? '' : `，并入${into.name}`}，此处只有它以往的事项。`, en: `${unit.nameEn || unit.name} was closed on ${unit.closedOn}${into === undefined ? '' : ` and merged into ${into.nameEn || into.name}`}; only its former items are here.` } }];
}
