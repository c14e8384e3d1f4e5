import { DomainError, hoursBetween, isPlainDate, type DomainErrorCode } from '@taizhang/kernel';
import type { ActContext, ActRequest } from './act-request.ts';
import { dayOfMoment, instantOfMoment, type Moment } from './clock-event.ts';
import { fitsState, nameOf } from './procedure-lookup.ts';
import type { Procedure, ProcedureAction, ProcedureField } from './procedure.ts';
import type { FieldValue, WorkItem } from './work-item.ts';

/** A refusal with its sentence. */
export function refusal(code: DomainErrorCode, zh: string, en: string, details?: Readonly<Record<string, unknown>>): DomainError {
  return new DomainError(code, { zh, en }, details === undefined ? {} : { details });
}

/** Why the action cannot be taken on the item at all: a stale page, the wrong state, the wrong person. */
export function actionProblem(procedure: Procedure, item: WorkItem, action: ProcedureAction, request: ActRequest, { relations }: Pick<ActContext, 'relations'>): DomainError | undefined {
  if (request.baseVersion !== item.version) {
    return refusal('stale', '本事项已被他人更新，请刷新后再操作', 'the item has been changed meanwhile; reload it first', { version: item.version, baseVersion: request.baseVersion });
  }
  if (!fitsState(action, item)) {
    const state = nameOf(procedure.states, item.state);
    return refusal('wrong_state', `事项“${state.zh}”，不能${action.name.zh}`, `the item is "${state.en}": "${action.name.en}" is not possible`, { state: item.state, action: action.id });
  }
  if (!action.by.some((relation) => relations.includes(relation))) {
    const names = action.by.map((relation) => nameOf(procedure.relations, relation));
    return refusal('forbidden', `只有${names.map(({ zh }) => zh).join('、')}可以${action.name.zh}`, `only ${names.map(({ en }) => en).join(', ')} may do "${action.name.en}"`, { action: action.id, by: action.by });
  }
  const handedOver = Object.keys(request.parties ?? {}).find((relation) => !(action.reassigns ?? []).includes(relation));
  if (handedOver === undefined) return undefined;
  const name = nameOf(procedure.relations, handedOver);
  return refusal('invalid_input', `${action.name.zh}时不能变更${name.zh}`, `"${action.name.en}" cannot change the ${name.en}`, { relation: handedOver });
}

/** Why the day given is not possible: in the future, before the last action, or back-dated where that is not allowed. */
export function timeProblem(item: WorkItem, action: ProcedureAction, { at }: ActRequest, { now }: Pick<ActContext, 'now'>): DomainError | undefined {
  if (at === undefined) return undefined;
  if (isAfter(at, now)) return refusal('invalid_input', `${at} 尚未到来`, `${at} lies in the future`, { at });
  if (action.mayBackdate !== true && dayOfMoment(at) < dayOfMoment(now)) {
    return refusal('invalid_input', `${action.name.zh}以当日为准，不能倒签为 ${dayOfMoment(at)}`, `"${action.name.en}" counts from today and cannot be dated back to ${dayOfMoment(at)}`, { at });
  }
  if (item.lastAt !== undefined && isAfter(item.lastAt, at)) {
    return refusal('invalid_input', `${dayOfMoment(at)} 早于上一环节的 ${dayOfMoment(item.lastAt)}，不能倒签`, `${dayOfMoment(at)} is before the last step on ${dayOfMoment(item.lastAt)}`, { at, lastAt: item.lastAt });
  }
  return undefined;
}

/** Why what was written is not enough or not right: fields, opinion, evidence. */
export function lackOfFields(procedure: Procedure, item: WorkItem, action: ProcedureAction, { fields = {}, opinion = '', evidence = [] }: ActRequest): DomainError | undefined {
  const writable = new Set([...(action.needs ?? []), ...(action.asks ?? []), ...(action.may ?? [])]);
  for (const [id, value] of Object.entries(fields)) {
    const field = procedure.fields.find((each) => each.id === id);
    if (field === undefined || !writable.has(id)) {
      const name = nameOf(procedure.fields, id);
      return refusal('invalid_input', `${action.name.zh}时不能填写“${name.zh}”`, `"${action.name.en}" does not take "${name.en}"`, { field: id });
    }
    const problem = valueProblem(field, value);
    if (problem !== undefined) return problem;
  }
  const given = { ...item.fields, ...fields };
  const missing = [...(action.asks ?? []).filter((id) => isEmpty(fields[id])), ...(action.needs ?? []).filter((id) => isEmpty(given[id]))][0];
  if (missing !== undefined) {
    const name = nameOf(procedure.fields, missing);
    return refusal('invalid_input', `${action.name.zh}须填写“${name.zh}”`, `"${action.name.en}" needs "${name.en}"`, { field: missing });
  }
  if (action.needsOpinion === true && opinion.trim() === '') return refusal('invalid_input', `${action.name.zh}须写明意见`, `"${action.name.en}" needs an opinion`);
  const lacking = (action.evidence ?? 0) - evidence.length;
  if (lacking <= 0) return undefined;
  return refusal('invalid_input', `${action.name.zh}须附佐证材料 ${action.evidence ?? 0} 份，还差 ${lacking} 份`, `"${action.name.en}" needs ${action.evidence ?? 0} pieces of evidence, ${lacking} more`, { lacking });
}

function valueProblem(field: ProcedureField, value: FieldValue): DomainError | undefined {
  const wrong = (zh: string, en: string) => refusal('invalid_input', `“${field.name.zh}”${zh}`, `"${field.name.en}" ${en}`, { field: field.id });
  switch (field.kind) {
    case 'text':
    case 'long_text':
      return typeof value === 'string' ? undefined : wrong('应为文字', 'must be text');
    case 'yes_no':
      return typeof value === 'boolean' ? undefined : wrong('应为是或否', 'must be yes or no');
    case 'date':
      return typeof value === 'string' && (value === '' || isPlainDate(value)) ? undefined : wrong('不是有效日期', 'is not a date');
    case 'choice':
      return value === '' || (field.options ?? []).some(({ id }) => id === value) ? undefined : wrong('没有这一选项', 'has no such answer');
    case 'number':
    case 'money': {
      if (typeof value !== 'number' || !Number.isFinite(value)) return wrong('应为数字', 'must be a number');
      const minimum = field.minimum ?? (field.kind === 'money' ? 0 : Number.NEGATIVE_INFINITY);
      if (value < minimum) return wrong(`不能小于 ${minimum}`, `must be at least ${minimum}`);
      return field.maximum !== undefined && value > field.maximum ? wrong(`不能大于 ${field.maximum}`, `must be at most ${field.maximum}`) : undefined;
    }
  }
}

function isEmpty(value: FieldValue | undefined): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** A day is not after an instant of the same day, nor before it. */
function isAfter(a: Moment, b: Moment): boolean {
  if (isPlainDate(a) || isPlainDate(b)) return dayOfMoment(a) > dayOfMoment(b);
  return hoursBetween(instantOfMoment(b), instantOfMoment(a)) > 0;
}
