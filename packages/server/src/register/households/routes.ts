import { getHousehold as householdRoute, moveHousehold as moveRoute } from '@taizhang/contract';
import { route, type RouteBinding } from '../../http/route-binding.ts';
import type { RegisterDeps } from '../register.ts';
import { getHousehold } from './get-household.ts';
import { moveHousehold } from './move-household.ts';

/** Households over HTTP. */
export function householdRoutes(deps: RegisterDeps): readonly RouteBinding[] {
  return [
    route(householdRoute, 'residents.read', async ({ actor, params }) => getHousehold(deps, actor, params.householdId)),
    route(moveRoute, 'residents.record', async ({ actor, params, body }) => moveHousehold(deps, actor, { ...params, ...body })),
  ];
}
