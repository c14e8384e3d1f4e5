import { listNotices, type RouteResponse } from '@taizhang/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { useWatchedRoute } from '../../api/use-route.ts';
import { useAbility } from '../../session/session-context.ts';

/** What the reader was told; asked for again every half minute. */
export function useNotices(): UseQueryResult<RouteResponse<typeof listNotices>> {
  return useWatchedRoute(useAbility('items.read'), EVERY_MS, listNotices);
}

const EVERY_MS = 30_000;
