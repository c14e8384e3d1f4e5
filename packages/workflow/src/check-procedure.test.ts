import { describe, expect, test } from 'vitest';
import { checkProcedure } from './check-procedure.ts';
import { drawProcedure } from './draw-procedure.ts';
import type { Procedure, ProcedureAction } from './procedure.ts';
import { sketch } from './sketch.ts';

const { end, number, relation, state, word } = sketch;
const name = word('试验', 'Trial');
const basis = { kind: 'custom', document: '', clause: '', checked: 'memory' } as const;
const open: ProcedureAction = { id: 'open', name, from: [], to: 'begun', by: ['clerk'], clocks: [{ clock: 'limit', effect: 'start' }] };
const close: ProcedureAction = { id: 'close', name, from: ['begun'], to: 'ended', by: ['clerk'], clocks: [{ clock: 'limit', effect: 'stop' }] };
const sound: Procedure = {
  id: 'trial', name, purpose: name, isPublic: false, states: [state('begun', '', ''), end('ended', '', '')], relations: [relation('clerk', '', '')], fields: [], conditions: [], reminders: [], lights: [],
  clocks: [{ id: 'limit', name, from: name, length: { count: 5, unit: 'workdays' }, basis, lastDay: 'stands', pauses: [{ id: 'asked', name, basis }] }],
  actions: [open, close],
};
const kinds = (procedure: Procedure) => checkProcedure(procedure).map(({ kind, where }) => `${kind} ${where}`);
const withAction = (...actions: readonly ProcedureAction[]): Procedure => ({ ...sound, actions: [...sound.actions, ...actions] });

describe('checkProcedure', () => {
  test('finds nothing in a sound one', () => expect(kinds(sound)).toEqual([]));

  test.each<[string, Procedure, readonly string[]]>([
    ['a state no way leads to', { ...sound, states: [...sound.states, state('lost', '', '')] }, ['unreachable_state lost']],
    ['a state no way leads out of', withAction({ id: 'park', name, from: ['begun'], to: 'parked', by: ['clerk'] }), ['unknown_name park']],
    ['a dead end', { ...withAction({ id: 'park', name, from: ['begun'], to: 'parked', by: ['clerk'] }), states: [...sound.states, state('parked', '', '')] }, ['dead_end parked']],
    ['a circle without an end', { ...sound, actions: [open, { ...close, to: 'begun' }] }, ['unreachable_state ended', 'dead_end begun']],
    ['a clock that still runs at the end', { ...sound, actions: [open, { ...close, clocks: [] }] }, ['clock_left_running ended']],
    ['a clock paused at the end', withAction({ id: 'leave', name, from: ['begun'], to: 'ended', by: ['clerk'], clocks: [{ clock: 'limit', effect: 'pause', ground: 'asked' }] }), ['clock_left_running ended']],
    ['a clock nobody starts', { ...sound, actions: [{ ...open, clocks: [] }, close] }, ['clock_never_started limit']],
    ['going on with a clock that is not paused', withAction({ id: 'go_on', name, from: ['begun'], by: ['clerk'], clocks: [{ clock: 'limit', effect: 'resume' }] }), ['clock_misfit go_on']],
    ['an action after the end', withAction({ id: 'again', name, from: ['ended'], to: 'begun', by: ['clerk'] }), ['leaving_final ended']],
    ['unknown relation, field, condition and ground', withAction({ id: 'odd', name, from: ['begun'], by: ['nobody'], needs: ['nothing'], conditions: ['never'], clocks: [{ clock: 'limit', effect: 'pause', ground: 'rain' }] }), Array.from({ length: 4 }, () => 'unknown_name odd')],
    ['an end that leaves sub-items open', { ...sound, fields: [number('percent', '', ''), number('weight', '', '')], breakdown: { into: [], levels: 2, from: ['begun'], by: ['clerk'], percent: 'percent', weight: 'weight', until: 'limit', done: ['ended'] } }, ['parts_left_open close']],
    ['a name declared twice', withAction({ ...close }), ['duplicate_name close']],
  ])('finds %s', (_name, procedure, expected) => {
    expect(kinds(procedure)).toEqual(expected);
  });
});

describe('drawProcedure', () => {
  test('marks the current state, puts ends below everything else and tells lines that lead up again', () => {
    const drawn = drawProcedure({ ...withAction({ id: 'ask', name, from: ['begun'], to: 'asked', by: [] }, { id: 'back', name, from: ['asked'], to: 'begun', by: [] }), states: [end('ended', '', ''), state('begun', '', ''), state('asked', '', '')] }, { state: 'asked', passed: ['begun'] });
    expect(drawn.nodes.filter(({ isCurrent }) => isCurrent).map(({ id }) => id)).toEqual(['asked']);
    const heights = Object.fromEntries(drawn.nodes.map(({ id, y }) => [id, y]));
    expect(heights['ended']).toBeGreaterThan(heights['asked'] ?? 0);
    expect(drawn.edges.map(({ from, to, isBack }) => `${from} ${to} ${isBack}`)).toEqual(['begun ended false', 'begun asked false', 'asked begun true']);
  });
});
