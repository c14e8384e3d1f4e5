import { authRoutes } from '../auth/routes.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { RouteBinding } from './route-binding.ts';

/** Every route of the server. A module that has routes adds its function here. */
export function routesOf(deps: ServerDeps): readonly RouteBinding[] {
  return [...authRoutes(deps)];
}
