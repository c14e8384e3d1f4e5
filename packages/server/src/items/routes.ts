import {
  actOnItem as actRoute, downloadEvidence as downloadRoute, getEvidenceRules as rulesRoute, exportItemBoard as exportBoardRoute, getItem as itemRoute, getItemBoard as boardRoute, getItemPulse as pulseRoute, getItemStatistics as statisticsRoute, listCountedItems as countedItemsRoute, listItems as itemsRoute, listNotices as noticesRoute, listProcedures as proceduresRoute, openItem as openRoute,
  readNotices as readRoute, uploadEvidence as uploadRoute,
} from '@taizhang/contract';
import { route, type RouteBinding } from '../http/route-binding.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import type { StorageDeps } from '../storage/file-stores.ts';
import { actOnItem } from './act-on-item.ts';
import { annualRoutes } from './annual/routes.ts';
import { exportBoard } from './board/export-board.ts';
import { getBoard } from './board/get-board.ts';
import { dueRoutes } from './due/routes.ts';
import { downloadEvidence, uploadEvidence } from './evidence.ts';
import { listCountedItems } from './figures/list-counted-items.ts';
import { getItem } from './get-item.ts';
import { getItemPulse } from './item-pulse.ts';
import { itemStatistics } from './item-statistics.ts';
import { listItems } from './list-items.ts';
import { listProcedures } from './list-procedures.ts';
import { listNotices, readNotices } from './notices.ts';
import { openItem } from './open-item.ts';
import { relationRoutes } from './relation-routes.ts';

/** Work with a clock over HTTP: procedures, items and their course, evidence, notices, statistics. */
export function itemRoutes(deps: LedgerDeps & StorageDeps): readonly RouteBinding[] {
  return [
    route(proceduresRoute, 'items.read', async ({ actor }) => listProcedures(deps, actor)),
    route(openRoute, 'items.open', async ({ actor, body }) => openItem(deps, actor, body)),
    route(itemsRoute, 'items.read', async ({ actor, query }) => listItems(deps, actor, query)),
    route(statisticsRoute, 'items.read', async ({ actor, query }) => itemStatistics(deps, actor, query)),
    route(boardRoute, 'items.read', async ({ actor, query }) => getBoard(deps, actor, query)),
    route(exportBoardRoute, 'items.read', async ({ actor, body }) => exportBoard(deps, actor, body)),
    ...relationRoutes(deps),
    route(countedItemsRoute, 'items.read', async ({ actor, params, query }) => listCountedItems(deps, actor, params.metricId, query)),
    route(itemRoute, 'items.read', async ({ actor, params }) => getItem(deps, actor, params.itemId)),
    route(pulseRoute, 'items.read', async ({ actor, params }) => getItemPulse(deps, actor, params.itemId)),
    route(actRoute, 'items.read', async ({ actor, params, body }) => actOnItem(deps, actor, params.itemId, body)),
    route(uploadRoute, 'items.read', async ({ actor, arrivingUpload }) => uploadEvidence(deps, actor, await arrivingUpload(deps.files.largest)), { bodyLimit: deps.files.largest }),
    route(rulesRoute, 'items.read', async () => ({ largestBytes: deps.files.largest })),
    route(downloadRoute, 'items.read', async ({ actor, params }) => downloadEvidence(deps, actor, params.evidenceId)),
    route(noticesRoute, 'items.read', async ({ actor }) => listNotices(deps, actor)),
    route(readRoute, 'items.read', async ({ actor, body }) => readNotices(deps, actor, body)),
    ...dueRoutes(deps),
    ...annualRoutes(deps),
  ];
}
