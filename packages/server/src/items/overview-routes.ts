import { deleteItemView as deleteRoute, getDueCalendar as calendarRoute, listItemViews as listRoute, saveItemView as saveRoute } from '@taizhang/contract';
import { route, type RouteBinding } from '../http/route-binding.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { getCalendar } from './calendar/get-calendar.ts';
import { deleteView, listViews, saveView } from './views/item-views.ts';

/** How somebody looks over items: the calendar of what falls due, and views of the list kept under a name. */
export function itemOverviewRoutes(deps: LedgerDeps): readonly RouteBinding[] {
  return [
    route(calendarRoute, 'items.read', async ({ actor, query }) => getCalendar(deps, actor, query)),
    route(listRoute, 'items.read', async ({ actor }) => listViews(deps, actor)),
    route(saveRoute, 'items.read', async ({ actor, params, body }) => saveView(deps, actor, params.viewId, body)),
    route(deleteRoute, 'items.read', async ({ actor, params, body }) => deleteView(deps, actor, params.viewId, body.commandId)),
  ];
}
