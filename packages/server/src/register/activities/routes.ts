import {
  correctActivity as correctRoute, getActivityStanding as standingRoute, listActivities as listRoute, listActivityProgrammes as programmesRoute, recordActivity as recordRoute, withdrawActivity as withdrawRoute,
} from '@taizhang/contract';
import { plainDate } from '@taizhang/kernel';
import { route, type RouteBinding } from '../../http/route-binding.ts';
import type { RegisterDeps } from '../register.ts';
import { correctActivity, recordActivity, withdrawActivity } from './activity-commands.ts';
import { getActivityStanding, listActivities, listActivityProgrammes } from './list-activities.ts';

/** What institutions do for the public at large, over HTTP. It names nobody, so whoever reads figures may read it. */
export function activityRoutes(deps: RegisterDeps): readonly RouteBinding[] {
  return [
    route(programmesRoute, 'figures.read', async ({ actor }) => listActivityProgrammes(deps, actor)),
    route(standingRoute, 'figures.read', async ({ actor, query }) => getActivityStanding(deps, actor, query)),
    route(listRoute, 'figures.read', async ({ actor, query }) => listActivities(deps, actor, query)),
    route(recordRoute, 'residents.record', async ({ actor, body }) => recordActivity(deps, actor, { ...body, on: plainDate(body.on) })),
    route(correctRoute, 'residents.record', async ({ actor, params, body }) => correctActivity(deps, actor, { ...params, ...body, on: plainDate(body.on) })),
    route(withdrawRoute, 'residents.record', async ({ actor, params, body }) => withdrawActivity(deps, actor, { ...params, ...body })),
  ];
}
