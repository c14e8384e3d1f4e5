import { countRecheckCandidates as candidatesRoute, downloadRecheckCandidates as candidatesFileRoute, drawRecheck as drawRoute, getRecheck as recheckRoute, getTruth as truthRoute, getTruthWorker as workerRoute, listRechecks as rechecksRoute, recordRecheck as resultRoute } from '@taizhang/contract';
import { route, type RouteBinding } from '../../http/route-binding.ts';
import type { RegisterDeps } from '../register.ts';
import type { Examinations } from './examinations.ts';
import { truthWorker } from './get-truth-worker.ts';
import { listTruth } from './list-truth.ts';
import { getRecheck, listRechecks, recheckCandidates } from './read-recheck.ts';
import { countRecheckCandidates, drawRecheck, recordRecheck } from './recheck-commands.ts';

/** Records that deserve a second look, and random re-checks of them. */
export function truthRoutes({ examinations, ...deps }: RegisterDeps & { readonly examinations: Examinations }): readonly RouteBinding[] {
  return [
    route(truthRoute, 'residents.read', async ({ actor, query }) => listTruth(deps, examinations, actor, query)),
    route(workerRoute, 'residents.read', async ({ actor, query }) => truthWorker(deps, examinations, actor, query)),
    route(rechecksRoute, 'residents.read', async ({ actor, query }) => listRechecks(deps, actor, query.orgId)),
    route(recheckRoute, 'residents.read', async ({ actor, params }) => getRecheck(deps, actor, params.recheckId)),
    route(candidatesFileRoute, 'residents.read', async ({ actor, params }) => recheckCandidates(deps, actor, params.recheckId)),
    route(candidatesRoute, 'residents.recheck', async ({ actor, query }) => countRecheckCandidates(deps, actor, query)),
    route(drawRoute, 'residents.recheck', async ({ actor, body }) => drawRecheck(deps, actor, body)),
    route(resultRoute, 'residents.recheck', async ({ actor, params, body }) => recordRecheck(deps, actor, { ...params, ...body })),
  ];
}
