import type { WorkingCalendar } from '@taizhang/kernel';
import fc from 'fast-check';
import { judgeCondition } from '../closing.ts';
import type { Procedure } from '../procedure.ts';
import type { WorkItem } from '../work-item.ts';
import { anyAttempt, brokenInvariants, startWalk, step, type Tried } from './random-walk.ts';

/**
 * Tries random legal and illegal actions on items of a procedure, and holds what is let through against a second, independent reading of
 * the declaration: state, relation, fields, opinion, evidence, conditions, version. Says how many walks came to an end, and which states
 * were reached: a procedure whose conditions nobody can meet shows there.
 * @throws Error with the shortest sequence that breaks something
 */
export function checkWalks(procedure: Procedure, calendar: WorkingCalendar, numRuns = 60): { readonly ended: number; readonly reached: ReadonlySet<string> } {
  let ended = 0;
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.boolean(), fc.array(anyAttempt, { minLength: 5, maxLength: 40, size: 'max' }), (isBound, attempts) => {
      let walk = startWalk(procedure, isBound);
      for (const attempt of attempts) {
        const before = walk.item;
        const tried = step(procedure, walk, attempt, calendar);
        const reasons = whyNot(procedure, before, tried);
        const isDone = tried.error === undefined;
        if (isDone && reasons.length > 0) throw new Error(`"${tried.action.id}" was let through although ${reasons.join(', ')}`);
        // What clocks refuse (a late extension, an agreed day that has passed) is not in the second reading.
        const isForClocks = (tried.action.clocks ?? []).some(({ effect, until, length }) => effect === 'extend' || until !== undefined || length !== undefined);
        if (!isDone && reasons.length === 0 && !isForClocks) throw new Error(`"${tried.action.id}" was refused without a reason: ${tried.error?.message}`);
        if (!isDone && JSON.stringify(tried.walk.item) !== JSON.stringify(before)) throw new Error(`"${tried.action.id}" was refused and changed the item`);
        walk = tried.walk;
        if (walk.item.state !== undefined) reached.add(walk.item.state);
        const broken = brokenInvariants(procedure, walk, calendar);
        if (broken.length > 0) throw new Error(`after "${tried.action.id}": ${broken.join(', ')}`);
      }
      if (procedure.states.some(({ id, isFinal }) => id === walk.item.state && isFinal === true)) ended += 1;
    }),
    { numRuns },
  );
  return { ended, reached };
}

/** Reasons an action must be refused, read from the declaration once more. */
function whyNot(procedure: Procedure, item: WorkItem, { action, request, context }: Tried): readonly string[] {
  const reasons: string[] = [];
  if (request.baseVersion !== item.version) reasons.push('the page was stale');
  if (item.state === undefined ? action.from.length > 0 : !action.from.includes(item.state)) reasons.push('the state does not know it');
  if (!context.relations.some((relation) => action.by.includes(relation))) reasons.push('somebody else may do it');
  if (action.when !== undefined && 'isBound' in action.when && action.when.isBound !== (item.binding !== undefined)) reasons.push('it is for other items');
  if (action.when !== undefined && 'field' in action.when && !action.when.isOneOf.includes(String(item.fields[action.when.field]))) reasons.push('it is for other items');
  if ((action.asks ?? []).some((field) => request.fields?.[field] === undefined)) reasons.push('a field is empty');
  if ((action.needs ?? []).some((field) => (request.fields?.[field] ?? item.fields[field]) === undefined)) reasons.push('a field is empty');
  if (action.needsOpinion === true && request.opinion === undefined) reasons.push('there is no opinion');
  if ((request.evidence ?? []).length < (action.evidence ?? 0)) reasons.push('evidence is missing');
  for (const condition of procedure.conditions) {
    if ((action.conditions ?? []).includes(condition.id) && !judgeCondition(procedure, item, condition, { ...request, ...context }).holds) reasons.push(`${condition.id} does not hold`);
  }
  return reasons;
}
