import type { RecheckPage, RecheckSummary } from '@taizhang/contract';
import { CONFIDENCE_LEVELS, recheckEstimate, type RecheckResult } from '@taizhang/indicators';
import { fail, plainDate } from '@taizhang/kernel';
import type { FieldValues } from '@taizhang/records';
import type { Actor } from '../../auth/actor.ts';
import { FileReply } from '../../http/file-reply.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { presentOrg } from '../../organisation/present-organisation.ts';
import { can } from '../../policies/ability.ts';
import { readBriefs } from '../present-resident.ts';
import type { RegisterDeps } from '../register.ts';
import { readRegister, type RegisterRead } from '../register-scope.ts';
import { formName, valuesOf } from './get-truth-worker.ts';

interface RecheckRow {
  readonly id: string;
  readonly org_id: number;
  readonly worker: string | null;
  readonly worker_name: string | null;
  readonly from_day: string;
  readonly to_day: string;
  readonly confidence: number;
  readonly margin: number;
  readonly population: number;
  readonly size: number;
  readonly digest: string;
  readonly seed: string;
  readonly is_seed_announced: boolean;
  readonly has_candidates: boolean;
  readonly drawn_at: string;
  readonly drawn_by: string;
  readonly results: readonly (RecheckResult | null)[];
}

/** A re-check with the last result of every item. */
const RECHECKS = `
  select c.id, c.org_id, c.worker, c.worker_name, c.from_day, c.to_day, c.confidence, c.margin::float8 as margin, c.population, c.size, c.digest, c.seed, c.is_seed_announced, c.candidates is not null as has_candidates, c.drawn_at, c.drawn_by,
    (select json_agg((select s.result from recheck_result s where s.county_id = i.county_id and s.recheck_id = i.recheck_id and s.nth = i.nth order by s.seq desc limit 1))
     from recheck_item i where i.county_id = c.county_id and i.recheck_id = c.id) as results
  from recheck c where c.county_id = $1`;

/** Re-checks of a unit and those below it, the newest first. */
export async function listRechecks(deps: RegisterDeps, actor: Actor, orgId: string | undefined): Promise<{ rechecks: RecheckSummary[] }> {
  return readRegister(deps, actor, orgId, async (read) => {
    const rows = await rowsOf<RecheckRow>(read.tx, `${RECHECKS} and c.org_id = any($2::int[]) order by c.drawn_at desc limit 100`, [read.directory.countyId, read.orgIds]);
    return { rechecks: rows.map((row) => presentRecheck(read, row)) };
  });
}

interface ItemRow {
  readonly nth: number;
  readonly record_id: string;
  readonly resident_id: number;
  readonly form: number;
  readonly happened_on: string;
  readonly fields: FieldValues | null;
  readonly acted_by: string;
  readonly result: RecheckResult | null;
  readonly note: string | null;
  readonly checked_at: string | null;
  readonly checked_by: string | null;
}

/**
 * A re-check with every record drawn.
 * @throws DomainError `not_found` outside the jurisdiction too
 */
export async function getRecheck(deps: RegisterDeps, actor: Actor, recheckId: string): Promise<RecheckPage> {
  return readRegister(deps, actor, undefined, async (read) => {
    const [row] = await rowsOf<RecheckRow>(read.tx, `${RECHECKS} and c.id = $2`, [read.directory.countyId, recheckId]);
    if (row === undefined) return fail('not_found', { zh: '没有这次抽查，或不在您的管辖范围内。', en: 'There is no such re-check, or not in your jurisdiction.' });
    const items = await rowsOf<ItemRow>(
      read.tx,
      `select i.nth, i.record_id, i.resident_id, a.form, a.happened_on, a.fields, a.acted_by, s.result, s.note, s.checked_at, s.checked_by
       from recheck_item i
       join record_action a on a.county_id = i.county_id and a.resident_id = i.resident_id and a.record_id = i.record_id and a.kind = 1
       left join lateral (select * from recheck_result s where s.county_id = i.county_id and s.recheck_id = i.recheck_id and s.nth = i.nth order by s.seq desc limit 1) s on true
       where i.county_id = $1 and i.recheck_id = $2 order by i.nth`,
      [read.directory.countyId, recheckId],
    );
    const briefs = await readBriefs(read.tx, read, [...new Set(items.map(({ resident_id: id }) => id))]);
    return {
      recheck: presentRecheck(read, row), may: { recheck: can(actor, 'residents.recheck') },
      items: items.flatMap((item) => {
        const resident = briefs.get(item.resident_id);
        if (resident === undefined) return [];
        return [{
          nth: item.nth, recordId: item.record_id, resident, what: formName(deps.register, item.form), on: plainDate(item.happened_on), by: item.acted_by, values: valuesOf(item.fields ?? {}, deps.register.watch),
          result: item.result, note: item.note, checkedAt: item.checked_at, checkedBy: item.checked_by,
        }];
      }),
    };
  });
}

/**
 * The ids a re-check was drawn from, sorted, one a line: what its digest is of.
 * @throws DomainError `not_found` outside the jurisdiction too, and when the list was not kept
 */
export async function recheckCandidates(deps: RegisterDeps, actor: Actor, recheckId: string): Promise<FileReply> {
  return readRegister(deps, actor, undefined, async ({ tx, directory }) => {
    const [row] = await rowsOf<{ ids: string }>(tx, "select array_to_string(candidates, E'\\n') as ids from recheck where county_id = $1 and id = $2 and candidates is not null", [directory.countyId, recheckId]);
    if (row === undefined) return fail('not_found', { zh: '没有这次抽查，或没有留存总体清单。', en: 'There is no such re-check, or the list drawn from was not kept.' });
    return new FileReply({ fileName: `recheck-${recheckId}.txt`, mediaType: 'text/plain; charset=utf-8', bytes: Buffer.from(row.ids) });
  });
}

function presentRecheck({ directory }: RegisterRead, row: RecheckRow): RecheckSummary {
  const confidence = CONFIDENCE_LEVELS.find((level) => level === row.confidence) ?? 95;
  return {
    id: row.id, org: presentOrg(directory, directory.codeOf(row.org_id)), workerKey: row.worker, worker: row.worker_name, from: plainDate(row.from_day), to: plainDate(row.to_day), confidence, margin: row.margin, population: row.population, size: row.size,
    digest: row.digest, seed: row.seed, isSeedAnnounced: row.is_seed_announced, hasCandidates: row.has_candidates, drawnAt: row.drawn_at, drawnBy: row.drawn_by, ...recheckEstimate(row.results, confidence),
  };
}
