import type { Role } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../auth/actor.ts';
import { hashPassword, temporaryPassword } from '../auth/password.ts';
import { executeCommand } from '../command/execute-command.ts';
import type { Tx } from '../database/database.ts';
import { withSystem } from '../database/scope.ts';
import { requireOrg } from '../organisation/org-directory.ts';
import { assertNotOneself, assertRolesGoTogether } from '../policies/account-policy.ts';
import type { ServerDeps } from '../server-deps.ts';
import { endSessionsOf } from '../auth/sign-in.ts';
import { insertAccount, replaceRoles } from './insert-account.ts';

/** A password told once: kept nowhere, so a repeated command cannot tell it again. */
interface GivenPassword {
  readonly accountId: string;
  readonly temporaryPassword: string | null;
}

/**
 * Opens an account. It has no roles until the security administrator grants some.
 * @throws DomainError `conflict` when the login name is taken
 */
export async function openAccount(
  deps: ServerDeps,
  actor: Actor,
  request: { readonly commandId: string; readonly loginName: string; readonly displayName: string; readonly orgId: string; readonly jurisdictionId: string },
): Promise<GivenPassword> {
  const password = temporaryPassword();
  const passwordHash = await hashPassword(password);
  const id = randomUUID();
  const result = await executeCommand(deps, actor, { commandId: request.commandId, action: 'account.open', subject: { kind: 'account', id: request.loginName } }, async (tx, trail) => {
    const directory = await deps.directories.of(tx, actor.countyId);
    const org = directory.idOf(requireOrg(directory, request.orgId));
    const jurisdiction = directory.idOf(requireOrg(directory, request.jurisdictionId));
    await insertAccount(tx, {
      countyId: actor.countyId, id, loginName: request.loginName, displayName: request.displayName, orgId: org, jurisdictionId: jurisdiction,
      roles: [], passwordHash, mustChangePassword: true, createdAt: deps.clock.wallNow(),
    });
    trail.add({ displayName: request.displayName, orgId: request.orgId, jurisdictionId: request.jurisdictionId });
    return { accountId: id };
  });
  return { ...result, temporaryPassword: result.accountId === id ? password : null };
}

/**
 * Sets roles and jurisdiction. Takes effect on the next request of whoever is signed in.
 * @throws DomainError `invalid_input`, `forbidden`, `not_found`
 */
export async function grantRoles(deps: ServerDeps, actor: Actor, accountId: string, request: { readonly commandId: string; readonly roles: readonly Role[]; readonly jurisdictionId: string }): Promise<{ accountId: string }> {
  assertNotOneself(actor, accountId);
  assertRolesGoTogether(request.roles);
  return changeAccount(deps, actor, { accountId, commandId: request.commandId, action: 'account.grant_roles', detail: { roles: request.roles, jurisdictionId: request.jurisdictionId } }, async (tx) => {
    const directory = await deps.directories.of(tx, actor.countyId);
    const jurisdiction = directory.idOf(requireOrg(directory, request.jurisdictionId));
    await replaceRoles(tx, actor.countyId, accountId, request.roles);
    await tx.updateTable('account').set({ jurisdiction_id: jurisdiction }).where('county_id', '=', actor.countyId).where('id', '=', accountId).execute();
  });
}

/**
 * Reopens a closed account. What it handed over stays where it is.
 * @throws DomainError `forbidden`, `not_found`
 */
export async function reopenAccount(deps: ServerDeps, actor: Actor, accountId: string, request: { readonly commandId: string; readonly reason: string }): Promise<{ accountId: string }> {
  assertNotOneself(actor, accountId);
  return changeAccount(deps, actor, { accountId, commandId: request.commandId, action: 'account.enable', detail: { reason: request.reason } }, async (tx) => {
    await tx.updateTable('account').set({ disabled_at: null }).where('county_id', '=', actor.countyId).where('id', '=', accountId).execute();
  });
}

/**
 * Gives an account a new password to be changed at the next sign-in, ends its sessions and lifts a lock.
 * @throws DomainError `forbidden`, `not_found`
 */
export async function resetPassword(deps: ServerDeps, actor: Actor, accountId: string, commandId: string): Promise<GivenPassword> {
  assertNotOneself(actor, accountId);
  const password = temporaryPassword();
  const passwordHash = await hashPassword(password);
  let acted = false;
  const done = await changeAccount(deps, actor, { accountId, commandId, action: 'account.reset_password', detail: {} }, async (tx) => {
    acted = true;
    await tx
      .updateTable('account')
      .set({ password_hash: passwordHash, password_changed_at: deps.clock.wallNow(), must_change_password: true })
      .where('county_id', '=', actor.countyId)
      .where('id', '=', accountId)
      .execute();
  });
  if (acted) await withSystem(deps.database, (tx) => forgetSignIns(tx, deps, actor.countyId, accountId));
  return { ...done, temporaryPassword: acted ? password : null };
}

async function forgetSignIns(tx: Tx, deps: ServerDeps, countyId: number, accountId: string): Promise<void> {
  await endSessionsOf(tx, { county_id: countyId, id: accountId }, deps.clock.wallNow(), 'password_reset');
  const account = await tx.selectFrom('account').select('login_name').where('county_id', '=', countyId).where('id', '=', accountId).executeTakeFirstOrThrow();
  await tx.deleteFrom('sign_in_failure').where('subject', '=', `name:${account.login_name}`).execute();
}

interface AccountChange {
  readonly accountId: string;
  readonly commandId: string;
  readonly action: string;
  readonly detail: Parameters<Parameters<Parameters<typeof executeCommand>[3]>[1]['add']>[0];
}

/** A command on an account that exists and lies in the actor's view (row-level security hides the others). */
async function changeAccount(deps: ServerDeps, actor: Actor, change: AccountChange, work: (tx: Tx) => Promise<void>): Promise<{ accountId: string }> {
  const { accountId, commandId, action, detail } = change;
  return executeCommand(deps, actor, { commandId, action, subject: { kind: 'account', id: accountId } }, async (tx, trail) => {
    const account = await tx.selectFrom('account').select(['login_name', 'display_name']).where('county_id', '=', actor.countyId).where('id', '=', accountId).executeTakeFirst();
    if (account === undefined) return fail('not_found', { zh: '没有这个账号。', en: 'There is no such account.' });
    trail.nameSubject(account.login_name);
    trail.add({ displayName: account.display_name, ...detail });
    await work(tx);
    return { accountId };
  });
}
