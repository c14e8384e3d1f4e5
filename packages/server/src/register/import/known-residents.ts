import type { Tx } from '../../database/database.ts';
import { asSystem, rowsOf } from '../../ledger/sql.ts';
import type { IdentityKeys } from '../identity-keys.ts';
import { tokensOf, TOKEN_KIND } from '../identity-tokens.ts';
import { openIdentity, type Identity, type SealedIdentity } from '../resident-identity.ts';
import { sexCode } from '../resident-rows.ts';
import type { ListedResident } from './resident-judgement.ts';

/** A resident of the register whom a row may be about. */
export interface KnownResident {
  readonly id: number;
  readonly orgId: number;
  readonly status: string;
  readonly isVerified: boolean;
  readonly identity: Identity;
}

/** Whom the rows may be about: by verified number in the whole county, by name, birth and sex in the units given. */
export interface KnownResidents {
  byNumber(row: ListedResident): KnownResident | undefined;
  byName(row: ListedResident): readonly KnownResident[];
}

type KnownRow = SealedIdentity & { readonly kind: number; readonly token: string; readonly org_id: number; readonly status: string; readonly identity_state: string; readonly sex: number; readonly born_on: string };

/** Looks the rows up in one query, by keyed digests. As the server, since a person registered in another township must not be added again. */
export async function findKnown(tx: Tx, keys: IdentityKeys, countyId: number, rows: readonly ListedResident[]): Promise<KnownResidents> {
  keys.refresh();
  const wanted = new Map<string, { readonly kind: number; readonly token: string }>();
  const keyed = new Map(rows.map((row) => [row.row, keysOf(keys, row)]));
  for (const { number, name } of keyed.values()) {
    if (number !== undefined) wanted.set(`${TOKEN_KIND.identity} ${number}`, { kind: TOKEN_KIND.identity, token: number });
    wanted.set(`${TOKEN_KIND.name} ${name}`, { kind: TOKEN_KIND.name, token: name });
  }
  const found = await asSystem(tx, () =>
    rowsOf<KnownRow>(
      tx,
      `select t.kind, t.token::text as token, r.id, r.org_id, r.status, r.identity_state, r.sex, r.born_on, r.name, r.identity_kind, r.identity_number, r.phone, r.address
       from unnest($2::smallint[], $3::bigint[]) as w (kind, token) join resident_token t on t.county_id = $1 and t.kind = w.kind and t.token = w.token
       join resident r on r.county_id = t.county_id and r.id = t.resident_id
       where r.status <> 'merged' and (t.kind <> ${TOKEN_KIND.identity} or r.identity_state = 'verified') and (t.kind <> ${TOKEN_KIND.name} or (r.sex, r.born_on) in (select s, b from unnest($4::smallint[], $5::date[]) as x (s, b)))
       order by r.id`,
      [countyId, [...wanted.values()].map(({ kind }) => kind), [...wanted.values()].map(({ token }) => token), rows.map(({ sex }) => sexCode(sex)), rows.map(({ bornOn }) => bornOn)],
    ),
  );
  const opened = new Map<number, KnownResident>();
  const known = (row: KnownRow): KnownResident => {
    const before = opened.get(row.id);
    if (before !== undefined) return before;
    const made = { id: row.id, orgId: row.org_id, status: row.status, isVerified: row.identity_state === 'verified', identity: openIdentity(keys, countyId, row) };
    opened.set(row.id, made);
    return made;
  };
  const byNumber = new Map(found.filter(({ kind }) => kind === TOKEN_KIND.identity).map((row) => [row.token, row]));
  const byName = Map.groupBy(found.filter(({ kind }) => kind === TOKEN_KIND.name), ({ token, sex, born_on: bornOn }) => `${token} ${sex} ${bornOn}`);
  return {
    byNumber: (row) => {
      const hit = byNumber.get(keyed.get(row.row)?.number ?? '');
      return hit && known(hit);
    },
    byName: (row) => (byName.get(`${keyed.get(row.row)?.name} ${sexCode(row.sex)} ${row.bornOn}`) ?? []).map(known),
  };
}

function keysOf(keys: IdentityKeys, { identity, isVerified }: ListedResident): { readonly number: string | undefined; readonly name: string } {
  const tokens = tokensOf(keys, { name: identity.name, identityNumber: identity.number, phone: null });
  const of = (kind: number): string | undefined => tokens.find((token) => token.kind === kind)?.token.toString();
  return { number: isVerified ? of(TOKEN_KIND.identity) : undefined, name: of(TOKEN_KIND.name) ?? '' };
}
