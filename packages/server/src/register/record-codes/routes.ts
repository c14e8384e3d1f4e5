import { giveRecordCodes as giveRoute, listRecordCodesGiven as givenRoute, previewRecordCodes as previewRoute } from '@taizhang/contract';
import { route, type RouteBinding } from '../../http/route-binding.ts';
import type { RegisterDeps } from '../register.ts';
import { giveRecordCodes } from './give-record-codes.ts';
import { listRecordCodesGiven, previewRecordCodes } from './list-record-codes.ts';

/** Health record codes over HTTP. */
export function recordCodeRoutes(deps: RegisterDeps): readonly RouteBinding[] {
  return [
    route(previewRoute, 'residents.read', async ({ actor, query }) => previewRecordCodes(deps, actor, query.orgId)),
    route(giveRoute, 'residents.record', async ({ actor, body }) => giveRecordCodes(deps, actor, body)),
    route(givenRoute, 'residents.read', async ({ actor, query }) => listRecordCodesGiven(deps, actor, query)),
  ];
}
