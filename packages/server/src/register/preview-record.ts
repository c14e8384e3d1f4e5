import type { previewRecord as previewRoute, previewWithdrawal as withdrawalRoute, RouteResponse } from '@taizhang/contract';
import { fail, plainDate } from '@taizhang/kernel';
import { judgeDraft, type FieldValues } from '@taizhang/records';
import type { Actor } from '../auth/actor.ts';
import type { RegisterDeps } from './register.ts';
import { readRegisterCounty } from './register-county.ts';
import { readRegister } from './register-scope.ts';
import { readResidents } from './resident-rows.ts';
import { previewRestated } from './restated-months.ts';

/** A record not saved yet. */
export interface RecordDraft {
  readonly residentId: number;
  readonly programme: string;
  readonly kind: string;
  readonly on: string;
  readonly fields: FieldValues;
  readonly recordId?: string | undefined;
}

/** What a record would say if it were saved, by the functions that will judge it then. */
export async function previewRecord(deps: RegisterDeps, actor: Actor, draft: RecordDraft): Promise<RouteResponse<typeof previewRoute>> {
  const { register } = deps;
  const { programme, kind } = register.requireKind(draft.programme, draft.kind);
  return readRegister(deps, actor, undefined, async ({ tx, directory, today }) => {
    const [resident] = await readResidents(tx, register, directory, [draft.residentId]);
    if (resident === undefined) return fail('not_found', { zh: '没有这位居民，或不在您的管辖范围内。', en: 'There is no such resident, or not in your jurisdiction.' });
    const known = [...resident.file.records.values()].flat();
    // A corrected record stays the work of the institution that did it.
    const orgId = known.find(({ id }) => id === draft.recordId)?.orgId ?? actor.orgCode;
    const record = { id: draft.recordId ?? 'draft', programme: programme.id, kind: kind.id, on: plainDate(draft.on), orgId, fields: draft.fields };
    const judged = judgeDraft(programme, kind, record, resident.file, { today, parameters: register.parameters });
    const isComplete = judged.problems.every(({ severity }) => severity === 'soft');
    return {
      ...judged,
      restates: isComplete ? await previewRestated(tx, await readRegisterCounty(deps, tx, actor.countyId), resident, [...known.filter(({ id }) => id !== record.id), record]) : [],
    };
  });
}

/**
 * Which ended months would be restated if a record were withdrawn.
 * @throws DomainError `not_found`
 */
export async function previewWithdrawal(deps: RegisterDeps, actor: Actor, { residentId, recordId }: { readonly residentId: number; readonly recordId: string }): Promise<RouteResponse<typeof withdrawalRoute>> {
  return readRegister(deps, actor, undefined, async ({ tx, directory }) => {
    const [resident] = await readResidents(tx, deps.register, directory, [residentId]);
    const records = resident === undefined ? [] : [...resident.file.records.values()].flat();
    if (resident === undefined || !records.some(({ id }) => id === recordId)) return fail('not_found', { zh: '没有这条记录，或它已被撤销。', en: 'There is no such record, or it was withdrawn.' });
    return { restates: await previewRestated(tx, await readRegisterCounty(deps, tx, actor.countyId), resident, records.filter(({ id }) => id !== recordId)) };
  });
}
