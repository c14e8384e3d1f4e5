import { randomUUID } from 'node:crypto';
import type { LinkTarget } from '@taizhang/contract';
import { metricId } from '@taizhang/indicators';
import { fail } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';
import { executeCommand } from '../command/execute-command.ts';
import type { Tx } from '../database/database.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import type { OrgDirectory } from '../organisation/org-directory.ts';
import { requireVisibleOrg } from '../policies/jurisdiction.ts';
import { relationsTo } from './item-relations.ts';
import { requireItem } from './item-storage.ts';
import type { LinkHand } from './list-item-links.ts';

/**
 * Links an item somebody is party to.
 * @throws DomainError `not_found`, `forbidden`; `conflict` where it is linked already
 */
export async function linkItem(deps: LedgerDeps, actor: Actor, itemId: string, { commandId, target }: { readonly commandId: string; readonly target: LinkTarget }): Promise<{ readonly linkId: string }> {
  return executeCommand(deps, actor, { commandId, action: 'item.link', subject: { kind: 'item', id: itemId } }, async (tx, trail) => {
    const directory = await deps.directories.of(tx, actor.countyId);
    await requireParty(tx, actor, directory, itemId);
    trail.add({ ...target });
    return { linkId: await insertLink(deps, tx, actor, directory, itemId, target) };
  });
}

/**
 * Takes a link off from either end; it stays in the course of both.
 * @throws DomainError `not_found`, `forbidden`
 */
export async function unlinkItem(deps: LedgerDeps, actor: Actor, itemId: string, linkId: string, { commandId, reason }: { readonly commandId: string; readonly reason: string }): Promise<{ readonly linkId: string }> {
  return executeCommand(deps, actor, { commandId, action: 'item.unlink', subject: { kind: 'item', id: itemId } }, async (tx, trail) => {
    const directory = await deps.directories.of(tx, actor.countyId);
    await requireParty(tx, actor, directory, itemId);
    const changed = await asSystem(tx, () => rowsOf<{ id: string }>(
      tx,
      'update work_link set unlinked_at = $4, unlinked_by = $5, unlink_reason = $6 where county_id = $1 and id = $2 and (from_item = $3 or to_item = $3) and unlinked_at is null returning id',
      [actor.countyId, linkId, itemId, deps.clock.now(), JSON.stringify(handOf(actor)), reason],
    ));
    if (changed.length === 0) fail('not_found', { zh: '没有这条关联，或已解除。', en: 'There is no such link, or it has been taken off.' });
    trail.add({ linkId, reason });
    return { linkId };
  });
}

/** Enters a link of an item; whoever may do so has been asked before. @throws DomainError `not_found`, `forbidden`, `conflict`, `invalid_input` */
export async function insertLink(deps: LedgerDeps, tx: Tx, actor: Actor, directory: OrgDirectory, itemId: string, target: LinkTarget): Promise<string> {
  const end = target.to === 'item' ? { kind: target.kind, toItem: await otherItem(tx, actor, itemId, target.itemId), metric: null, org: null } : { kind: 'figure', toItem: null, metric: deps.ledger.catalogue.get(metricId(target.metricId)).id, org: requireVisibleOrg(actor, directory, target.orgId).id };
  const id = randomUUID();
  const entered = await asSystem(tx, () => rowsOf<{ id: string }>(
    tx,
    `insert into work_link (county_id, id, from_item, kind, to_item, metric_id, org_id, reason, linked_at, linked_by)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
     where not exists (select from work_link l where l.county_id = $1 and l.unlinked_at is null and l.from_item = $5::uuid and l.to_item = $3::uuid)
     on conflict do nothing returning id`,
    [actor.countyId, id, itemId, end.kind, end.toItem, end.metric, end.org, target.reason, deps.clock.now(), JSON.stringify(handOf(actor))],
  ));
  if (entered.length === 0) fail('conflict', { zh: '已经关联，不必重复。', en: 'They are linked already.' }, { path: ['target'] });
  return id;
}

async function otherItem(tx: Tx, actor: Actor, itemId: string, otherId: string): Promise<string> {
  if (otherId === itemId) fail('invalid_input', { zh: '不能关联事项自身。', en: 'An item cannot be linked to itself.' }, { path: ['target', 'itemId'] });
  return (await requireItem(tx, actor.countyId, otherId)).id;
}

async function requireParty(tx: Tx, actor: Actor, directory: OrgDirectory, itemId: string): Promise<void> {
  const { item } = await requireItem(tx, actor.countyId, itemId);
  if (relationsTo(item, actor, directory).length === 0) fail('forbidden', { zh: '只有本事项的各方可以关联或解除关联。', en: 'Only who is party to the item may link it or take a link off.' });
}

function handOf({ displayName: name, orgCode }: Actor): LinkHand {
  return { name, orgId: orgCode };
}
