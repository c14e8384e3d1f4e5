import type { getTruth, RouteResponse, TruthWorkerView } from '@taizhang/contract';
import { gradeOf, sameCertificate, serviceAfterDeath, TRUTH_PARAMETERS, type PersonDoubt, type RankedWorker } from '@taizhang/indicators';
import { addDays, daysBetween, fail, plainDate, type PlainDate } from '@taizhang/kernel';
import { REGISTER, RESIDENCE_KINDS } from '@taizhang/records';
import type { Actor } from '../../auth/actor.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { can } from '../../policies/ability.ts';
import { presentOrg, readBriefs } from '../present-resident.ts';
import type { RegisterDeps } from '../register.ts';
import { readRegister, type RegisterRead } from '../register-scope.ts';
import type { TruthWindow } from './entry-rows.ts';
import { examineWorkers, type ExaminedDoctor } from './examine-workers.ts';

/** What is asked for: a unit and days of service. */
export interface TruthQuery {
  readonly orgId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Persons shown whose records need checking. */
const MOST_PEOPLE = 200;

/** Records of a unit's residents that deserve a second look: by worker, the strongest evidence first, and by person. */
export async function listTruth(deps: RegisterDeps, actor: Actor, query: TruthQuery): Promise<RouteResponse<typeof getTruth>> {
  return readRegister(deps, actor, query.orgId, async (read) => {
    const window = windowOf(query, read.today);
    const ranked = await examineWorkers(read, deps.register, deps.register.watch, window);
    const doubts = [...(await deathDoubts(read, deps, window)), ...(await certificateDoubts(read))].slice(0, MOST_PEOPLE);
    const briefs = await readBriefs(read.tx, read, [...new Set(doubts.flatMap(({ residentIds }) => residentIds))]);
    return {
      org: presentOrg(read.directory, read.org.code), ...window, examined: ranked.length, records: ranked.reduce((sum, { worker }) => sum + worker.records, 0), falseShare: TRUTH_PARAMETERS.falseShare,
      workers: ranked.filter(({ worker }) => worker.signals.length > 0).map((row) => presentWorker(read, row)),
      people: doubts.map(({ rule, residentIds, sentence }) => ({ rule, sentence, residents: residentIds.flatMap((id) => briefs.get(id) ?? []) })),
      may: { recheck: can(actor, 'residents.recheck') },
    };
  });
}

/**
 * The days asked for, a year back unless told.
 * @throws DomainError `invalid_input` for a span turned round or of more than two years
 */
export function windowOf({ from, to }: TruthQuery, today: PlainDate): TruthWindow {
  const last = to === undefined ? today : plainDate(to);
  const first = from === undefined ? addDays(last, -365) : plainDate(from);
  if (first > last || daysBetween(first, last) > 731) fail('invalid_input', { zh: '起止日期应先后相接，且不超过两年。', en: 'The days must be in order and span at most two years.' }, { path: ['from'] });
  return { from: first, to: last };
}

/** A worker with the signals in words. */
export function presentWorker({ directory }: Pick<RegisterRead, 'directory'>, { worker, evidence, isListed }: RankedWorker<ExaminedDoctor>): TruthWorkerView {
  return {
    key: worker.key, name: worker.name, org: presentOrg(directory, directory.codeOf(worker.orgId)), records: worker.records, evidence, isListed,
    signals: worker.signals.flatMap((signal) => {
      const grade = gradeOf(signal);
      return grade === null ? [] : [{ ...signal, grade }];
    }),
  };
}

async function deathDoubts({ tx, directory, orgIds }: RegisterRead, { register }: RegisterDeps, { from, to }: TruthWindow): Promise<readonly PersonDoubt[]> {
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
async function certificateDoubts({ tx, directory, orgIds }: RegisterRead): Promise<readonly PersonDoubt[]> {
  const rows = await rowsOf<{ ids: readonly (number | string)[] }>(
    tx,
    `select array_agg(t.resident_id order by t.resident_id) as ids from resident_token t join resident r on r.county_id = t.county_id and r.id = t.resident_id
     where t.county_id = $1 and t.kind = 4 and t.org_id = any($2::int[]) and r.status <> 'merged' group by t.token having count(*) > 1 limit 200`,
    [directory.countyId, orgIds],
  );
  return rows.flatMap(({ ids }) => sameCertificate(ids.map(Number)) ?? []);
}
