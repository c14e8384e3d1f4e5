import { isDomainError, type DomainError, type Localized } from '@taizhang/kernel';
import { actionProblem, lackOfFields, refusal, timeProblem } from './act-checks.ts';
import type { ActContext, ActOutcome, ActRequest } from './act-request.ts';
import { askedOf } from './breakdown.ts';
import { judgeConditions } from './closing.ts';
import { measureClosure, type ClosureBinding, type Measurement } from './closure.ts';
import { clocksOf } from './item-clocks.ts';
import { nameOf } from './procedure-lookup.ts';
import type { Procedure, ProcedureAction } from './procedure.ts';
import { wireClocks } from './wiring.ts';
import { applyRecord, type ItemRecord, type WorkItem } from './work-item.ts';

/**
 * Takes an action on an item, or says why it may not be taken: `stale` a page seen before somebody else acted, `wrong_state` an
 * action the state does not know, a condition that does not hold or a year without a holiday table, `forbidden` somebody else's
 * action, `invalid_input` missing fields, opinion or evidence, and back-dating.
 * @throws only what is no refusal of the domain, i.e. a fault of the program
 */
export function act(procedure: Procedure, item: WorkItem, request: ActRequest, context: ActContext): ActOutcome {
  const declared = procedure.actions.find(({ id }) => id === request.action);
  const action = declared && askedOf(procedure, declared, context.parts?.isDerived === true);
  const error =
    action === undefined
      ? unknownAction(procedure, request.action)
      : (actionProblem(procedure, item, action, request, context) ??
        timeProblem(item, action, request, context) ??
        typedProgress(procedure, request, context) ??
        lackOfFields(procedure, item, action, request) ??
        judgeConditions(procedure, item, action, request, context));
  if (action === undefined || error !== undefined) return { kind: 'refused', error: error ?? unknownAction(procedure, request.action) };
  try {
    return { kind: 'done', ...carryOut(procedure, item, action, request, context) };
  } catch (refusal) {
    if (isDomainError(refusal)) return { kind: 'refused', error: refusal };
    throw refusal;
  }
}

/** What follows from sub-items is never typed. */
function typedProgress({ breakdown, fields }: Procedure, request: ActRequest, { parts }: ActContext): DomainError | undefined {
  if (breakdown === undefined || parts?.isDerived !== true || request.fields?.[breakdown.percent] === undefined) return undefined;
  const name = nameOf(fields, breakdown.percent);
  return refusal('invalid_input', `“${name.zh}”由子任务得出，不能填写`, `"${name.en}" follows from the sub-items and cannot be written`, { field: breakdown.percent });
}

function carryOut(procedure: Procedure, item: WorkItem, action: ProcedureAction, request: ActRequest, context: ActContext): Omit<Extract<ActOutcome, { kind: 'done' }>, 'kind'> {
  const { now, actor, relations, calendar, measurement } = context;
  const at = request.at ?? now;
  const fields = request.fields ?? {};
  // Clocks read the fields as this action leaves them, e.g. the day agreed while handing out.
  const wired = wireClocks(procedure, { ...item, fields: { ...item.fields, ...fields } }, action, at, calendar);
  const asksForFigure = (action.conditions ?? []).some((id) => procedure.conditions.some((condition) => condition.id === id && condition.kind === 'figure'));
  const evaluation = asksForFigure && item.binding !== undefined && measurement !== undefined ? { ...measurement, ...judged(item.binding, measurement) } : undefined;
  const opinion = (request.opinion ?? '').trim();
  const record: ItemRecord = {
    version: item.version + 1,
    action: action.id,
    from: item.state,
    to: action.to ?? item.state ?? '',
    at,
    recordedAt: now,
    by: actor,
    as: action.by.filter((relation) => relations.includes(relation)),
    ...(opinion === '' ? {} : { opinion }),
    fields,
    ...(request.parties === undefined ? {} : { parties: request.parties }),
    evidence: request.evidence ?? [],
    clocks: wired.events,
    late: wired.late,
    ...(evaluation === undefined ? {} : { evaluation }),
  };
  const next = applyRecord(item, record);
  return { item: next, record, clocks: clocksOf(procedure, next, calendar) };
}

function judged(binding: ClosureBinding, measurement: Measurement): { readonly isReached: boolean; readonly sentence: Localized } {
  const { isReached, sentence } = measureClosure(binding, measurement);
  return { isReached, sentence };
}

function unknownAction(procedure: Procedure, action: string): DomainError {
  return refusal('invalid_input', `“${procedure.name.zh}”没有“${action}”这一操作`, `"${procedure.name.en}" knows no action "${action}"`, { action });
}
