import { addHours, isDomainError, plainDate, type DomainError, type WorkingCalendar } from '@taizhang/kernel';
import fc from 'fast-check';
import { act } from '../act.ts';
import type { ActContext, ActRequest } from '../act-request.ts';
import { askedOf } from '../breakdown.ts';
import type { ClosureBinding } from '../closure.ts';
import { clocksOf } from '../item-clocks.ts';
import type { Procedure, ProcedureAction, ProcedureField } from '../procedure.ts';
import { newItem, replayItem, type FieldValue, type ItemOpening, type ItemRecord, type WorkItem } from '../work-item.ts';

/** One thing somebody tries, right or wrong in several ways at once. */
export interface Attempt {
  readonly action: number;
  readonly person: number;
  /** Taken by somebody who may; else by anybody. */
  readonly isFit: boolean;
  readonly hours: number;
  readonly option: number;
  readonly isComplete: boolean;
  readonly isStale: boolean;
  readonly isReached: boolean;
  readonly openChildren: number;
}

/** Any attempt; most are complete, so that walks get somewhere. */
export const anyAttempt: fc.Arbitrary<Attempt> = fc.record({
  action: fc.nat(1000),
  person: fc.nat(7),
  isFit: fc.integer({ min: 0, max: 5 }).map((chance) => chance > 0),
  hours: fc.integer({ min: 0, max: 24 * 20 }),
  option: fc.nat(20),
  isComplete: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0),
  isStale: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
  isReached: fc.boolean(),
  openChildren: fc.integer({ min: 0, max: 3 }).map((chance) => (chance === 3 ? 1 : 0)),
});

/** What a walk has done so far. */
export interface Walk {
  readonly opening: ItemOpening;
  readonly item: WorkItem;
  readonly records: readonly ItemRecord[];
  readonly now: string;
}

/** A figure that measured 90 has reached and measured 10 has not. */
export const anyBinding: ClosureBinding = {
  expression: 'rate', label: { zh: '某率', en: 'A rate' }, unit: '%', decimals: 1, direction: 'at_least', threshold: 80, window: { from: plainDate('2021-01-01') },
};

/** An item nothing has happened to: each relation has a person of its own, and person 0 stands in all of them but those everybody must answer in. */
export function startWalk(procedure: Procedure, isBound: boolean): Walk {
  const answering = new Set(procedure.conditions.flatMap((condition) => (condition.kind === 'all_parties' ? [condition.relation] : [])));
  const parties = Object.fromEntries(procedure.relations.map(({ id }, index) => [id, [...(answering.has(id) ? [] : [{ orgId: 'org-0', accountId: 'account-0' }]), { orgId: `org-${index + 1}`, accountId: `account-${index + 1}` }]]));
  const opening: ItemOpening = { id: 'item', procedureId: procedure.id, title: '事项', parties, ...(isBound ? { binding: anyBinding } : {}) };
  return { opening, item: newItem(opening), records: [], now: '2021-03-01T09:00:00+08:00' };
}

/** What was tried and what became of it. */
export interface Tried {
  readonly walk: Walk;
  readonly action: ProcedureAction;
  readonly request: ActRequest;
  readonly context: ActContext;
  /** Why it was refused. */
  readonly error?: DomainError;
}

/** Tries something; the item is unchanged when it is refused. */
export function step(procedure: Procedure, walk: Walk, attempt: Attempt, calendar: WorkingCalendar): Tried {
  const now = addHours(walk.now, attempt.hours);
  const fitting = procedure.actions.filter(({ from }) => (walk.item.state === undefined ? from.length === 0 : from.includes(walk.item.state)));
  // One try in four is anything at all, one may end the item; the others go on, so that walks get far.
  const ends = new Set(procedure.states.filter(({ isFinal }) => isFinal === true).map(({ id }) => id));
  const onward = fitting.filter(({ to }) => to === undefined || !ends.has(to));
  const luck = attempt.action % 4;
  const choices = luck === 0 || fitting.length === 0 ? procedure.actions : luck === 1 || onward.length === 0 ? fitting : onward;
  const declared = choices[Math.floor(attempt.action / 4) % choices.length] ?? { id: 'none', name: { zh: '', en: '' }, from: [], by: [] };
  const action = askedOf(procedure, declared, attempt.openChildren > 0);
  const person = attempt.isFit ? procedure.relations.findIndex(({ id }) => id === action.by[attempt.option % action.by.length]) + 1 : attempt.person;
  const accountId = `account-${person}`;
  const request = requestFor(procedure, walk.item, action, attempt);
  const context: ActContext = {
    now,
    calendar,
    actor: { accountId, name: accountId, orgId: `org-${person}` },
    relations: Object.entries(walk.item.parties).filter(([, parties]) => parties.some((party) => party.accountId === accountId)).map(([relation]) => relation),
    measurement: { value: attempt.isReached ? 90 : 10, on: plainDate('2021-06-30') },
    parts: { open: Array.from({ length: attempt.openChildren }, (_, index) => `子任务 ${index + 1}`), isDerived: attempt.openChildren > 0 },
  };
  const outcome = act(procedure, walk.item, request, context);
  if (outcome.kind === 'refused') return { walk: { ...walk, now }, action, request, context, error: outcome.error };
  return { walk: { ...walk, item: outcome.item, records: [...walk.records, outcome.record], now }, action, request, context };
}

function requestFor(procedure: Procedure, item: WorkItem, action: ProcedureAction, { option, isComplete, isStale }: Attempt): ActRequest {
  const wanted = [...(action.needs ?? []), ...(action.asks ?? [])];
  const fields = Object.fromEntries(procedure.fields.filter(({ id }) => wanted.includes(id)).map((field) => [field.id, valueFor(field, option)]));
  return {
    action: action.id,
    baseVersion: item.version + (isStale ? -1 : 0),
    ...(isComplete ? { fields, opinion: '同意', evidence: Array.from({ length: action.evidence ?? (option % 2) }, (_, index) => ({ id: `${item.version}-${index}`, name: '佐证', digest: '' })) } : {}),
  };
}

function valueFor(field: ProcedureField, option: number): FieldValue {
  switch (field.kind) {
    case 'text':
    case 'long_text':
      return '内容';
    case 'yes_no':
      return true;
    case 'date':
      return '2024-06-28';
    case 'choice':
      return field.options?.[option % field.options.length]?.id ?? '';
    case 'number':
    case 'money':
      return Math.min(field.maximum ?? 100, Math.max(field.minimum ?? 0, option));
  }
}

/** Everything that must be true of an item after any walk; the sentences of what is not. */
export function brokenInvariants(procedure: Procedure, { opening, item, records }: Walk, calendar: WorkingCalendar): readonly string[] {
  const broken: string[] = [];
  if (item.state !== undefined && procedure.states.filter(({ id }) => id === item.state).length !== 1) broken.push(`it is in no one state: ${item.state}`);
  if (item.version !== records.length) broken.push(`${records.length} records make version ${item.version}`);
  if (JSON.stringify(replayItem(opening, records)) !== JSON.stringify(item)) broken.push('its records make another item');
  try {
    const runs = clocksOf(procedure, item, calendar);
    const isEnded = procedure.states.some(({ id, isFinal }) => id === item.state && isFinal === true);
    for (const [clock, run] of Object.entries(runs)) if (isEnded && run.state !== 'stopped') broken.push(`${clock} is ${run.state} at the end`);
    for (const [clock, run] of Object.entries(runs)) if (run.state === 'stopped' && run.isStoppedLate && !item.late.includes(clock)) broken.push(`${clock} was late and is not marked`);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    broken.push(`its clocks cannot be computed: ${error.message}`);
  }
  return broken;
}
