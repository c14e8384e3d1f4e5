import type { Tx } from '../../database/database.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { holdIdentityKeys } from '../identity-keys.ts';
import { storedTokens, TOKEN_KIND } from '../identity-tokens.ts';
import { placeOf } from '../resident-identity.ts';
import type { RegisterCounty } from '../standing-move.ts';
import type { ContactUpdate } from './resident-judgement.ts';

/** Replaces phones and addresses, and what the phones are found by; in the actor's own scope, all in three statements. */
export async function updateContacts(tx: Tx, { register, directory }: RegisterCounty, updates: readonly ContactUpdate[]): Promise<void> {
  if (updates.length === 0) return;
  const { countyId } = directory;
  await holdIdentityKeys(tx, register.keys);
  const seal = (text: string | null, id: number, column: string): Buffer | null => (text === null ? null : register.keys.seal(text, placeOf(countyId, id, column)));
  const ids = updates.map(({ residentId }) => residentId);
  await rowsOf(tx, 'update resident r set phone = u.phone, address = u.address, version = version + 1 from unnest($2::bigint[], $3::bytea[], $4::bytea[]) as u (id, phone, address) where r.county_id = $1 and r.id = u.id', [
    countyId, ids, updates.map(({ residentId, identity }) => seal(identity.phone, residentId, 'phone')), updates.map(({ residentId, identity }) => seal(identity.address, residentId, 'address')),
  ]);
  const isPhone = ({ kind }: { readonly kind: number }): boolean => kind === TOKEN_KIND.phone || kind === TOKEN_KIND.phoneEnd;
  const tokens = updates.flatMap(({ residentId, orgId, identity }) => storedTokens(register.keys, { name: identity.name, identityNumber: null, phone: identity.phone }).filter(isPhone).map((token) => ({ ...token, residentId, orgId })));
  await rowsOf(tx, 'delete from resident_token where county_id = $1 and resident_id = any($2::bigint[]) and kind in ($3, $4)', [countyId, ids, TOKEN_KIND.phone, TOKEN_KIND.phoneEnd]);
  await rowsOf(
    tx,
    'insert into resident_token (county_id, kind, token, resident_id, org_id) select $1, k, t, r, o from unnest($2::smallint[], $3::bigint[], $4::bigint[], $5::int[]) as x (k, t, r, o) on conflict do nothing',
    [countyId, tokens.map(({ kind }) => kind), tokens.map(({ token }) => token.toString()), tokens.map(({ residentId }) => residentId), tokens.map(({ orgId }) => orgId)],
  );
}
