import { DomainError, type DomainErrorCode } from '@taizhang/kernel';
import type { FormDefinition } from './form-definition.ts';
import {
  applyAction,
  type SubmissionAction,
  type SubmissionActionKind,
  type SubmissionState,
  type SubmissionStatus,
} from './submission.ts';

/** Whether an action may be appended. */
export type SubmissionDecision =
  | { readonly kind: 'allowed'; readonly state: SubmissionState }
  /** The same id acted before: answer with the state as it is, append nothing. */
  | { readonly kind: 'repeated'; readonly state: SubmissionState }
  | { readonly kind: 'refused'; readonly error: DomainError };

/**
 * Decides whether an action may follow the state: repeated ids are answered, a base version that is not the current
 * one is refused as `stale`, an action the status does not allow as `wrong_state`, a return without a reason as
 * `invalid_input`. With the form, unknown and computed cells are refused too.
 */
export function decide(state: SubmissionState, action: SubmissionAction, form?: FormDefinition): SubmissionDecision {
  if (state.timeline.some(({ id }) => id === action.id)) return { kind: 'repeated', state };
  const error = staleness(state, action) ?? wrongState(state, action) ?? lackOfReason(action) ?? wrongCells(action, form);
  if (error !== undefined) return { kind: 'refused', error };
  const next = applyAction(state, action);
  if (action.kind === 'submit' && Object.keys(next.cells).length === 0) {
    return { kind: 'refused', error: refusal('invalid_input', '表是空的，不能报送', 'an empty form cannot be handed in') };
  }
  return { kind: 'allowed', state: next };
}

/** Actions a status allows; the same answer goes to the buttons on the screen. */
export function allowedActions(status: SubmissionStatus): readonly SubmissionActionKind[] {
  return ALLOWED[status];
}

const ALLOWED: Readonly<Record<SubmissionStatus, readonly SubmissionActionKind[]>> = {
  blank: ['save', 'submit', 'urge'],
  draft: ['save', 'submit', 'urge'],
  submitted: ['return', 'approve'],
  returned: ['save', 'submit', 'urge'],
  approved: ['lock', 'reopen'],
  // Locked with the period's figures: a correction is a new record of a later period.
  locked: [],
};

const STATUS_NAMES: Readonly<Record<SubmissionStatus, readonly [zh: string, en: string]>> = {
  blank: ['未填', 'blank'],
  draft: ['草稿', 'a draft'],
  submitted: ['待审核', 'awaiting review'],
  returned: ['已退回', 'returned'],
  approved: ['已通过', 'approved'],
  locked: ['已锁定', 'locked'],
};

const ACTION_NAMES: Readonly<Record<SubmissionActionKind, readonly [zh: string, en: string]>> = {
  save: ['保存', 'saved'],
  submit: ['报送', 'handed in'],
  return: ['退回', 'returned'],
  approve: ['通过', 'approved'],
  lock: ['锁定', 'locked'],
  reopen: ['重新打开', 'reopened'],
  urge: ['催报', 'urged'],
};

function staleness(state: SubmissionState, action: SubmissionAction): DomainError | undefined {
  // Urging changes no cell, so it need not have seen the latest ones.
  if (action.kind === 'urge' || action.baseVersion === state.version) return undefined;
  const last = state.timeline.findLast(({ kind }) => kind !== 'urge');
  const who = last?.byName ?? '';
  return refusal('stale', `本表已被${who}更新，请刷新后再操作`, `the form has been changed by ${who} meanwhile; reload it first`, {
    version: state.version,
    baseVersion: action.baseVersion,
  });
}

function wrongState(state: SubmissionState, action: SubmissionAction): DomainError | undefined {
  if (ALLOWED[state.status].includes(action.kind)) return undefined;
  const [status, statusEn] = STATUS_NAMES[state.status];
  const [verb, verbEn] = ACTION_NAMES[action.kind];
  return refusal('wrong_state', `本表${status}，不能${verb}`, `the form is ${statusEn} and cannot be ${verbEn}`, {
    status: state.status,
    action: action.kind,
  });
}

function lackOfReason(action: SubmissionAction): DomainError | undefined {
  if (action.kind === 'reopen' && action.note.trim() === '')
    return refusal('invalid_input', '重新打开须写明原因', 'reopening needs a reason');
  if (action.kind !== 'return') return undefined;
  const reasons = Object.values(action.reasons);
  if (reasons.some((reason) => reason.trim() === ''))
    return refusal('invalid_input', '退回的单元格须逐一写明原因', 'every returned cell needs its reason');
  if (reasons.length > 0 || (action.note ?? '').trim() !== '') return undefined;
  return refusal('invalid_input', '退回须写明原因', 'returning needs a reason');
}

function wrongCells(action: SubmissionAction, form: FormDefinition | undefined): DomainError | undefined {
  if (form === undefined) return undefined;
  const entries = new Map(form.items.map((item) => [item.key, item.entry]));
  const written = action.kind === 'save' || action.kind === 'submit' ? Object.keys(action.cells ?? {}) : [];
  const named = action.kind === 'return' ? Object.keys(action.reasons) : written;
  const unknown = named.find((key) => !entries.has(key));
  if (unknown !== undefined)
    return refusal('invalid_input', `本表没有“${unknown}”这一项`, `the form has no cell "${unknown}"`, { key: unknown });
  const computed = written.find((key) => entries.get(key) === 'computed');
  if (computed === undefined) return undefined;
  return refusal('invalid_input', `“${computed}”由系统计算，不能填写`, `"${computed}" is computed and cannot be filled in`, {
    key: computed,
  });
}

function refusal(code: DomainErrorCode, zh: string, en: string, details?: Readonly<Record<string, unknown>>): DomainError {
  return new DomainError(code, { zh, en }, details === undefined ? {} : { details });
}
