import { ROLES, type Role } from '@taizhang/contract';
import type { PlainDate } from '@taizhang/kernel';
import type { Tx } from '../database/database.ts';
import { rowsOf } from '../ledger/sql.ts';
import type { OrgDirectory } from '../organisation/org-directory.ts';
import { abilitiesOf } from '../policies/role-abilities.ts';
import type { Actor } from './actor.ts';

/** An account with its roles, as stored. */
export interface AccountRow {
  readonly account_id: string;
  readonly display_name: string;
  readonly county_id: number;
  readonly org_id: number;
  readonly jurisdiction_id: number;
  readonly roles: readonly string[];
}

/** The person of an account as somebody who acts: what they may do and see on a day. */
export function accountActor(row: AccountRow, directory: OrgDirectory, today: PlainDate): Actor {
  const jurisdictionCode = directory.codeOf(row.jurisdiction_id);
  const wholeCounty = row.jurisdiction_id === row.county_id;
  const roles = row.roles.filter(isRole);
  return {
    accountId: row.account_id,
    displayName: row.display_name,
    countyId: row.county_id,
    orgId: row.org_id,
    orgCode: directory.codeOf(row.org_id),
    jurisdictionId: row.jurisdiction_id,
    jurisdictionCode,
    roles,
    abilities: abilitiesOf(roles),
    scope: { countyId: row.county_id, wholeCounty, orgIds: wholeCounty ? [] : directory.jurisdictionOf(jurisdictionCode, today) },
  };
}

/** The people of accounts that are open, by account. The transaction must be the server's own. */
export async function readAccountActors(tx: Tx, directory: OrgDirectory, accountIds: readonly string[], today: PlainDate): Promise<ReadonlyMap<string, Actor>> {
  const rows = await rowsOf<AccountRow & Record<string, unknown>>(
    tx,
    `select a.id as account_id, a.display_name, a.county_id, a.org_id, a.jurisdiction_id, array(select role from account_role r where r.county_id = a.county_id and r.account_id = a.id order by role) as roles
     from account a where a.county_id = $1 and a.id = any($2::uuid[]) and a.disabled_at is null`,
    [directory.countyId, accountIds],
  );
  return new Map(rows.map((row) => [row.account_id, accountActor(row, directory, today)]));
}

function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}
