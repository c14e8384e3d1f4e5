import type { RouteContract, RouteResponse } from '@taizhang/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { call, type CallArguments } from './call.ts';

/** Key of a route's answers in the cache; without parts it matches every answer of the route. */
export function routeKey(route: RouteContract, parts?: unknown): readonly unknown[] {
  return parts === undefined ? [route.method, route.path] : [route.method, route.path, parts];
}

/** Reads a route; the former answer stays on screen while a new one is fetched, so that nothing jumps. */
export function useRoute<Route extends RouteContract>(route: Route, ...parts: CallArguments<Route>): UseQueryResult<RouteResponse<Route>> {
  return useQuery(routeQuery(route, ...parts));
}

/** The same once it is wanted; until then nothing is asked. */
export function useRouteWhen<Route extends RouteContract>(isWanted: boolean, route: Route, ...parts: CallArguments<Route>): UseQueryResult<RouteResponse<Route>> {
  return useQuery({ ...routeQuery(route, ...parts), enabled: isWanted });
}

/** Sends a command and then reads again whatever the named routes had answered. */
export function useCommand<Route extends RouteContract>(route: Route, changes: readonly RouteContract[]): UseMutationResult<RouteResponse<Route>, Error, CallArguments<Route>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (parts: CallArguments<Route>) => call(route, ...parts),
    onSuccess: async () => {
      await Promise.all(changes.map(async (changed) => client.invalidateQueries({ queryKey: routeKey(changed) })));
    },
  });
}

function routeQuery<Route extends RouteContract>(route: Route, ...parts: CallArguments<Route>) {
  return { queryKey: routeKey(route, parts[0] ?? {}), queryFn: async () => call(route, ...parts), placeholderData: keepPreviousData };
}
