import { getResident } from '@taizhang/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiProblem } from '../../api/api-problem.ts';
import { routeKey } from '../../api/use-route.ts';

/** True when a command was refused because somebody else changed the resident; the page then reads what they changed. */
export function useFreshPage(error: unknown): boolean {
  const client = useQueryClient();
  const isStale = error instanceof ApiProblem && error.code === 'stale';
  useEffect(() => {
    if (isStale) void client.invalidateQueries({ queryKey: routeKey(getResident) });
  }, [client, isStale]);
  return isStale;
}
