import type { TruthRecordView, TruthWorkerPage } from '@taizhang/contract';
import { TRUTH_PARAMETERS, workerSignals, type TruthWatch, type WorkerEntry } from '@taizhang/indicators';
import { fail, plainDate } from '@taizhang/kernel';
import type { Actor } from '../../auth/actor.ts';
import { presentOrg } from '../../organisation/present-organisation.ts';
import { can } from '../../policies/ability.ts';
import { readBriefs } from '../present-resident.ts';
import type { Register, RegisterDeps } from '../register.ts';
import { readRegister, type RegisterRead } from '../register-scope.ts';
import { readWorker } from './entry-rows.ts';
import type { Examinations } from './examinations.ts';
import { presentWorker } from './list-truth.ts';
import { windowOf, type TruthQuery } from './truth-window.ts';

/** Records shown of each signal, and of the one asked for; the count is told beside them. */
const FIRST_ROWS = 8;
const MOST_ROWS = 300;

/**
 * What of one worker needs checking: every signal with the records it is about. The records are read now; whether the worker is on the list was said by the examination of everybody.
 * @throws DomainError `not_found`
 */
export async function truthWorker(deps: RegisterDeps, examinations: Examinations, actor: Actor, query: TruthQuery & { readonly key: string; readonly rule?: string | undefined }): Promise<TruthWorkerPage> {
  return readRegister(deps, actor, query.orgId, async (read) => {
    const { watch } = deps.register;
    const { window, examinedAt, ranked } = await examinations.of(read, windowOf(query, read.today));
    const examined = ranked.find(({ worker }) => worker.key === query.key);
    const entered = await readWorker(read, deps.register, watch, window, query.key);
    if (examined === undefined || entered === undefined) return fail('not_found', { zh: '这段时间没有这位工作人员录入的记录。', en: 'This worker entered nothing in these days.' });
    const signals = workerSignals(entered.entries, watch, TRUTH_PARAMETERS);
    const shown = signals.map(({ rule, chart, entries }) => ({ rule, chart, total: entries.length, entries: entries.slice(0, rule === query.rule ? MOST_ROWS : FIRST_ROWS) }));
    const present = await recordPresenter(read, deps.register, shown.flatMap(({ entries }) => entries));
    return {
      org: presentOrg(read.directory, read.org.code), ...window, examinedAt, worker: presentWorker(read, { ...examined, worker: { ...entered, records: entered.entries.length, signals } }),
      signals: shown.map(({ rule, chart, total, entries }) => ({ rule, chart: chart === null ? null : { ...chart, bars: [...chart.bars] }, total, rows: entries.flatMap(present) })),
      may: { recheck: can(actor, 'residents.recheck') },
    };
  });
}

async function recordPresenter(read: RegisterRead, register: Register, entries: readonly WorkerEntry[]): Promise<(entry: WorkerEntry) => readonly TruthRecordView[]> {
  const briefs = await readBriefs(read.tx, read, [...new Set(entries.map(({ residentId }) => residentId))]);
  return ({ recordId, residentId, form, on, enteredAt, values }) => {
    const resident = briefs.get(residentId);
    if (resident === undefined) return [];
    return [{ recordId, resident, what: formName(register, Number(form)), on: plainDate(on), enteredAt: new Date(enteredAt).toISOString(), values: valuesOf(values, register.watch) }];
  };
}

/** The name of a form. */
export function formName(register: Register, key: number): { readonly zh: string; readonly en: string } {
  const { programme, kind } = register.formOf(key);
  return register.requireKind(programme, kind).kind.name;
}

/** What was measured, in the order it is watched. */
export function valuesOf(values: Readonly<Record<string, unknown>>, { measurements }: TruthWatch): { readonly label: { readonly zh: string; readonly en: string }; readonly value: number }[] {
  return measurements.flatMap(({ field, name }) => {
    const value = values[field];
    return typeof value === 'number' ? [{ label: name, value }] : [];
  });
}
