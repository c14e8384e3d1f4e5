import { getWorkbench as getWorkbenchRoute } from '@taizhang/contract';
import { route, type RouteBinding } from '../http/route-binding.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { formTasks } from './form-tasks.ts';
import { getWorkbench } from './get-workbench.ts';
import type { TaskSource } from './task-source.ts';

/** The workbench over HTTP. Modules with work of their own hand in further sources. */
export function workbenchRoutes(deps: LedgerDeps, sources: readonly TaskSource[] = [formTasks]): readonly RouteBinding[] {
  return [route(getWorkbenchRoute, 'signed_in', async ({ actor }) => getWorkbench(deps, actor, sources))];
}
