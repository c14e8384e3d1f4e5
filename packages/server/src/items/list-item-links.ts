import type { getItemLinks as linksRoute, ItemLinkView, listFigureItems as figureItemsRoute, RouteResponse } from '@taizhang/contract';
import { metricId } from '@taizhang/indicators';
import type { Localized } from '@taizhang/kernel';
import { nameOf } from '@taizhang/workflow';
import type { Actor } from '../auth/actor.ts';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/scope.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import type { OrgDirectory } from '../organisation/org-directory.ts';
import { presentOrg } from '../organisation/present-organisation.ts';
import { requireVisibleOrg } from '../policies/jurisdiction.ts';
import { requireProcedure } from './item-procedures.ts';
import { relationsTo } from './item-relations.ts';
import { ITEM_COLUMNS, numberText, requireItem, type StoredItem } from './item-storage.ts';

/** Who linked or unlinked. */
export interface LinkHand {
  readonly name: string;
  readonly orgId: string;
}

/** A link as stored. */
export interface LinkRow {
  readonly id: string;
  readonly from_item: string;
  readonly kind: ItemLinkView['kind'];
  readonly to_item: string | null;
  readonly metric_id: string | null;
  readonly org_id: number | null;
  readonly reason: string;
  readonly linked_at: string;
  readonly linked_by: LinkHand;
  readonly unlinked_at: string | null;
  readonly unlinked_by: LinkHand | null;
  readonly unlink_reason: string | null;
}

/** Links of an item from either end, also those taken off, oldest first. */
export async function readLinks(tx: Tx, countyId: number, itemId: string): Promise<readonly LinkRow[]> {
  return rowsOf<LinkRow>(
    tx,
    `select id, from_item, kind, to_item, metric_id, org_id, reason, linked_at, linked_by, unlinked_at, unlinked_by, unlink_reason from work_link
     where county_id = $1 and (from_item = $2 or to_item = $2) order by linked_at, id`,
    [countyId, itemId],
  );
}

/** The other ends that are items, by id: their number is told to everybody who sees this end, their title only to who sees them. */
export async function readOtherEnds(tx: Tx, countyId: number, links: readonly LinkRow[], itemId: string): Promise<ReadonlyMap<string, { readonly stored: StoredItem; readonly isSeen: boolean }>> {
  const ids = links.flatMap(({ from_item: from, to_item: to }) => (from === itemId ? (to ?? []) : from));
  if (ids.length === 0) return new Map();
  const seen = new Set((await rowsOf<{ id: string }>(tx, 'select id from work_item where county_id = $1 and id = any($2::uuid[])', [countyId, ids])).map(({ id }) => id));
  const rows = await asSystem(tx, () => rowsOf<StoredItem>(tx, `select ${ITEM_COLUMNS} from work_item i where i.county_id = $1 and i.id = any($2::uuid[])`, [countyId, ids]));
  return new Map(rows.map((stored) => [stored.id, { stored, isSeen: seen.has(stored.id) }]));
}

/** Live links of an item. @throws DomainError `not_found` */
export async function listItemLinks(deps: LedgerDeps, actor: Actor, itemId: string): Promise<RouteResponse<typeof linksRoute>> {
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const directory = await deps.directories.of(tx, actor.countyId);
      const { item } = await requireItem(tx, actor.countyId, itemId);
      const mayLink = relationsTo(item, actor, directory).length > 0;
      const links = (await readLinks(tx, actor.countyId, itemId)).filter(({ unlinked_at: off }) => off === null);
      const ends = await readOtherEnds(tx, actor.countyId, links, itemId);
      return {
        mayLink,
        links: links.map((link): ItemLinkView => {
          const isFrom = link.from_item === itemId;
          const end = ends.get((isFrom ? link.to_item : link.from_item) ?? '');
          return {
            id: link.id, kind: link.kind, isFrom, reason: link.reason, linkedAt: link.linked_at, linkedBy: link.linked_by.name, mayRemove: mayLink,
            item: end === undefined ? null : presentEnd(deps, end), figure: presentFigureEnd(deps, directory, link),
          };
        }),
      };
    },
    { readOnly: true },
  );
}

function presentEnd(deps: LedgerDeps, { stored, isSeen }: { readonly stored: StoredItem; readonly isSeen: boolean }): NonNullable<ItemLinkView['item']> {
  const procedure = requireProcedure(deps, stored.procedure);
  const number = numberText(procedure, stored);
  const isFinal = stored.closedOn !== null;
  return isSeen ? { id: stored.id, number, title: stored.title, state: nameOf(procedure.states, stored.item.state), isFinal } : { id: null, number, title: null, state: null, isFinal };
}

/** The figure a link leads to; a metric no pack brings any more keeps its code. */
export function presentFigureEnd(deps: LedgerDeps, directory: OrgDirectory, { metric_id: metric, org_id: org }: Pick<LinkRow, 'metric_id' | 'org_id'>): ItemLinkView['figure'] {
  if (metric === null || org === null) return null;
  const name: Localized = deps.ledger.catalogue.find(metric)?.name ?? { zh: metric, en: metric };
  return { metricId: metric, org: presentOrg(directory, directory.codeOf(org)), name };
}

/** Items the reader may see that are linked to a figure, open ones first. */
export async function listFigureItems(deps: LedgerDeps, actor: Actor, metric: string, org: string): Promise<RouteResponse<typeof figureItemsRoute>> {
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const directory = await deps.directories.of(tx, actor.countyId);
      const rows = await rowsOf<StoredItem>(
        tx,
        `select ${ITEM_COLUMNS} from work_item i where i.county_id = $1 and i.id in (select from_item from work_link l where l.county_id = $1 and l.metric_id = $2 and l.org_id = $3 and l.unlinked_at is null)
         order by i.is_final, i.opened_on desc, i.id limit 30`,
        [actor.countyId, deps.ledger.catalogue.get(metricId(metric)).id, requireVisibleOrg(actor, directory, org).id],
      );
      return {
        rows: rows.map((stored) => {
          const procedure = requireProcedure(deps, stored.procedure);
          return { id: stored.id, number: numberText(procedure, stored), title: stored.title, state: nameOf(procedure.states, stored.item.state), isFinal: stored.closedOn !== null, openedOn: stored.openedOn };
        }),
      };
    },
    { readOnly: true },
  );
}
