import type { previewRecord as previewRoute, RouteResponse } from '@taizhang/contract';
import { fail, plainDate } from '@taizhang/kernel';
import { checkRecord, saySentence, viewBefore, withRecord, type FieldValues } from '@taizhang/records';
import type { Actor } from '../auth/actor.ts';
import { mutableFields } from './get-resident.ts';
import { presentStanding } from './present-standing.ts';
import type { RegisterDeps } from './register.ts';
import { readRegister } from './register-scope.ts';
import { readResidents } from './resident-rows.ts';

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
    const on = plainDate(draft.on);
    const problems = checkRecord(kind, { on, fields: draft.fields }, resident.file, today);
    const record = { id: draft.recordId ?? 'draft', programme: programme.id, kind: kind.id, on, orgId: actor.orgCode, fields: draft.fields };
    const isComplete = problems.every(({ severity }) => severity === 'soft');
    const judged = isComplete ? programme.judge?.(record, viewBefore(resident.file, record), register.parameters) : undefined;
    const say = (saying: Parameters<typeof saySentence>[1]) => saySentence(programme.sentences, saying);
    return {
      problems: [...problems],
      judgement: judged === undefined ? null : { level: judged.level, title: say(judged.title), because: judged.because.map(say), fills: mutableFields(judged.fills) },
      standing: isComplete ? (presentStanding(register, programme, withRecord(resident.file, record), today) ?? null) : null,
    };
  });
}
