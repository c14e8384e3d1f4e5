import { applyOrgChange, type OrgChange } from '@taizhang/kernel';
import type { Json } from '../audit/append-audit-entry.ts';
import type { Actor } from '../auth/actor.ts';
import { executeCommand } from '../command/execute-command.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { OrgDirectory } from './org-directory.ts';
import { storeOrgChange } from './store-org-change.ts';

/** A change of the organisation as a command: what the kernel makes of the tree, and what the audit should tell of it. */
export interface OrganisationCommand {
  readonly commandId: string;
  readonly action: 'organisation.open' | 'organisation.move' | 'organisation.merge' | 'organisation.close';
  readonly unitId: string;
  readonly detail: Readonly<Record<string, Json>>;
  change(directory: OrgDirectory): OrgChange;
}

/**
 * Changes the tree. Changes of one county are made one after the other: each is checked against the tree the one before left.
 * @throws DomainError `org_conflict`, `unknown_org` when the change does not fit the tree
 */
export async function changeOrganisation(deps: ServerDeps, actor: Actor, command: OrganisationCommand): Promise<{ orgId: string; on: string }> {
  const { commandId, action, unitId } = command;
  return executeCommand(deps, actor, { commandId, action, subject: { kind: 'organisation', id: unitId } }, async (tx, trail) => {
    await tx.selectFrom('org_version').select('version').where('county_id', '=', actor.countyId).forUpdate().execute();
    const directory = await deps.directories.of(tx, actor.countyId);
    const change = command.change(directory);
    // Proves the result is a tree before a row is written.
    applyOrgChange(directory.tree, change);
    await storeOrgChange(tx, directory, change);
    await deps.afterOrganisationChange?.(tx, actor.countyId, change.on);
    trail.add({ ...command.detail, on: change.on });
    return { orgId: unitId, on: change.on };
  });
}
