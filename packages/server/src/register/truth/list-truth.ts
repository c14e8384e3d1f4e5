import type { getTruth, RouteResponse, TruthWorkerView } from '@taizhang/contract';
import { gradeOf, type RankedWorker } from '@taizhang/indicators';
import { addDays, daysBetween, fail, plainDate, type PlainDate } from '@taizhang/kernel';
import type { Actor } from '../../auth/actor.ts';
import { can } from '../../policies/ability.ts';
import { presentOrg, readBriefs } from '../present-resident.ts';
import type { RegisterDeps } from '../register.ts';
import { readRegister, type RegisterRead } from '../register-scope.ts';
import type { TruthWindow } from './entry-rows.ts';
import type { ExaminedDoctor } from './examine-workers.ts';
import type { Examinations } from './examinations.ts';

/** What is asked for: a unit and days of service. */
export interface TruthQuery {
  readonly orgId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Persons shown whose records need checking. */
const MOST_PEOPLE = 200;

/** Records of a unit's residents that deserve a second look: by worker, the strongest evidence first, and by person. */
export async function listTruth(deps: RegisterDeps, examinations: Examinations, actor: Actor, query: TruthQuery & { readonly again?: 'yes' | undefined }): Promise<RouteResponse<typeof getTruth>> {
  return readRegister(deps, actor, query.orgId, async (read) => {
    const { window, examinedAt, ranked, records, doubts, falseShare } = await examinations.of(read, windowOf(query, read.today), query.again === 'yes');
    const shown = doubts.slice(0, MOST_PEOPLE);
    const briefs = await readBriefs(read.tx, read, [...new Set(shown.flatMap(({ residentIds }) => residentIds))]);
    return {
      org: presentOrg(read.directory, read.org.code), ...window, examinedAt, examined: ranked.length, records, falseShare,
      workers: ranked.filter(({ worker }) => worker.signals.length > 0).map((row) => presentWorker(read, row)),
      people: shown.map(({ rule, residentIds, sentence }) => ({ rule, sentence, residents: residentIds.flatMap((id) => briefs.get(id) ?? []) })), morePeople: doubts.length - shown.length,
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
      const { rule, found, of, allowed, evidence: own, sentence } = signal;
      return grade === null ? [] : [{ rule, found, of, allowed, evidence: own, sentence, grade }];
    }),
  };
}
