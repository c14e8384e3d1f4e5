import { checkIdNumber, fail, type PlainDate } from '@taizhang/kernel';
import type { Sex } from '@taizhang/records';
import type { Tx } from '../database/database.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import { holdIdentityKeys, type IdentityKeys } from './identity-keys.ts';
import { storedTokens, TOKEN_KIND } from './identity-tokens.ts';
import { sexCode } from './resident-rows.ts';

/** What names a resident; in clear only between the browser and this module. */
export interface Identity {
  readonly name: string;
  readonly kind: 'id_card' | 'birth_certificate' | 'passport' | 'hk_macao_taiwan' | 'none';
  readonly number: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

/** A resident to be added. */
export interface NewResident {
  readonly countyId: number;
  readonly orgId: number;
  readonly sex: Sex;
  readonly bornOn: PlainDate;
  readonly identity: Identity;
  readonly residenceKind: 1 | 2;
  readonly householdId: number | null;
  readonly householdRole: string | null;
  /** 17 digits; null when the unit cannot give one. */
  readonly recordCode: string | null;
  readonly createdAt: string;
  readonly createdBy: string;
}

/** What is sealed of a resident. */
export interface SealedIdentity {
  readonly id: number;
  readonly name: Buffer;
  readonly identity_kind: Identity['kind'];
  readonly identity_number: Buffer | null;
  readonly phone: Buffer | null;
  readonly address: Buffer | null;
}

/**
 * Adds a resident's row and what they are found by.
 * @throws DomainError `conflict` when a resident of the county has this verified number already
 */
export async function insertIdentity(tx: Tx, keys: IdentityKeys, resident: NewResident): Promise<number> {
  const { countyId, identity } = resident;
  await holdIdentityKeys(tx, keys);
  const number = normalNumber(identity);
  const state = identityState(identity.kind, number);
  if (state === 'verified' && number !== null) await refuseTwin(tx, keys, countyId, number);
  const [{ id } = { id: 0 }] = await rowsOf<{ id: number }>(
    tx,
    `insert into resident (county_id, org_id, household_id, household_role, sex, born_on, name, identity_kind, identity_state, residence_kind, record_code, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, '', $7, $8, $9, $10, $11, $12) returning id`,
    [countyId, resident.orgId, resident.householdId, resident.householdRole, sexCode(resident.sex), resident.bornOn, identity.kind, state, resident.residenceKind, resident.recordCode, resident.createdAt, resident.createdBy],
  );
  await storeIdentity(tx, keys, { countyId, residentId: id, orgId: resident.orgId }, { ...identity, number });
  return id;
}

/** Seals what names a resident and replaces what they are found by. */
export async function storeIdentity(tx: Tx, keys: IdentityKeys, { countyId, residentId, orgId }: { readonly countyId: number; readonly residentId: number; readonly orgId: number }, identity: Identity): Promise<void> {
  await holdIdentityKeys(tx, keys);
  const seal = (text: string | null, column: string): Buffer | null => (text === null ? null : keys.seal(text, placeOf(countyId, residentId, column)));
  await rowsOf(tx, 'update resident set name = $3, identity_kind = $4, identity_state = $5, identity_number = $6, phone = $7, address = $8 where county_id = $1 and id = $2', [
    countyId, residentId, seal(identity.name, 'name'), identity.kind, identityState(identity.kind, identity.number), seal(identity.number, 'identity_number'), seal(identity.phone, 'phone'), seal(identity.address, 'address'),
  ]);
  const tokens = storedTokens(keys, { name: identity.name, identityNumber: identity.number, phone: identity.phone });
  await rowsOf(tx, 'delete from resident_token where county_id = $1 and resident_id = $2', [countyId, residentId]);
  await rowsOf(
    tx,
    'insert into resident_token (county_id, kind, token, resident_id, org_id) select $1, k, t, $2, $3 from unnest($4::smallint[], $5::bigint[]) as x (k, t) on conflict do nothing',
    [countyId, residentId, orgId, tokens.map(({ kind }) => kind), tokens.map(({ token }) => token.toString())],
  );
}

/** Reads what names a resident. */
export function openIdentity(keys: IdentityKeys, countyId: number, row: SealedIdentity): Identity {
  const open = (sealed: Buffer | null, column: string): string | null => openValue(keys, countyId, row.id, sealed, column);
  return { ...openNameAndNumber(keys, countyId, row), kind: row.identity_kind, phone: open(row.phone, 'phone'), address: open(row.address, 'address') };
}

/** The part of an identity that lists show something of; what they do not show stays sealed. */
export function openNameAndNumber(keys: IdentityKeys, countyId: number, { id, name, identity_number: number }: Pick<SealedIdentity, 'id' | 'name' | 'identity_number'>): Pick<Identity, 'name' | 'number'> {
  return { name: openValue(keys, countyId, id, name, 'name') ?? '', number: openValue(keys, countyId, id, number, 'identity_number') };
}

function openValue(keys: IdentityKeys, countyId: number, residentId: number, sealed: Buffer | null, column: string): string | null {
  return sealed === null ? null : keys.open(sealed, placeOf(countyId, residentId, column));
}

/** What a sealed value is tied to, so that one cannot be put in another's place. */
export function placeOf(countyId: number, residentId: number, column: string): string {
  return `resident/${countyId}/${residentId}/${column}`;
}

/** Whether a number proves who somebody is: only one whose check digit holds; others are kept, and never used to merge. */
export function identityState(kind: Identity['kind'], number: string | null): 'verified' | 'to_verify' | 'none' {
  if (kind === 'none' || number === null) return 'none';
  if (kind === 'id_card') return checkIdNumber(number).ok ? 'verified' : 'to_verify';
  return 'to_verify';
}

/** An ID number in its form of 18 characters where it is valid; otherwise as it was typed, without blanks. */
export function normalNumber({ kind, number }: Pick<Identity, 'kind' | 'number'>): string | null {
  if (number === null || number.trim() === '') return null;
  const checked = kind === 'id_card' ? checkIdNumber(number) : undefined;
  return checked?.ok === true ? checked.idNumber : number.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();
}

/** Asked for the whole county: a person registered in another township must not be added again. */
async function refuseTwin(tx: Tx, keys: IdentityKeys, countyId: number, number: string): Promise<void> {
  const token = keys.token(TOKEN_KIND.identity, number).toString();
  // Two clinics that register one person at the same moment: the second waits, and is refused.
  await rowsOf(tx, 'select pg_advisory_xact_lock($1::bigint)', [token]);
  const twins = await asSystem(tx, () =>
    rowsOf<{ id: number; org: string; status: string }>(
      tx,
      `select r.id, u.name as org, r.status from resident_token t join resident r on r.county_id = t.county_id and r.id = t.resident_id join org_unit u on u.id = r.org_id
       where t.county_id = $1 and t.kind = $2 and t.token = $3 and r.identity_state = 'verified' and r.status <> 'merged'`,
      [countyId, TOKEN_KIND.identity, token],
    ),
  );
  const [twin] = twins;
  if (twin === undefined) return;
  fail(
    'conflict',
    { zh: `该证件号已登记在${twin.org}，请查找后办理迁入，不要重复建档。`, en: `This number is registered at ${twin.org} already: find the resident and record the move instead.` },
    { path: ['identity', 'number'], details: { residentId: twin.id } },
  );
}
