import type { ProcedureProblem } from './procedure-problem.ts';
import { namesInLayout } from './list-layout.ts';
import type { Guard, Procedure } from './procedure.ts';

/** Names used but never declared, and names declared twice. */
export function unknownNames(procedure: Procedure): readonly ProcedureProblem[] {
  const { states, relations, fields, actions, clocks, conditions, reminders, lights, breakdown } = procedure;
  const lists = { states, relations, fields, actions, clocks, conditions, reminders };
  const twice = Object.entries(lists).flatMap(([list, entries]) => duplicates(entries.map(({ id }) => id)).map((id) => twiceDeclared(list, id)));
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  const known = { state: ids(states), relation: ids(relations), field: ids(fields), action: ids(actions), clock: ids(clocks), condition: ids(conditions) };
  const missing: ProcedureProblem[] = [];
  const want = (kind: keyof typeof known, id: string | undefined, where: string): void => {
    if (id !== undefined && !known[kind].has(id)) missing.push({ kind: 'unknown_name', where, message: { zh: `“${where}”提到未声明的 ${kind} “${id}”`, en: `"${where}" names the ${kind} "${id}", which is not declared` } });
  };
  const wantGuard = (guard: Guard | undefined, where: string): void => {
    if (guard === undefined || 'isBound' in guard) return;
    want('field', guard.field, where);
    const options = ids(fields.find(({ id }) => id === guard.field)?.options ?? []);
    for (const answer of guard.isOneOf) if (!options.has(answer)) missing.push(unknownOption(where, guard.field, answer));
  };
  for (const action of actions) {
    for (const state of [...action.from, action.to]) want('state', state, action.id);
    for (const relation of [...action.by, ...(action.reassigns ?? [])]) want('relation', relation, action.id);
    for (const field of [...(action.needs ?? []), ...(action.may ?? []), ...(action.asks ?? [])]) want('field', field, action.id);
    for (const condition of action.conditions ?? []) want('condition', condition, action.id);
    wantGuard(action.when, action.id);
    for (const wiring of action.clocks ?? []) {
      want('clock', wiring.clock, action.id);
      want('field', wiring.until, action.id);
      want('field', wiring.count, action.id);
      want('field', wiring.length, action.id);
      wantGuard(wiring.when, action.id);
      const grounds = ids(clocks.find(({ id }) => id === wiring.clock)?.pauses ?? []);
      if (wiring.effect === 'pause' && !grounds.has(wiring.ground ?? '')) missing.push(unknownOption(action.id, wiring.clock, wiring.ground ?? ''));
    }
  }
  for (const condition of conditions) {
    for (const field of fieldsOf(condition)) want('field', field, condition.id);
    if (condition.kind === 'other_person') for (const action of condition.actions) want('action', action, condition.id);
    if (condition.kind === 'all_parties') want('relation', condition.relation, condition.id);
    if (condition.kind === 'all_parties') want('action', condition.action, condition.id);
    if (condition.kind === 'answer') wantGuard(condition, condition.id);
  }
  for (const reminder of reminders) {
    want('clock', reminder.clock, reminder.id);
    for (const relation of reminder.to) want('relation', relation, reminder.id);
  }
  if (breakdown !== undefined) {
    for (const state of [...breakdown.from, ...breakdown.done]) want('state', state, 'breakdown');
    for (const relation of breakdown.by) want('relation', relation, 'breakdown');
    for (const field of [breakdown.percent, breakdown.weight]) want('field', field, 'breakdown');
    want('clock', breakdown.until, 'breakdown');
  }
  for (const light of lights) want('clock', light.clock, light.name.en);
  for (const { kind, id } of procedure.lists === undefined ? [] : namesInLayout(procedure.lists)) want(kind, id, 'lists');
  wantFigures(procedure, want, wantGuard);
  return [...twice, ...missing];
}

/** What the figures name: relations, clocks, states, and what their counts look at. */
function wantFigures({ figures }: Procedure, want: (kind: 'state' | 'relation' | 'field' | 'action' | 'clock', id: string | undefined, where: string) => void, wantGuard: (guard: Guard | undefined, where: string) => void): void {
  if (figures === undefined) return;
  for (const relation of figures.unit) want('relation', relation, 'figures');
  for (const clock of figures.limits) want('clock', clock, 'figures');
  for (const state of figures.closedIn) want('state', state, 'figures');
  for (const { id, rule } of figures.counts ?? []) {
    if (rule.kind === 'closed') {
      for (const state of rule.into ?? []) want('state', state, id);
      wantGuard(rule.when, id);
    } else if (rule.kind === 'taken') {
      for (const action of rule.actions) want('action', action, id);
      want('clock', rule.inTimeOf, id);
    } else want('field', rule.field, id);
  }
}

function fieldsOf(condition: Procedure['conditions'][number]): readonly string[] {
  if (condition.kind === 'recheck') return [condition.examined, condition.passed, ...(typeof condition.atLeast === 'string' ? [condition.atLeast] : [])];
  if (condition.kind === 'at_most') return [condition.field, condition.limit];
  return condition.kind === 'answer' ? [condition.field] : [];
}

function duplicates(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function twiceDeclared(list: string, id: string): ProcedureProblem {
  return { kind: 'duplicate_name', where: id, message: { zh: `“${id}”在 ${list} 中声明了两次`, en: `"${id}" is declared twice among the ${list}` } };
}

function unknownOption(where: string, of: string, option: string): ProcedureProblem {
  return { kind: 'unknown_name', where, message: { zh: `“${where}”提到“${of}”没有的“${option}”`, en: `"${where}" names "${option}", which "${of}" does not have` } };
}
