import { fail } from '@taizhang/kernel';
import type { Tx } from '../database/database.ts';
import { rowsOf } from '../ledger/sql.ts';
import { holdIdentityKeys } from './identity-keys.ts';
import type { Register } from './register.ts';
import { openIdentity, type SealedIdentity } from './resident-identity.ts';
import { householdAddressPlace } from './sealed-places.ts';

/** A household somebody joins. */
export interface JoinedHousehold {
  readonly id: number;
  /** Address of whom they join; where they live unless they say otherwise. */
  readonly address: string | null;
}

/**
 * The household of a resident; where there is none it is opened with them as its head.
 * @throws DomainError `not_found` outside the jurisdiction too
 */
export async function joinHousehold(tx: Tx, { keys }: Register, countyId: number, residentId: number): Promise<JoinedHousehold> {
  const [row] = await rowsOf<SealedIdentity & { org_id: number; household_id: number | null }>(
    tx, "select id, org_id, household_id, name, identity_kind, identity_number, phone, address from resident where county_id = $1 and id = $2 and status <> 'merged' for update", [countyId, residentId],
  );
  if (row === undefined) return fail('not_found', { zh: '没有这位家庭成员，或不在您的管辖范围内。', en: 'There is no such member of a household, or not in your jurisdiction.' }, { path: ['householdOf'] });
  await holdIdentityKeys(tx, keys);
  const { address } = openIdentity(keys, countyId, row);
  if (row.household_id !== null) return { id: row.household_id, address };
  const [{ id } = { id: 0 }] = await rowsOf<{ id: number }>(tx, 'insert into household (county_id, org_id) values ($1, $2) returning id', [countyId, row.org_id]);
  if (address !== null) await rowsOf(tx, 'update household set address = $3 where county_id = $1 and id = $2', [countyId, id, keys.seal(address, householdAddressPlace(countyId, id))]);
  await rowsOf(tx, "update resident set household_id = $3, household_role = 'head', version = version + 1 where county_id = $1 and id = $2", [countyId, residentId, id]);
  return { id, address };
}
