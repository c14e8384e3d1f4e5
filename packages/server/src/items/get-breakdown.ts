import type { ItemBreakdown, SubItem } from '@taizhang/contract';
import { orgId } from '@taizhang/kernel';
import { isWithdrawn, progressOfTree, weightOf } from '@taizhang/workflow';
import type { Actor } from '../auth/actor.ts';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/scope.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { rowsOf } from '../ledger/sql.ts';
import { presentOrg } from '../organisation/present-organisation.ts';
import { can } from '../policies/ability.ts';
import { personNames } from './item-persons.ts';
import { proceduresOf } from './item-procedures.ts';
import { openItemReader } from './item-reader.ts';
import { DOERS, relationsTo } from './item-relations.ts';
import type { ItemRules } from './item-rules.ts';
import { numberText, requireItem, type StoredItem } from './item-storage.ts';
import { addableTo, latestDueOf, levelOf, readItemAbove, readTree, type TreeItem } from './item-tree.ts';
import { presentBrief, type ItemReader } from './present-brief.ts';

/** What an item is a part of, what it is broken down into, and how far it has come by its parts. @throws DomainError `not_found` */
export async function getItemBreakdown(deps: LedgerDeps, actor: Actor, itemId: string): Promise<ItemBreakdown> {
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const reader = await openItemReader(deps, tx, actor);
      const stored = await requireItem(tx, actor.countyId, itemId);
      const tree = await readTree(reader.rules, tx, actor.countyId, itemId);
      const self: TreeItem = { stored, depth: 0, procedure: reader.rules.procedureOf(stored), item: stored.item };
      const progress = progressOfTree(tree);
      const below = tree.filter(({ depth }) => depth > 0);
      const seen = await seenOf(tx, actor.countyId, below.map((part) => part.stored.id));
      const names = await personNames(tx, actor.countyId, below.flatMap(({ item }) => Object.values(item.parties).flat()));
      const addable = can(actor, 'items.open') ? addableTo(self, await levelOf(tx, actor.countyId, itemId), relationsTo(stored.item, actor, reader.directory), proceduresOf(deps)) : [];
      return {
        parent: await parentOf(reader.rules, tx, actor.countyId, stored),
        progress: progress.get(itemId) ?? null, isDerived: below.some((part) => part.depth === 1 && !isWithdrawn(part)),
        parts: below.map((part) => presentPart(reader, part, { progress: progress.get(part.stored.id), mayOpen: seen.has(part.stored.id), names })),
        mayAdd: addable.map(({ id, name }) => ({ id, name })), latestDue: latestDueOf(self, reader.calendar) ?? null,
      };
    },
    { readOnly: true },
  );
}

/** Which of these the reader sees by the jurisdiction. */
async function seenOf(tx: Tx, countyId: number, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await rowsOf<{ id: string }>(tx, 'select id from work_item where county_id = $1 and id = any($2::uuid[])', [countyId, ids]);
  return new Set(rows.map(({ id }) => id));
}

/** Of the item it is a part of, whoever is party to the part only is told number and title. */
async function parentOf(rules: ItemRules, tx: Tx, countyId: number, { item: { parentId } }: StoredItem): Promise<ItemBreakdown['parent']> {
  if (parentId === undefined) return null;
  const above = await readItemAbove(rules, tx, countyId, parentId);
  const isSeen = (await seenOf(tx, countyId, [parentId])).has(parentId);
  return { id: isSeen ? parentId : null, number: numberText(above.procedure, above.stored), title: above.stored.title };
}

function presentPart(reader: ItemReader, part: TreeItem, { progress, mayOpen, names }: { readonly progress: number | undefined; readonly mayOpen: boolean; readonly names: ReadonlyMap<string, string> }): SubItem {
  const { id, number, title, state, light, lightName, dueOn, isLate, closedOn } = presentBrief(reader, part.procedure, part.stored);
  const lead = DOERS.find((relation) => part.item.parties[relation] !== undefined) ?? '';
  return {
    // The day the part itself is due, not its next report.
    dueOn: closedOn === null ? (latestDueOf(part, reader.calendar) ?? dueOn) : dueOn,
    id, number, title, state, light, lightName, isLate, closedOn, depth: part.depth, weight: weightOf(part) ?? null, progress: progress ?? null, isWithdrawn: isWithdrawn(part), mayOpen,
    leads: (part.item.parties[lead] ?? []).map((party) => ({ org: presentOrg(reader.directory, orgId(party.orgId)), person: party.accountId === undefined ? null : { id: party.accountId, name: names.get(party.accountId) ?? '' } })),
  };
}
