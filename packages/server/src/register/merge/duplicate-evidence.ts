import type { DuplicateEvidence } from '@taizhang/contract';
import type { Tx } from '../../database/database.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { TOKEN_KIND } from '../identity-tokens.ts';

/** Two residents who may be one person, and why. */
export interface DuplicateFinding {
  readonly first: number;
  readonly second: number;
  /** Strongest first. */
  readonly evidence: readonly DuplicateEvidence[];
}

/** Where to look. */
export interface DuplicateSearch {
  readonly countyId: number;
  readonly orgIds: readonly number[];
  /** Only these residents, when given. */
  readonly among?: readonly number[];
  readonly limit: number;
}

/**
 * Finds residents who share a verified number; or name, day of birth and sex; or phone and day of birth. Compared are keyed digests,
 * never names. A number whose check digit fails is no evidence, two different verified numbers are two people, and so is a pair that
 * somebody has judged different.
 */
export async function findDuplicates(tx: Tx, { countyId, orgIds, among, limit }: DuplicateSearch): Promise<readonly DuplicateFinding[]> {
  const rows = await rowsOf<{ first: number; second: number; kinds: number[] }>(
    tx,
    `with keyed as (
       select t.kind, t.token, case when t.kind <> ${TOKEN_KIND.identity} then r.born_on end as born_on, case when t.kind = ${TOKEN_KIND.name} then r.sex end as sex, r.id
       from resident_token t join resident r on r.county_id = t.county_id and r.id = t.resident_id
       where t.county_id = $1 and t.org_id = any($2::int[]) and t.kind in (${TOKEN_KIND.name}, ${TOKEN_KIND.identity}, ${TOKEN_KIND.phone}) and r.status <> 'merged'
         and (t.kind <> ${TOKEN_KIND.identity} or r.identity_state = 'verified') and ($3::bigint[] is null or r.id = any($3::bigint[]))
     ), shared as (
       select kind, array_agg(id order by id) as ids from keyed group by kind, token, born_on, sex having count(*) between 2 and ${MOST_ALIKE}
     ), pairs as (
       select a.id as first, b.id as second, array_agg(distinct s.kind order by s.kind) as kinds
       from shared s cross join unnest(s.ids) as a (id) cross join unnest(s.ids) as b (id) where a.id < b.id group by 1, 2
     )
     select p.first, p.second, p.kinds from pairs p
     where not exists (
       select 1 from resident x join resident y on y.county_id = x.county_id and y.id = p.second
       where x.county_id = $1 and x.id = p.first and x.identity_state = 'verified' and y.identity_state = 'verified' and not exists (
         select 1 from resident_token tx join resident_token ty on ty.county_id = tx.county_id and ty.kind = tx.kind and ty.token = tx.token and ty.resident_id = p.second
         where tx.county_id = $1 and tx.resident_id = p.first and tx.kind = ${TOKEN_KIND.identity}))
     and (select j.verdict from duplicate_judgement j where j.county_id = $1 and j.first_id = p.first and j.second_id = p.second order by j.seq desc limit 1) is distinct from 'different'
     order by p.first, p.second limit $4`,
    [countyId, orgIds, among ?? null, limit],
  );
  return rows.map(({ first, second, kinds }) => ({ first, second, evidence: ORDER.filter(([kind]) => kinds.includes(kind)).map(([, evidence]) => evidence) }));
}

const ORDER: readonly (readonly [kind: number, evidence: DuplicateEvidence])[] = [[TOKEN_KIND.identity, 'same_number'], [TOKEN_KIND.name, 'same_name_birth_sex'], [TOKEN_KIND.phone, 'same_phone_birth']];

/** More who share all of it are a placeholder somebody typed (a clinic's phone, 1 January), not one person. */
const MOST_ALIKE = 20;
