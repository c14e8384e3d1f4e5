import { commitFigureImport as commitRoute, listImports, previewFigureImport as previewRoute } from '@taizhang/contract';
import { route, type RouteBinding } from '../../http/route-binding.ts';
import type { LedgerDeps } from '../ledger-deps.ts';
import { commitFigureImport, listFigureImports, previewFigureImport } from './figure-import.ts';
import { MAX_UPLOAD_BYTES } from './read-csv.ts';

/** Bringing figures in from files over HTTP. */
export function importRoutes(deps: LedgerDeps): readonly RouteBinding[] {
  return [
    route(previewRoute, 'figures.import', async ({ actor, upload }) => previewFigureImport(deps, actor, await upload()), { bodyLimit: MAX_UPLOAD_BYTES }),
    route(commitRoute, 'figures.import', async ({ actor, params, body }) => commitFigureImport(deps, actor, params.importId, body.commandId)),
    route(listImports, 'figures.import', async ({ actor }) => ({ rows: await listFigureImports(deps, actor) })),
  ];
}
