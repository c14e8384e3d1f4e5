import type { ItemAction, ItemField } from '@taizhang/contract';
import type { Localized } from '@taizhang/kernel';
import { nameOf, type FieldValue, type Procedure, type ProcedureAction, type ProcedureField } from '@taizhang/workflow';

/** An action with what it asks for, as a dialog is made of it. */
export function presentAction(procedure: Procedure, action: ProcedureAction, held: Readonly<Record<string, FieldValue>>, blockedBy: readonly Localized[]): ItemAction {
  const fields = [...(action.needs ?? []), ...(action.asks ?? []), ...(action.may ?? [])].flatMap((id) => procedure.fields.find((field) => field.id === id) ?? []);
  const asked = new Set(action.asks ?? []);
  const required = new Set([...(action.needs ?? []), ...asked]);
  return {
    id: action.id, name: action.name, fields: fields.map((field) => presentField(field, required.has(field.id), asked.has(field.id) ? undefined : held[field.id])), needsOpinion: action.needsOpinion === true, evidence: action.evidence ?? 0,
    reassigns: (action.reassigns ?? []).map((id) => ({ id, name: nameOf(procedure.relations, id) })), mayBackdate: action.mayBackdate === true,
    leadsTo: action.to === undefined ? null : nameOf(procedure.states, action.to), blockedBy: [...blockedBy],
  };
}

function presentField({ id, name, kind, options, minimum, maximum }: ProcedureField, required: boolean, value: FieldValue | undefined): ItemField {
  return { id, name, kind, required, options: (options ?? []).map((option) => ({ id: option.id, name: option.name })), minimum: minimum ?? (kind === 'money' ? 0 : null), maximum: maximum ?? null, value: value ?? null };
}

/** What a field holds, in words. */
export function valueWords({ kind, options }: Pick<ProcedureField, 'kind' | 'options'>, value: FieldValue): Localized {
  if (kind === 'choice') return nameOf(options ?? [], String(value));
  if (kind === 'yes_no') return value === true ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (kind === 'money') return { zh: `${value} 元`, en: `${value} yuan` };
  return { zh: String(value), en: String(value) };
}
