import type { getTruthWorker, RouteResponse } from '@taizhang/contract';
import { rankWorkers, TRUTH_PARAMETERS, workerSignals, type TruthWatch, type WorkerEntry } from '@taizhang/indicators';
import { fail, plainDate } from '@taizhang/kernel';
import type { Actor } from '../../auth/actor.ts';
import { readBriefs } from '../present-resident.ts';
import type { Register, RegisterDeps } from '../register.ts';
import { readRegister } from '../register-scope.ts';
import { streamWorkers } from './entry-rows.ts';
import { presentWorker, windowOf, type TruthQuery } from './list-truth.ts';

/** Records shown of one worker; the count is told beside them. */
const MOST_ROWS = 300;

/**
 * The records of one worker that the signals are about, each with the signals that name it.
 * @throws DomainError `not_found`
 */
export async function truthWorker(deps: RegisterDeps, actor: Actor, query: TruthQuery & { readonly key: string; readonly rule?: string | undefined }): Promise<RouteResponse<typeof getTruthWorker>> {
  return readRegister(deps, actor, query.orgId, async (read) => {
    const { watch } = deps.register;
    for await (const { entries, ...worker } of streamWorkers(read, deps.register, watch, windowOf(query, read.today), query.key)) {
      const signals = workerSignals(entries, watch, TRUTH_PARAMETERS);
      const [ranked] = rankWorkers([{ ...worker, records: entries.length, signals }], TRUTH_PARAMETERS.falseShare);
      const named = new Map<WorkerEntry, string[]>();
      for (const { rule, entries: own } of signals) if (query.rule === undefined || query.rule === rule) for (const entry of own) named.set(entry, [...(named.get(entry) ?? []), rule]);
      const shown = [...named].toSorted(([a, of], [b, or]) => or.length - of.length || (a.on < b.on ? 1 : -1)).slice(0, MOST_ROWS);
      const briefs = await readBriefs(read.tx, read, [...new Set(shown.map(([{ residentId }]) => residentId))]);
      if (ranked === undefined) break;
      return {
        worker: presentWorker(read, ranked), total: named.size,
        rows: shown.flatMap(([entry, rules]) => {
          const resident = briefs.get(entry.residentId);
          return resident === undefined ? [] : [{ recordId: entry.recordId, resident, what: formName(deps.register, Number(entry.form)), on: plainDate(entry.on), enteredAt: new Date(entry.enteredAt).toISOString(), values: valuesOf(entry.values, watch), rules }];
        }),
      };
    }
    return fail('not_found', { zh: '这段时间没有这位工作人员录入的记录。', en: 'This worker entered nothing in these days.' });
  });
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
