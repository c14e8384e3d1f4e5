import type { getTruth, RouteResponse, TruthWorkerView } from '@taizhang/contract';
import { gradeOf, type RankedWorker } from '@taizhang/indicators';
import type { Actor } from '../../auth/actor.ts';
import { presentOrg } from '../../organisation/present-organisation.ts';
import { can } from '../../policies/ability.ts';
import { readBriefs } from '../present-resident.ts';
import type { RegisterDeps } from '../register.ts';
import { readRegister, type RegisterRead } from '../register-scope.ts';
import type { ExaminedDoctor } from './examine-workers.ts';
import type { Examinations } from './examinations.ts';
import { windowOf, type TruthQuery } from './truth-window.ts';

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
