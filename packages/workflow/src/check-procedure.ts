import { exploreProcedure } from './explore-procedure.ts';
import type { Procedure, ProcedureAction } from './procedure.ts';
import { unknownNames } from './procedure-names.ts';
import type { ProcedureProblem } from './procedure-problem.ts';

/**
 * Everything wrong with a procedure, at once: names nobody declared, states no way leads to, states no way leads out of, clocks that are
 * never started, paused while they do not run, or still run when an item ends. Loaded procedures must have none.
 */
export function checkProcedure(procedure: Procedure): readonly ProcedureProblem[] {
  const names = unknownNames(procedure);
  // Walking a procedure with unknown names would only repeat the first mistake in other words.
  if (names.length > 0) return names;
  const walk = exploreProcedure(procedure);
  const started = new Set(procedure.actions.flatMap(({ clocks = [] }) => clocks.filter(({ effect }) => effect === 'start').map(({ clock }) => clock)));
  const problem = (kind: ProcedureProblem['kind'], where: string, zh: string, en: string): ProcedureProblem => ({ kind, where, message: { zh, en } });
  return [
    ...procedure.states.filter(({ id }) => !walk.states.has(id)).map(({ id, name }) => problem('unreachable_state', id, `没有操作能到达“${name.zh}”`, `no action leads to "${name.en}"`)),
    ...procedure.actions.filter(({ id }) => !walk.actions.has(id)).map(({ id, name }) => problem('idle_action', id, `“${name.zh}”永远用不上`, `"${name.en}" can never be taken`)),
    ...[...walk.deadEnds].map((id) => problem('dead_end', id, `“${id}”没有通向办结的路`, `no way leads from "${id}" to an end`)),
    ...procedure.states
      .filter(({ id, isFinal }) => isFinal === true && procedure.actions.some(({ from }) => from.includes(id)))
      .map(({ id, name }) => problem('leaving_final', id, `“${name.zh}”是终点，却还有操作`, `"${name.en}" is final, yet an action leaves it`)),
    ...procedure.clocks.filter(({ id }) => !started.has(id)).map(({ id, name }) => problem('clock_never_started', id, `“${name.zh}”从未起算`, `"${name.en}" is never started`)),
    ...[...walk.misfits].map(([where, clock]) => problem('clock_misfit', where, `“${where}”作用于“${clock}”，而它此时可能没有相应状态`, `"${where}" acts on the clock "${clock}" when it may not fit`)),
    ...partsLeftOpen(procedure).map(({ id, name }) => problem('parts_left_open', id, `“${name.zh}”可在子任务未办结时结束上级事项`, `"${name.en}" may end an item while a sub-item is open`)),
    ...[...walk.leftRunning].map(([state, clock]) => problem('clock_left_running', state, `到达“${state}”时“${clock}”可能仍在计时`, `the clock "${clock}" may still run at "${state}"`)),
  ];
}

/** Actions that end an item which may have sub-items, without asking whether these are closed. */
function partsLeftOpen({ breakdown, states, actions, conditions }: Procedure): readonly ProcedureAction[] {
  if (breakdown === undefined) return [];
  const asks = new Set(conditions.filter(({ kind }) => kind === 'children').map(({ id }) => id));
  const finals = new Set(states.filter(({ isFinal }) => isFinal === true).map(({ id }) => id));
  return actions.filter((action) => action.to !== undefined && finals.has(action.to) && !(action.conditions ?? []).some((id) => asks.has(id)));
}
