import { describe, expect, test } from 'vitest';
import { buildSubmissionView } from '../testing/build-submission-view.ts';
import { cellsSeen, changesToSend, mergeEntry, pendingCells, resolveConflict, settleEntry, startEntry, typeCell } from './entry-state.ts';

const opened = startEntry(buildSubmissionView());

describe('a grid being filled in', () => {
  test('a cell typed back to what the server holds is not a change, however it is written', () => {
    const state = typeCell(typeCell(opened, 'attended', '46'), 'attended', '４６０');
    expect(changesToSend(state).cells).toEqual({});
  });

  test('text that is no number stays on screen and is not sent', () => {
    const state = typeCell(opened, 'visits', '12人');
    expect(state.typed['visits']).toBe('12人');
    expect(changesToSend(state).cells).toEqual({});
  });

  test('emptying a cell sends null, because absent is not zero', () => {
    expect(changesToSend(typeCell(opened, 'lectures', '')).cells).toEqual({ lectures: null });
  });

  test('handing in confirms the offered figures too, but never a computed cell', () => {
    expect(cellsSeen(typeCell(opened, 'visits', '5'))).toEqual({ managed: 201, lectures: 2, attended: 460, visits: 5 });
  });

  test('what is typed while a save is under way stays typed after it', () => {
    const sending = typeCell(opened, 'visits', '5');
    const { sent } = changesToSend(sending);
    const meanwhile = typeCell(typeCell(sending, 'visits', '51'), 'lectures', '3');
    const settled = settleEntry(meanwhile, buildSubmissionView({ version: 4 }, { visits: { value: 5 } }), sent);
    expect(settled.typed).toEqual({ visits: '51', lectures: '3' });
    expect(settled.conflicts).toEqual({});
    expect(settled.version).toBe(4);
  });
});

describe('merging what somebody else saved', () => {
  const mine = typeCell(typeCell(opened, 'visits', '5'), 'attended', '112');

  test('a cell only one side changed needs no decision', () => {
    const merged = mergeEntry(mine, buildSubmissionView({ version: 4 }, { lectures: { value: 9 } }));
    expect(merged.stored['lectures']).toBe(9);
    expect(merged.typed).toEqual({ visits: '5', attended: '112' });
    expect(merged.conflicts).toEqual({});
  });

  test('a cell both changed is held back from saving until the clerk has chosen', () => {
    const merged = mergeEntry(mine, buildSubmissionView({ version: 4 }, { attended: { value: 109 } }));
    expect(merged.conflicts).toEqual({ attended: { base: 460, theirs: 109 } });
    expect(merged.typed['attended']).toBe('112');
    expect(changesToSend(merged).cells).toEqual({ visits: 5 });
    expect(changesToSend(resolveConflict(merged, 'attended', 'mine')).cells).toEqual({ visits: 5, attended: 112 });
    expect(changesToSend(resolveConflict(merged, 'attended', 'theirs')).cells).toEqual({ visits: 5 });
  });

  test('both sides having typed the same is agreement', () => {
    expect(mergeEntry(mine, buildSubmissionView({ version: 4 }, { attended: { value: 112 } })).typed).toEqual({ visits: '5' });
  });

  test('a conflict survives another save and a reload of this browser', () => {
    const conflicted = mergeEntry(mine, buildSubmissionView({ version: 4 }, { attended: { value: 109 } }));
    const fresh = buildSubmissionView({ version: 5 }, { attended: { value: 109 }, visits: { value: 5 } });
    const settled = settleEntry(conflicted, fresh, { visits: '5' });
    expect(settled.conflicts).toEqual({ attended: { base: 460, theirs: 109 } });
    expect(startEntry(fresh, pendingCells(settled))).toEqual(settled);
  });

  test('a draft of a cell the form no longer has is dropped instead of breaking the grid', () => {
    expect(startEntry(buildSubmissionView(), [{ key: 'gone', base: null, text: '1' }]).typed).toEqual({});
  });
});
