import { getWorkbench, listFilings } from '@taizhang/contract';
import type { QueryClient } from '@tanstack/react-query';
import { routeKey } from '../api/use-route.ts';

/** Reads again what changes with every step of a filing: the lists and the workbench. */
export async function refreshAfterFiling(client: QueryClient): Promise<void> {
  await Promise.all([listFilings, getWorkbench].map(async (route) => client.invalidateQueries({ queryKey: routeKey(route) })));
}
