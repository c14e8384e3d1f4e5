import { plainDate } from '@taizhang/kernel';
import { isGuardOpen } from './procedure-lookup.ts';
import type { ClockWiring, Guard, Procedure, ProcedureAction } from './procedure.ts';
import type { WorkItem } from './work-item.ts';

/** What a walk through every way an item can go has met. */
export interface ProcedureWalk {
  readonly states: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
  /** States some item cannot leave for an end. */
  readonly deadEnds: ReadonlySet<string>;
  /** Action and clock: a pause of a clock that does not run, or the like. */
  readonly misfits: ReadonlyMap<string, string>;
  /** Final state and clock that may still run there. */
  readonly leftRunning: ReadonlyMap<string, string>;
}

type Facts = Pick<WorkItem, 'binding' | 'fields'>;
type ClockState = 'running' | 'paused' | 'stopped';

/** A state together with what the clocks do in it. */
interface Place {
  readonly state: string;
  readonly clocks: ReadonlyMap<string, ClockState>;
}

/** Goes every way through a procedure, for each kind of item its guards tell apart. Fields and conditions are taken to be met. */
export function exploreProcedure(procedure: Procedure): ProcedureWalk {
  const walk = { states: new Set<string>(), actions: new Set<string>(), deadEnds: new Set<string>(), misfits: new Map<string, string>(), leftRunning: new Map<string, string>() };
  for (const facts of kindsOfItem(procedure)) walkThrough(procedure, facts, walk);
  return walk;
}

function walkThrough(procedure: Procedure, facts: Facts, walk: { readonly states: Set<string>; readonly actions: Set<string>; readonly deadEnds: Set<string>; readonly misfits: Map<string, string>; readonly leftRunning: Map<string, string> }): void {
  const finals = new Set(procedure.states.filter(({ isFinal }) => isFinal === true).map(({ id }) => id));
  const waysTo = new Map<string, Set<string>>();
  const seen = new Map<string, Place>();
  const waiting: Place[] = [];
  const visit = (action: ProcedureAction, from: Place | undefined): void => {
    walk.actions.add(action.id);
    const place: Place = { state: action.to ?? from?.state ?? '', clocks: clocksAfter(action, from?.clocks ?? new Map(), facts, walk.misfits) };
    const key = keyOf(place);
    if (from !== undefined) waysTo.set(key, (waysTo.get(key) ?? new Set()).add(keyOf(from)));
    if (seen.has(key)) return;
    seen.set(key, place);
    waiting.push(place);
  };
  for (const action of procedure.actions) if (action.from.length === 0 && isGuardOpen(action.when, facts)) visit(action, undefined);
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    walk.states.add(place.state);
    if (finals.has(place.state)) for (const [clock, state] of place.clocks) if (state !== 'stopped') walk.leftRunning.set(place.state, clock);
    for (const action of procedure.actions) if (action.from.includes(place.state) && isGuardOpen(action.when, facts)) visit(action, place);
  }
  const ending = new Set<string>();
  const back = [...seen].filter(([, { state }]) => finals.has(state)).map(([key]) => key);
  for (let key = back.pop(); key !== undefined; key = back.pop()) {
    if (ending.has(key)) continue;
    ending.add(key);
    back.push(...(waysTo.get(key) ?? []));
  }
  for (const [key, { state }] of seen) if (!ending.has(key)) walk.deadEnds.add(state);
}

function clocksAfter(action: ProcedureAction, before: ReadonlyMap<string, ClockState>, facts: Facts, misfits: Map<string, string>): ReadonlyMap<string, ClockState> {
  const clocks = new Map(before);
  for (const wiring of action.clocks ?? []) {
    if (!isGuardOpen(wiring.when, facts)) continue;
    const next = clockAfter(wiring, clocks.get(wiring.clock));
    if (next === 'misfit') misfits.set(action.id, wiring.clock);
    else if (next !== undefined) clocks.set(wiring.clock, next);
  }
  return clocks;
}

function clockAfter({ effect }: ClockWiring, state: ClockState | undefined): ClockState | 'misfit' | undefined {
  switch (effect) {
    case 'start':
      return 'running';
    case 'pause':
      return state === 'running' ? 'paused' : 'misfit';
    case 'resume':
      return state === 'paused' ? 'running' : 'misfit';
    case 'extend':
      return state === 'running' || state === 'paused' ? state : 'misfit';
    case 'stop':
      return state === undefined ? undefined : 'stopped';
  }
}

/** Every combination of what guards ask: bound to a figure or not, and each answer of the fields they name. */
function kindsOfItem(procedure: Procedure): readonly Facts[] {
  const guards = procedure.actions.flatMap(({ when, clocks = [] }) => [when, ...clocks.map((wiring) => wiring.when)]).filter((guard): guard is Guard => guard !== undefined);
  const bindings: Facts[] = [{ fields: {} }];
  if (guards.some((guard) => 'isBound' in guard)) bindings.push({ fields: {}, binding: EXAMPLE_BINDING });
  const fields = new Set(guards.flatMap((guard) => ('field' in guard ? [guard.field] : [])));
  let kinds: readonly Facts[] = bindings;
  for (const id of fields) {
    const options = procedure.fields.find((field) => field.id === id)?.options ?? [];
    kinds = kinds.flatMap((kind) => options.map((option) => ({ ...kind, fields: { ...kind.fields, [id]: option.id } })));
  }
  return kinds;
}

const EXAMPLE_BINDING: NonNullable<Facts['binding']> = { expression: '0', label: { zh: '', en: '' }, unit: '%', decimals: 1, direction: 'at_least', threshold: 0, window: { from: plainDate('2021-01-01') } };

function keyOf({ state, clocks }: Place): string {
  return `${state}|${[...clocks].map(([clock, at]) => `${clock}:${at}`).sort().join('|')}`;
}
