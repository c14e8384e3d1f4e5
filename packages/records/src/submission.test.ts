import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeCells } from './cells.ts';
import { allowedActions, decide } from './submission-decision.ts';
import { BLANK_SUBMISSION, foldSubmission, type SubmissionAction, type SubmissionState } from './submission.ts';
import { anyStep, buildAction, buildForm } from './testing/index.ts';

const form = buildForm();

/** Plays actions in order and keeps what was allowed, as the server's history would. */
function play(...kinds: readonly SubmissionAction['kind'][]): SubmissionState {
  let state = BLANK_SUBMISSION;
  for (const [index, kind] of kinds.entries()) {
    const decision = decide(state, buildAction({ kind }, String(index), state.version), form);
    if (decision.kind === 'refused') throw decision.error;
    state = decision.state;
  }
  return state;
}

describe('submission', () => {
  test('whatever is tried in whatever order, what is locked stays, what is returned has a reason, what is approved was submitted', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        let state = BLANK_SUBMISSION;
        const history: SubmissionAction[] = [];
        for (const [index, step] of steps.entries()) {
          const last = history.at(-1);
          const action = step.repeats && last !== undefined ? last : buildAction(step, String(index), state.version);
          const decision = decide(state, action, form);
          if (decision.kind === 'repeated') expect(action).toBe(last);
          if (decision.kind !== 'allowed') continue;
          expectLegal(state, decision.state, action);
          history.push(action);
          state = decision.state;
        }
        expect(foldSubmission(history)).toEqual(state);
        expect(new Set(history.map(({ id }) => id)).size).toBe(history.length);
        expect(state.version).toBe(history.filter(({ kind }) => kind !== 'urge').length);
      }),
      { numRuns: 1000 },
    );
  });

  test('the way through: saved, handed in, returned, corrected, approved, locked', () => {
    const state = play('save', 'submit', 'return', 'save', 'submit', 'approve', 'lock');
    expect(state).toMatchObject({ status: 'locked', version: 7, approvedCells: { births: 10 }, returnedCells: {} });
  });

  test('saving a returned form keeps its reasons until it is handed in again', () => {
    expect(play('submit', 'return', 'save')).toMatchObject({ status: 'returned', returnedCells: { births: '与上月不符' } });
    expect(play('submit', 'return', 'save', 'submit').returnedCells).toEqual({});
  });

  test('reopening keeps the figures last approved until others are approved', () => {
    const reopened = play('submit', 'approve', 'reopen');
    expect(reopened).toMatchObject({ status: 'returned', returnNote: '与上月不符', approvedCells: { births: 10 } });
    const saved = decide(reopened, buildAction({ kind: 'save', births: 99 }, '9', reopened.version));
    expect(saved.kind === 'allowed' && saved.state).toMatchObject({ cells: { births: 99 }, approvedCells: { births: 10 } });
  });

  test('what each status allows is written down twice, so that nobody widens it by accident', () => {
    expect(allowedActions('blank')).toEqual(['save', 'submit', 'urge']);
    expect(allowedActions('draft')).toEqual(['save', 'submit', 'urge']);
    expect(allowedActions('submitted')).toEqual(['return', 'approve']);
    expect(allowedActions('returned')).toEqual(['save', 'submit', 'urge']);
    expect(allowedActions('approved')).toEqual(['lock', 'reopen']);
    expect(allowedActions('locked')).toEqual([]);
  });

  test('of two reviewers looking at one version the second is told that it is stale', () => {
    const submitted = play('submit');
    const first = decide(submitted, buildAction({ kind: 'return' }, 'a', 1));
    expect(first.kind).toBe('allowed');
    const second = first.kind === 'allowed' ? decide(first.state, buildAction({ kind: 'approve' }, 'b', 1)) : first;
    expect(second.kind === 'refused' && second.error.code).toBe('stale');
  });

  test('urging a clerk does not make the draft in hand stale', () => {
    const draft = play('save', 'urge');
    expect(draft.urgedAt).toBeDefined();
    expect(decide(draft, buildAction({ kind: 'submit' }, 'x', 1)).kind).toBe('allowed');
    expect(decide(draft, buildAction({ kind: 'urge' }, 'y', 0)).kind).toBe('allowed');
  });

  test('the same command sent twice acts once', () => {
    const action = buildAction({ kind: 'submit' }, 'same', 0);
    const once = decide(BLANK_SUBMISSION, action);
    const again = once.kind === 'allowed' ? decide(once.state, action) : once;
    expect(again).toEqual({ kind: 'repeated', state: once.kind === 'allowed' ? once.state : undefined });
  });

  test.each<[string, SubmissionAction, SubmissionState, string]>([
    ['approving a draft', buildAction({ kind: 'approve' }, 'x', 1), play('save'), 'wrong_state'],
    ['saving what is under review', buildAction({ kind: 'save' }, 'x', 1), play('submit'), 'wrong_state'],
    ['reopening what is locked', buildAction({ kind: 'reopen' }, 'x', 3), play('submit', 'approve', 'lock'), 'wrong_state'],
    ['returning without a reason', buildAction({ kind: 'return', reason: ' ' }, 'x', 1), play('submit'), 'invalid_input'],
    ['reopening without a reason', buildAction({ kind: 'reopen', reason: '' }, 'x', 2), play('submit', 'approve'), 'invalid_input'],
    ['handing in an empty form', buildAction({ kind: 'submit', births: null }, 'x', 0), BLANK_SUBMISSION, 'invalid_input'],
    [
      'filling a computed cell',
      { ...buildAction({ kind: 'save' }, 'x', 0), kind: 'save', cells: { hospital_rate: 100 } },
      BLANK_SUBMISSION,
      'invalid_input',
    ],
    [
      'filling a cell that is not there',
      { ...buildAction({ kind: 'save' }, 'x', 0), kind: 'save', cells: { toString: 1 } },
      BLANK_SUBMISSION,
      'invalid_input',
    ],
    [
      'returning a cell that is not there',
      { ...buildAction({ kind: 'return' }, 'x', 1), kind: 'return', reasons: { other: '错' } },
      play('submit'),
      'invalid_input',
    ],
  ])('%s is refused', (_, action, state, code) => {
    const decision = decide(state, action, form);
    expect(decision.kind === 'refused' && decision.error.code).toBe(code);
  });
});

function expectLegal(before: SubmissionState, after: SubmissionState, action: SubmissionAction): void {
  expect(before.status).not.toBe('locked');
  expect(allowedActions(before.status)).toContain(action.kind);
  expect(after.timeline).toEqual([...before.timeline, action]);
  if (action.kind !== 'save' && action.kind !== 'submit') expect(after.cells).toEqual(before.cells);
  else expect(after.cells).toEqual(changeCells(before.cells, action.cells ?? {}));
  if (after.status === 'returned')
    expect([...Object.values(after.returnedCells), after.returnNote ?? ''].some((reason) => reason.trim() !== '')).toBe(true);
  if (after.status === 'approved' || after.status === 'locked') expect(after.approvedCells).toEqual(lastSubmittedCells(after));
  if (before.firstSubmittedAt !== undefined) expect(after.firstSubmittedAt).toBe(before.firstSubmittedAt);
}

function lastSubmittedCells(state: SubmissionState): SubmissionState['cells'] {
  const at = state.timeline.findLastIndex(({ kind }) => kind === 'submit');
  return foldSubmission(state.timeline.slice(0, at + 1)).cells;
}
