import { ROLES, roleSchema, type listItemPersons as personsRoute, type Role, type RouteResponse } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import type { Party } from '@taizhang/workflow';
import type { Actor } from '../auth/actor.ts';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/scope.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import type { OrgDirectory } from '../organisation/org-directory.ts';
import { presentOrg } from '../organisation/present-organisation.ts';
import { requireVisibleOrg } from '../policies/jurisdiction.ts';
import { abilitiesOf } from '../policies/role-abilities.ts';

/** Parties as a request names them. */
export type GivenParties = Readonly<Record<string, readonly { readonly orgId: string; readonly accountId?: string | undefined }[]>>;

/** Roles with which somebody can work on items. */
export const WORKING_ROLES: readonly Role[] = ROLES.filter((role) => abilitiesOf([role]).has('items.read'));

/** An account `a` that can work on items: open, with such a role ($2). */
export const CAN_WORK = 'a.disabled_at is null and exists (select from account_role r where r.county_id = a.county_id and r.account_id = a.id and r.role = any($2::text[]))';

/** An account `a` speaks for the unit in the mark: works there, or answers for the township. Nobody speaks for the county by seeing it. */
export const speaksFor = (mark: string): string => `(a.org_id = ${mark} or (a.jurisdiction_id = ${mark} and a.jurisdiction_id <> a.county_id))`;

const MOST = 20;

/** People within reach who can be named in an item: of a unit, or by part of the name. */
export async function listItemPersons(deps: LedgerDeps, actor: Actor, { org, text = '' }: { readonly org?: string | undefined; readonly text?: string | undefined }): Promise<RouteResponse<typeof personsRoute>> {
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const directory = await deps.directories.of(tx, actor.countyId);
      const unit = org === undefined ? null : requireVisibleOrg(actor, directory, org).id;
      const rows = await rowsOf<{ id: string; display_name: string; org_id: number; roles: string[] }>(
        tx,
        `select a.id, a.display_name, a.org_id, array(select role from account_role r where r.county_id = a.county_id and r.account_id = a.id order by role) as roles from account a
         where a.county_id = $1 and ${CAN_WORK} and ($3::int is null or ${speaksFor('$3::int')}) and a.display_name ilike '%' || $4 || '%'
         order by a.display_name collate zh_pinyin, a.id limit ${MOST + 1}`,
        [actor.countyId, WORKING_ROLES, unit, text.replaceAll(/[\\%_]/gu, String.raw`\$&`)],
      );
      return {
        isComplete: rows.length <= MOST,
        persons: rows.slice(0, MOST).map((row) => ({ id: row.id, name: row.display_name, roles: row.roles.map((role) => roleSchema.parse(role)), org: presentOrg(directory, directory.codeOf(row.org_id)) })),
      };
    },
    { readOnly: true },
  );
}

/**
 * Parties as they may be named: units in the jurisdiction, and people who speak for them and can work on items.
 * @throws DomainError `unknown_org`, `forbidden`, `invalid_input` at the relation
 */
export async function readParties(tx: Tx, actor: Actor, directory: OrgDirectory, given: GivenParties): Promise<Readonly<Record<string, readonly Party[]>>> {
  const parties: Record<string, readonly Party[]> = {};
  for (const [relation, list] of Object.entries(given)) {
    const named: Party[] = [];
    for (const { orgId: unit, accountId } of list) {
      const { id, code } = requireVisibleOrg(actor, directory, unit);
      if (accountId !== undefined) await requirePerson(tx, actor.countyId, relation, accountId, id);
      named.push({ orgId: code, ...(accountId === undefined ? {} : { accountId }) });
    }
    parties[relation] = named;
  }
  return parties;
}

async function requirePerson(tx: Tx, countyId: number, relation: string, accountId: string, unit: number): Promise<void> {
  const [person] = await rowsOf<{ id: string }>(tx, `select a.id from account a where a.county_id = $1 and ${CAN_WORK} and a.id = $3 and ${speaksFor('$4::int')}`, [countyId, WORKING_ROLES, accountId, unit]);
  if (person === undefined) fail('invalid_input', { zh: '所选人员不在该单位，或账号已停用、无权办理事项，请重新选择。', en: 'The person chosen is not of this unit, or the account is closed or may not work on items: choose again.' }, { path: ['parties', relation] });
}

/** Names of those party to an item: whoever sees the item is told who is what to it, also beyond their own jurisdiction. */
export async function personNames(tx: Tx, countyId: number, parties: readonly Party[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(parties.flatMap(({ accountId }) => accountId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await asSystem(tx, () => rowsOf<{ id: string; display_name: string }>(tx, 'select id, display_name from account where county_id = $1 and id = any($2::uuid[])', [countyId, ids]));
  return new Map(rows.map((row) => [row.id, row.display_name]));
}
