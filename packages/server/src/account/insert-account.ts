import type { Role } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import type { Tx } from '../database/database.ts';
import { assertRolesGoTogether } from '../policies/account-policy.ts';

/** An account to be entered. */
export interface NewAccount {
  readonly countyId: number;
  readonly id: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly orgId: number;
  readonly jurisdictionId: number;
  readonly roles: readonly Role[];
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly createdAt: string;
}

/**
 * Enters an account with its roles. Not a command: the caller's transaction audits it (`openAccount`, the demonstration).
 * @throws DomainError `conflict` when the login name is taken, `invalid_input` when the roles do not go together
 */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<void> {
  assertRolesGoTogether(account.roles);
  const inserted = await tx
    .insertInto('account')
    .values({
      county_id: account.countyId,
      id: account.id,
      login_name: account.loginName,
      display_name: account.displayName,
      org_id: account.orgId,
      jurisdiction_id: account.jurisdictionId,
      password_hash: account.passwordHash,
      password_changed_at: account.createdAt,
      must_change_password: account.mustChangePassword,
      disabled_at: null,
      created_at: account.createdAt,
      last_sign_in_at: null,
      last_sign_in_from: null,
    })
    .onConflict((conflict) => conflict.column('login_name').doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) {
    fail('conflict', { zh: `登录名“${account.loginName}”已被使用。`, en: `The login name "${account.loginName}" is taken.` }, { path: ['loginName'] });
  }
  await replaceRoles(tx, account.countyId, account.id, account.roles);
}

/** Lets an account have exactly these roles. */
export async function replaceRoles(tx: Tx, countyId: number, accountId: string, roles: readonly Role[]): Promise<void> {
  await tx.deleteFrom('account_role').where('county_id', '=', countyId).where('account_id', '=', accountId).execute();
  if (roles.length === 0) return;
  await tx.insertInto('account_role').values([...new Set(roles)].map((role) => ({ county_id: countyId, account_id: accountId, role }))).execute();
}
