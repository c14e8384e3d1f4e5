import { explainDifference as explainRoute, getDifference as oneRoute, listDifferences as listRoute } from '@taizhang/contract';
import { route, type RouteBinding } from '../../http/route-binding.ts';
import type { RegisterDeps } from '../register.ts';
import { explainDifference } from './explain-difference.ts';
import { getDifference, listDifferences } from './list-differences.ts';

/** Returns against the register over HTTP. It names nobody, so whoever reads figures may read it. */
export function differenceRoutes(deps: RegisterDeps): readonly RouteBinding[] {
  return [
    route(listRoute, 'figures.read', async ({ actor, query }) => listDifferences(deps, actor, query)),
    route(oneRoute, 'figures.read', async ({ actor, params, query }) => getDifference(deps, actor, { ...params, ...query })),
    route(explainRoute, 'figures.read', async ({ actor, params, body }) => explainDifference(deps, actor, { ...params, ...body })),
  ];
}
