import { sameCertificate, serviceAfterDeath, type PersonDoubt } from '@taizhang/indicators';
import { plainDate } from '@taizhang/kernel';
import { REGISTER, RESIDENCE_KINDS } from '@taizhang/records';
import { rowsOf } from '../../ledger/sql.ts';
import type { Register } from '../register.ts';
import type { EntriesOf } from './entry-rows.ts';
import type { TruthWindow } from './truth-window.ts';

/** Persons whose records need checking, whoever entered them. */
export async function listDoubts(read: EntriesOf, register: Register, window: TruthWindow): Promise<readonly PersonDoubt[]> {
  return [...(await deathDoubts(read, register, window)), ...(await certificateDoubts(read))];
}

async function deathDoubts({ tx, directory, orgIds }: EntriesOf, register: Register, { from, to }: TruthWindow): Promise<readonly PersonDoubt[]> {
  const rows = await rowsOf<{ resident_id: number; died_on: string; record_id: string; happened_on: string }>(
    tx,
    `select a.resident_id, d.died_on, a.record_id, a.happened_on
     from resident r
     join lateral (select max(happened_on) as died_on from record_action where county_id = $1 and resident_id = r.id and form = $5 and kind <> 3) d on true
     join record_action a on a.county_id = $1 and a.resident_id = r.id and a.kind = 1 and a.happened_on > d.died_on and a.form <> all($6::smallint[])
     where r.county_id = $1 and r.org_id = any($2::int[]) and r.status = 'died' and a.happened_on between $3 and $4
       and not exists (select 1 from record_action w where w.county_id = $1 and w.resident_id = r.id and w.record_id = a.record_id and w.kind = 3)
     order by a.resident_id limit 2000`,
    [directory.countyId, orgIds, from, to, register.formKey(REGISTER, 'died'), RESIDENCE_KINDS.map((kind) => register.formKey(REGISTER, kind))],
  );
  return [...Map.groupBy(rows, ({ resident_id: id }) => id)].flatMap(([id, own]) => {
    const doubt = own[0] === undefined ? null : serviceAfterDeath(id, plainDate(own[0].died_on), own.map((row) => ({ recordId: row.record_id, on: plainDate(row.happened_on) })));
    return doubt ?? [];
  });
}

/** Kind 4 of the digests is the certificate number (identity-tokens.ts); the number itself is never read. */
async function certificateDoubts({ tx, directory, orgIds }: EntriesOf): Promise<readonly PersonDoubt[]> {
  const rows = await rowsOf<{ ids: readonly (number | string)[] }>(
    tx,
    `select array_agg(t.resident_id order by t.resident_id) as ids from resident_token t join resident r on r.county_id = t.county_id and r.id = t.resident_id
     where t.county_id = $1 and t.kind = 4 and t.org_id = any($2::int[]) and r.status <> 'merged' group by t.token having count(*) > 1 limit 200`,
    [directory.countyId, orgIds],
  );
  return rows.flatMap(({ ids }) => sameCertificate(ids.map(Number)) ?? []);
}
