import { getItemBreakdown as breakdownRoute, getItemLinks as linksRoute, linkItem as linkRoute, listFigureItems as figureItemsRoute, listItemPersons as personsRoute, unlinkItem as unlinkRoute } from '@taizhang/contract';
import { route, type RouteBinding } from '../http/route-binding.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { getItemBreakdown } from './get-breakdown.ts';
import { listItemPersons } from './item-persons.ts';
import { linkItem, unlinkItem } from './link-item.ts';
import { listFigureItems, listItemLinks } from './list-item-links.ts';

/** What ties items together, and whom they may be named to. */
export function relationRoutes(deps: LedgerDeps): readonly RouteBinding[] {
  return [
    route(personsRoute, 'items.read', async ({ actor, query }) => listItemPersons(deps, actor, query)),
    route(breakdownRoute, 'items.read', async ({ actor, params }) => getItemBreakdown(deps, actor, params.itemId)),
    route(linksRoute, 'items.read', async ({ actor, params }) => listItemLinks(deps, actor, params.itemId)),
    route(linkRoute, 'items.read', async ({ actor, params, body }) => linkItem(deps, actor, params.itemId, body)),
    route(unlinkRoute, 'items.read', async ({ actor, params, body }) => unlinkItem(deps, actor, params.itemId, params.linkId, body)),
    route(figureItemsRoute, 'items.read', async ({ actor, params, query }) => listFigureItems(deps, actor, params.metricId, query.org)),
  ];
}
