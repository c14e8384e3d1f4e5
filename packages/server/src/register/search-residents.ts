import type { RouteResponse, searchResidents as searchRoute } from '@taizhang/contract';
import { checkHealthRecordCode } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';
import { rowsOf } from '../ledger/sql.ts';
import { searchTokens } from './identity-tokens.ts';
import { briefColumns, presentBrief, type BriefRow } from './present-resident.ts';
import type { RegisterDeps } from './register.ts';
import { readRegister } from './register-scope.ts';

/** What is searched. */
export interface ResidentQuery {
  readonly text: string;
  readonly orgId?: string | undefined;
  readonly after?: number | undefined;
  readonly limit: number;
}

/** Residents of a unit, found by keyed digests or by the code of their health record; without a text everybody, in the order they were registered. */
export async function searchResidents(deps: RegisterDeps, actor: Actor, query: ResidentQuery): Promise<RouteResponse<typeof searchRoute>> {
  return readRegister(deps, actor, query.orgId, async (read) => {
    const { tx, directory, orgIds } = read;
    const text = query.text.trim();
    const code = checkHealthRecordCode(text);
    const tokens = code.ok ? [] : searchTokens(deps.register.keys, text);
    if (text !== '' && !code.ok && tokens.length === 0) return { rows: [], next: null };
    const values = [directory.countyId, orgIds, query.after ?? 0, query.limit + 1];
    const rows =
      tokens.length === 0
        ? await rowsOf<BriefRow>(tx, `select ${briefColumns('r')} from resident r where county_id = $1 and org_id = any($2::int[]) and id > $3 and status <> 'merged' and ($5::text is null or record_code = $5) order by id limit $4`, [...values, code.ok ? code.code : null])
        : await rowsOf<BriefRow>(
            tx,
            `select ${briefColumns('r')} from resident r where county_id = $1 and status <> 'merged' and id in (
               select resident_id from resident_token t join unnest($5::smallint[], $6::bigint[]) as w (kind, token) on t.kind = w.kind and t.token = w.token
               where t.county_id = $1 and t.org_id = any($2::int[]) and t.resident_id > $3 order by resident_id limit $4)
             order by id`,
            [...values, tokens.map(({ kind }) => kind), tokens.map(({ token }) => token.toString())],
          );
    const shown = rows.slice(0, query.limit);
    return { rows: shown.map((row) => presentBrief(read, row)), next: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null };
  });
}
