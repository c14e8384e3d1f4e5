import {
  correctRecord as correctRoute, enterRecord as enterRoute, exportMeasurePeople as exportRoute, getMeasure as measureRoute, getRegisterOverview as overviewRoute, getResident as residentRoute,
  listDue as dueRoute, listMeasurePeople as peopleRoute, listProgrammes as programmesRoute, moveResident as moveRoute, previewRecord as previewRoute, previewWithdrawal as withdrawalRoute, registerResident as registerRoute,
  revealIdentity as revealRoute, searchResidents as searchRoute, withdrawRecord as withdrawRoute,
} from '@taizhang/contract';
import { plainDate } from '@taizhang/kernel';
import { route, type RouteBinding } from '../http/route-binding.ts';
import { getMeasure } from './get-measure.ts';
import { getResident } from './get-resident.ts';
import { listDue } from './list-due.ts';
import { exportMeasurePeople, listMeasurePeople } from './list-measure-people.ts';
import { presentProgramme } from './present-programme.ts';
import { previewRecord, previewWithdrawal } from './preview-record.ts';
import type { RegisterDeps } from './register.ts';
import { registerOverview } from './register-overview.ts';
import { correctRecord, enterRecord, moveResident, registerResident, withdrawRecord } from './resident-commands.ts';
import { revealIdentity } from './reveal-identity.ts';
import { searchResidents } from './search-residents.ts';

/** The register over HTTP: due lists, residents, their records, and the people behind every rate. */
export function registerRoutes(deps: RegisterDeps): readonly RouteBinding[] {
  return [...readingRoutes(deps), ...writingRoutes(deps)];
}

function readingRoutes(deps: RegisterDeps): readonly RouteBinding[] {
  return [
    route(dueRoute, 'residents.read', async ({ actor, query }) => listDue(deps, actor, query)),
    route(searchRoute, 'residents.read', async ({ actor, query }) => searchResidents(deps, actor, query)),
    route(residentRoute, 'residents.read', async ({ actor, params }) => getResident(deps, actor, params.residentId)),
    route(programmesRoute, 'residents.read', async () => ({ programmes: deps.register.programmes.map(presentProgramme), rulesUrl: null })),
    route(previewRoute, 'residents.read', async ({ actor, params, body }) => previewRecord(deps, actor, { ...params, ...body })),
    route(withdrawalRoute, 'residents.read', async ({ actor, params }) => previewWithdrawal(deps, actor, params)),
    route(measureRoute, 'figures.read', async ({ actor, params, query }) => getMeasure(deps, actor, { ...params, ...query })),
    route(peopleRoute, 'residents.read', async ({ actor, params, query }) => listMeasurePeople(deps, actor, { ...params, ...query })),
    route(exportRoute, 'residents.export', async ({ actor, params, body }) => exportMeasurePeople(deps, actor, { ...params, ...body })),
    route(overviewRoute, 'figures.read', async ({ actor, query }) => registerOverview(deps, actor, query)),
  ];
}

function writingRoutes(deps: RegisterDeps): readonly RouteBinding[] {
  return [
    route(enterRoute, 'residents.record', async ({ actor, params, body }) => enterRecord(deps, actor, { ...params, ...body, on: plainDate(body.on) })),
    route(correctRoute, 'residents.record', async ({ actor, params, body }) => correctRecord(deps, actor, { ...params, ...body, on: plainDate(body.on) })),
    route(withdrawRoute, 'residents.record', async ({ actor, params, body }) => withdrawRecord(deps, actor, { ...params, ...body })),
    route(moveRoute, 'residents.record', async ({ actor, params, body: { orgId, ...body } }) => moveResident(deps, actor, { ...params, ...body, on: plainDate(body.on), ...(orgId === undefined ? {} : { orgId }) })),
    route(registerRoute, 'residents.record', async ({ actor, body }) => registerResident(deps, actor, { ...body, bornOn: plainDate(body.bornOn), livesHereSince: plainDate(body.livesHereSince) })),
    route(revealRoute, 'residents.reveal', async ({ actor, params, body }) => revealIdentity(deps, actor, { ...params, ...body })),
  ];
}
