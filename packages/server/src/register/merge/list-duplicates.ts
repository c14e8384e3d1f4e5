import type { DuplicatePair, listDuplicates as listRoute, listJudgedDuplicates as judgedRoute, RouteResponse } from '@taizhang/contract';
import { plainDate } from '@taizhang/kernel';
import type { Actor } from '../../auth/actor.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { briefColumns, presentBrief, type BriefRow } from '../present-resident.ts';
import type { RegisterDeps } from '../register.ts';
import { readRegister, type RegisterRead } from '../register-scope.ts';
import { findDuplicates } from './duplicate-evidence.ts';

type Candidate = DuplicatePair['first'];

/** Residents of the jurisdiction who may be one person twice. */
export async function listDuplicates(deps: RegisterDeps, actor: Actor, query: { readonly orgId?: string | undefined; readonly limit: number }): Promise<RouteResponse<typeof listRoute>> {
  return readRegister(deps, actor, query.orgId, async (read) => {
    const found = await findDuplicates(read.tx, { countyId: actor.countyId, orgIds: read.orgIds, limit: query.limit + 1 });
    const shown = found.slice(0, query.limit);
    const candidates = await readCandidates(read, [...new Set(shown.flatMap(({ first, second }) => [first, second]))]);
    const pairs = shown.flatMap(({ first, second, evidence }) => {
      const [one, other] = [candidates.get(first), candidates.get(second)];
      return one && other ? [{ first: one, second: other, evidence: [...evidence] }] : [];
    });
    return { pairs, isMore: found.length > query.limit };
  });
}

async function readCandidates(read: RegisterRead, ids: readonly number[]): Promise<ReadonlyMap<number, Candidate>> {
  const rows = await rowsOf<BriefRow & { version: number; identity_state: Candidate['identityState']; last_seq: number; created: string }>(
    read.tx,
    `select ${briefColumns('r')}, version, identity_state, last_seq, to_char(created_at, 'YYYY-MM-DD') as created from resident r where county_id = $1 and id = any($2::bigint[])`,
    [read.directory.countyId, ids],
  );
  return new Map(rows.map((row) => [row.id, { ...presentBrief(read, row), version: row.version, bornOn: plainDate(row.born_on), identityState: row.identity_state, records: row.last_seq, createdOn: plainDate(row.created) }]));
}

/** Pairs judged different, the last judged first. */
export async function listJudgedDuplicates(deps: RegisterDeps, actor: Actor, query: { readonly orgId?: string | undefined; readonly limit: number }): Promise<RouteResponse<typeof judgedRoute>> {
  return readRegister(deps, actor, query.orgId, async (read) => {
    const rows = await rowsOf<{ first_id: number; second_id: number; judged_at: string; judged_by: string; reason: string }>(
      read.tx,
      `select j.first_id, j.second_id, j.judged_at, j.judged_by, j.reason from duplicate_judgement j
         join resident a on a.county_id = j.county_id and a.id = j.first_id join resident b on b.county_id = j.county_id and b.id = j.second_id
       where j.county_id = $1 and j.verdict = 'different' and a.status <> 'merged' and b.status <> 'merged' and (a.org_id = any($2::int[]) or b.org_id = any($2::int[]))
         and not exists (select 1 from duplicate_judgement k where k.county_id = j.county_id and k.first_id = j.first_id and k.second_id = j.second_id and k.seq > j.seq)
       order by j.judged_at desc, j.first_id, j.second_id limit $3`,
      [actor.countyId, read.orgIds, query.limit + 1],
    );
    const shown = rows.slice(0, query.limit);
    const candidates = await readCandidates(read, [...new Set(shown.flatMap((row) => [row.first_id, row.second_id]))]);
    const judged = shown.flatMap((row) => {
      const [first, second] = [candidates.get(row.first_id), candidates.get(row.second_id)];
      return first && second ? [{ first, second, at: row.judged_at, by: row.judged_by, reason: row.reason }] : [];
    });
    return { judged, isMore: rows.length > query.limit };
  });
}
