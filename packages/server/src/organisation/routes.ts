import { closeOrgUnit, getOrganisation, mergeOrgUnits, moveOrgUnit, openOrgUnit } from '@taizhang/contract';
import { closeUnit, mergeUnits, moveUnit, openUnit, orgId, plainDate } from '@taizhang/kernel';
import { withScope } from '../database/scope.ts';
import { route, type RouteBinding } from '../http/route-binding.ts';
import type { ServerDeps } from '../server-deps.ts';
import { changeOrganisation } from './change-organisation.ts';
import { requireOrg } from './org-directory.ts';
import { presentOrganisation } from './present-organisation.ts';

/** The organisation tree and its changes. */
export function organisationRoutes(deps: ServerDeps): readonly RouteBinding[] {
  return [
    route(getOrganisation, 'organisation.read', async ({ actor, query }) => {
      const directory = await withScope(deps.database, actor, (tx) => deps.directories.of(tx, actor.countyId), { readOnly: true });
      const asOf = query.asOf === undefined ? deps.clock.today() : plainDate(query.asOf);
      return { asOf, units: presentOrganisation(actor, directory, asOf, { closed: query.closed === '1' }) };
    }),
    route(openOrgUnit, 'organisation.edit', async ({ actor, body }) =>
      changeOrganisation(deps, actor, {
        commandId: body.commandId,
        action: 'organisation.open',
        unitId: body.id,
        detail: { name: body.name, kind: body.kind, parentId: body.parentId },
        change: (directory) =>
          openUnit(directory.tree, {
            parentId: requireOrg(directory, body.parentId),
            unit: {
              id: orgId(body.id),
              name: body.name,
              nameEn: body.nameEn,
              kind: body.kind,
              openedOn: plainDate(body.openedOn),
              order: body.order,
              ...(body.creditCode === null ? {} : { creditCode: body.creditCode }),
            },
          }),
      })),
    route(moveOrgUnit, 'organisation.edit', async ({ actor, params, body }) =>
      changeOrganisation(deps, actor, {
        commandId: body.commandId,
        action: 'organisation.move',
        unitId: params.orgId,
        detail: { toParentId: body.toParentId, reason: body.reason },
        change: (directory) => moveUnit(directory.tree, { id: requireOrg(directory, params.orgId), toParentId: requireOrg(directory, body.toParentId), on: plainDate(body.on) }),
      })),
    route(mergeOrgUnits, 'organisation.edit', async ({ actor, params, body }) =>
      changeOrganisation(deps, actor, {
        commandId: body.commandId,
        action: 'organisation.merge',
        unitId: params.orgId,
        detail: { unitIds: body.unitIds, reason: body.reason },
        change: (directory) =>
          mergeUnits(directory.tree, { ids: body.unitIds.map((id) => requireOrg(directory, id)), into: requireOrg(directory, params.orgId), on: plainDate(body.on) }),
      })),
    route(closeOrgUnit, 'organisation.edit', async ({ actor, params, body }) =>
      changeOrganisation(deps, actor, {
        commandId: body.commandId,
        action: 'organisation.close',
        unitId: params.orgId,
        detail: { reason: body.reason },
        change: (directory) => closeUnit(directory.tree, { id: requireOrg(directory, params.orgId), on: plainDate(body.on) }),
      })),
  ];
}
