import { judgeDuplicate as judgeRoute, listDuplicates as duplicatesRoute, listJudgedDuplicates as judgedRoute, listMerged as mergedRoute, mergeResidents as mergeRoute } from '@taizhang/contract';
import { route, type RouteBinding } from '../../http/route-binding.ts';
import type { RegisterDeps } from '../register.ts';
import { judgeDuplicate } from './judge-duplicate.ts';
import { listDuplicates, listJudgedDuplicates } from './list-duplicates.ts';
import { listMerged } from './list-merged.ts';
import { mergeResidents } from './merge-residents.ts';

/** Duplicates over HTTP. */
export function mergeRoutes(deps: RegisterDeps): readonly RouteBinding[] {
  return [
    route(duplicatesRoute, 'residents.read', async ({ actor, query }) => listDuplicates(deps, actor, query)),
    route(judgedRoute, 'residents.read', async ({ actor, query }) => listJudgedDuplicates(deps, actor, query)),
    route(judgeRoute, 'residents.record', async ({ actor, body }) => judgeDuplicate(deps, actor, body)),
    route(mergeRoute, 'residents.record', async ({ actor, params, body }) => mergeResidents(deps, actor, { ...params, ...body })),
    route(mergedRoute, 'residents.read', async ({ actor, params }) => listMerged(deps, actor, params.residentId)),
  ];
}
