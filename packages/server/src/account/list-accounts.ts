import { roleSchema, type AccountView } from '@taizhang/contract';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { withScope, withSystem } from '../database/scope.ts';
import type { Actor } from '../auth/actor.ts';
import type { OrgDirectory } from '../organisation/org-directory.ts';
import type { ServerDeps } from '../server-deps.ts';

/** Every account the actor sees, by name as the Chinese order names. */
export async function listAccounts(deps: ServerDeps, actor: Actor): Promise<AccountView[]> {
  const { rows, directory } = await withScope(
    deps.database,
    actor,
    async (tx) => ({ rows: await readAccounts(tx, actor.countyId), directory: await deps.directories.of(tx, actor.countyId) }),
    { readOnly: true },
  );
  const locked = await readLockedNames(deps);
  return rows.map((row) => ({
    id: row.id,
    loginName: row.login_name,
    displayName: row.display_name,
    org: nameOrg(directory, row.org_id),
    jurisdiction: nameOrg(directory, row.jurisdiction_id),
    roles: row.roles.map((role) => roleSchema.parse(role)),
    disabled: row.disabled_at !== null,
    mustChangePassword: row.must_change_password,
    locked: locked.has(`name:${row.login_name}`),
    lastSignInAt: row.last_sign_in_at,
  }));
}

function readAccounts(tx: Tx, countyId: number) {
  return tx
    .selectFrom('account')
    .where('county_id', '=', countyId)
    .select([
      'id', 'login_name', 'display_name', 'org_id', 'jurisdiction_id', 'disabled_at', 'must_change_password', 'last_sign_in_at',
      sql<string[]>`array(select role from account_role r where r.county_id = account.county_id and r.account_id = account.id order by role)`.as('roles'),
    ])
    .orderBy(sql`display_name collate zh_pinyin`)
    .orderBy('login_name')
    .execute();
}

/** Failed sign-ins belong to no county, so only the server itself may read them. */
async function readLockedNames(deps: ServerDeps): Promise<ReadonlySet<string>> {
  const rows = await withSystem(deps.database, (tx) => tx.selectFrom('sign_in_failure').select('subject').where('locked_until', '>', deps.clock.wallNow()).execute(), { readOnly: true });
  return new Set(rows.map((row) => row.subject));
}

function nameOrg(directory: OrgDirectory, id: number): AccountView['org'] {
  const code = directory.codeOf(id);
  const unit = directory.tree.units.get(code);
  return { id: code, name: { zh: unit?.name ?? code, en: unit?.nameEn || (unit?.name ?? code) } };
}
