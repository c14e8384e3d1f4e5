import type { RouteContract, RouteResponse } from '@taizhang/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { now } from '../clock.ts';
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

/**
 * A route whose answer follows what others save: read again every second while the page is in sight. A server that takes long is asked
 * less often, so that watching never takes more than a tenth of its time.
 */
export function useLiveRoute<Route extends RouteContract>(route: Route, ...parts: CallArguments<Route>): UseQueryResult<RouteResponse<Route>> {
  const took = useRef(0);
  const { queryFn, ...query } = routeQuery(route, ...parts);
  const timed = async (): Promise<RouteResponse<Route>> => {
    const asked = now();
    const answer = await queryFn();
    took.current = now() - asked;
    return answer;
  };
  return useQuery({ ...query, queryFn: timed, staleTime: 0, refetchInterval: () => Math.max(LIVE_MS, took.current * 10) });
}

/** The same for what may come at any time, read again at an interval once it is wanted and while the page is in sight. */
export function useWatchedRoute<Route extends RouteContract>(isWanted: boolean, everyMs: number, route: Route, ...parts: CallArguments<Route>): UseQueryResult<RouteResponse<Route>> {
  return useQuery({ ...routeQuery(route, ...parts), enabled: isWanted, refetchInterval: everyMs });
}

/** What a cockpit may lag behind a saved visit. */
const LIVE_MS = 1000;

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
