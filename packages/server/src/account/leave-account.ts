import type { AccountParts, HandedOver } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import { roleSchema } from '@taizhang/contract';
import type { Actor } from '../auth/actor.ts';
import { endSessionsOf } from '../auth/sign-in.ts';
import { executeCommand, type CommandTrail } from '../command/execute-command.ts';
import type { Tx } from '../database/database.ts';
import { withScope, withSystem } from '../database/scope.ts';
import { handOverParts, listPersonalParts } from '../items/hand-over-parts.ts';
import { CAN_WORK, WORKING_ROLES } from '../items/item-persons.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { rowsOf } from '../ledger/sql.ts';
import { requireOrg, type OrgDirectory } from '../organisation/org-directory.ts';
import { presentOrg } from '../organisation/present-organisation.ts';
import { assertNotOneself } from '../policies/account-policy.ts';
import { replaceRoles } from './insert-account.ts';

interface AccountRow {
  readonly login_name: string;
  readonly display_name: string;
  readonly org_id: number;
}

/** What would be left behind if an account were closed or moved, and who of the unit could take over. @throws DomainError `not_found` */
export async function getAccountParts(deps: LedgerDeps, actor: Actor, accountId: string): Promise<AccountParts> {
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const directory = await deps.directories.of(tx, actor.countyId);
      const account = await requireAccount(tx, actor.countyId, accountId);
      const successors = await rowsOf<{ id: string; display_name: string; roles: string[] }>(
        tx,
        `select a.id, a.display_name, array(select role from account_role r where r.county_id = a.county_id and r.account_id = a.id order by role) as roles
         from account a where a.county_id = $1 and ${CAN_WORK} and a.org_id = $3 and a.id <> $4 order by a.display_name collate zh_pinyin, a.id`,
        [actor.countyId, WORKING_ROLES, account.org_id, accountId],
      );
      return {
        parts: await listPersonalParts(deps, tx, directory, accountId),
        successors: successors.map((row) => ({ id: row.id, name: row.display_name, roles: row.roles.map((role) => roleSchema.parse(role)), org: presentOrg(directory, directory.codeOf(account.org_id)) })),
      };
    },
    { readOnly: true },
  );
}

/**
 * Closes an account; its personal parts in open items go to the successor, else back to the unit, in the same transaction. Refused from its
 * next request on.
 * @throws DomainError `forbidden`, `not_found`, `invalid_input`
 */
export async function closeAccount(deps: LedgerDeps, actor: Actor, accountId: string, request: { readonly commandId: string; readonly reason: string; readonly successorId?: string | undefined }): Promise<{ accountId: string; handedOver: HandedOver[] }> {
  return leave(deps, actor, accountId, { ...request, action: 'account.disable', said: `账号停用：${request.reason}`, endReason: 'account_disabled' }, async (tx) => {
    await tx.updateTable('account').set({ disabled_at: deps.clock.wallNow() }).where('county_id', '=', actor.countyId).where('id', '=', accountId).execute();
  });
}

/**
 * Moves an account to another unit: parts stay with the old unit, roles end until the security administrator grants them anew.
 * @throws DomainError `forbidden`, `not_found`, `unknown_org`; `invalid_input` for the unit it is of already
 */
export async function moveAccount(
  deps: LedgerDeps, actor: Actor, accountId: string, request: { readonly commandId: string; readonly reason: string; readonly orgId: string; readonly jurisdictionId: string; readonly successorId?: string | undefined },
): Promise<{ accountId: string; handedOver: HandedOver[] }> {
  return leave(deps, actor, accountId, { ...request, action: 'account.move', said: `账号调出：${request.reason}`, endReason: 'account_moved' }, async (tx, directory, account, trail) => {
    const [org, jurisdiction] = [directory.idOf(requireOrg(directory, request.orgId)), directory.idOf(requireOrg(directory, request.jurisdictionId))];
    if (org === account.org_id) fail('invalid_input', { zh: '此人已在该单位。', en: 'The person is of this unit already.' }, { path: ['orgId'] });
    await replaceRoles(tx, actor.countyId, accountId, []);
    await tx.updateTable('account').set({ org_id: org, jurisdiction_id: jurisdiction }).where('county_id', '=', actor.countyId).where('id', '=', accountId).execute();
    trail.add({ from: directory.codeOf(account.org_id), orgId: request.orgId, jurisdictionId: request.jurisdictionId });
  });
}

interface Leaving {
  readonly commandId: string;
  readonly action: string;
  readonly reason: string;
  readonly successorId?: string | undefined;
  /** As the course of the items tells it. */
  readonly said: string;
  readonly endReason: string;
}

async function leave(deps: LedgerDeps, actor: Actor, accountId: string, order: Leaving, change: (tx: Tx, directory: OrgDirectory, account: AccountRow, trail: CommandTrail) => Promise<void>): Promise<{ accountId: string; handedOver: HandedOver[] }> {
  assertNotOneself(actor, accountId);
  const done = await executeCommand(deps, actor, { commandId: order.commandId, action: order.action, subject: { kind: 'account', id: accountId } }, async (tx, trail) => {
    const directory = await deps.directories.of(tx, actor.countyId);
    const account = await requireAccount(tx, actor.countyId, accountId);
    trail.nameSubject(account.login_name);
    const handedOver = await handOverParts(deps, tx, directory, { accountId, name: account.display_name, successorId: order.successorId, reason: order.said, by: { accountId: actor.accountId ?? 'server', name: actor.displayName, orgId: actor.orgCode } });
    trail.add({ displayName: account.display_name, reason: order.reason, successorId: order.successorId, handedOver: handedOver.map(({ number, relation, to }) => `${number} ${relation.zh} → ${to ?? '单位'}`) });
    await change(tx, directory, account, trail);
    return { accountId, handedOver };
  });
  await withSystem(deps.database, (tx) => endSessionsOf(tx, { county_id: actor.countyId, id: accountId }, deps.clock.wallNow(), order.endReason));
  return done;
}

async function requireAccount(tx: Tx, countyId: number, accountId: string): Promise<AccountRow> {
  const [account] = await rowsOf<AccountRow>(tx, 'select login_name, display_name, org_id from account where county_id = $1 and id = $2', [countyId, accountId]);
  return account ?? fail('not_found', { zh: '没有这个账号。', en: 'There is no such account.' });
}
