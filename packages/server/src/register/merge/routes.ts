import { listDuplicates as duplicatesRoute, listMerged as mergedRoute, mergeResidents as mergeRoute } from '@taizhang/contract';
import { route, type RouteBinding } from '../../http/route-binding.ts';
import type { RegisterDeps } from '../register.ts';
import { listDuplicates } from './list-duplicates.ts';
import { listMerged } from './list-merged.ts';
import { mergeResidents } from './merge-residents.ts';

/** Duplicates over HTTP. */
export function mergeRoutes(deps: RegisterDeps): readonly RouteBinding[] {
  return [
    route(duplicatesRoute, 'residents.read', async ({ actor, query }) => listDuplicates(deps, actor, query)),
    route(mergeRoute, 'residents.record', async ({ actor, params, body }) => mergeResidents(deps, actor, { ...params, ...body })),
    route(mergedRoute, 'residents.read', async ({ actor, params }) => listMerged(deps, actor, params.residentId)),
  ];
}
