import { describe, expect, test } from 'vitest';
import { addParagraph, editBlocks } from './edit-blocks.ts';
import { afterAct, openHistory, type EditAct } from './edit-history.ts';

const type = (text: string, id = 0): EditAct => ({ kind: 'type', id, pieces: [{ kind: 'words', text }] });
const opened = openHistory(editBlocks({ blocks: [{ kind: 'paragraph', pieces: [] }] }));
const run = (...acts: readonly EditAct[]) => acts.reduce(afterAct, opened);

describe('undo', () => {
  test('takes back what was typed in one go, and after a pause only what came later', () => {
    expect(run(type('一'), type('一二'), { kind: 'undo' }).blocks).toEqual(opened.blocks);
    expect(run(type('一'), { kind: 'pause' }, type('一二'), { kind: 'undo' }).blocks).toMatchObject([{ pieces: [{ text: '一' }] }]);
  });

  test('and redo lead back and forth; a new change forgets what was undone', () => {
    const added: EditAct = { kind: 'change', change: (blocks) => addParagraph(blocks, 0) };
    expect(run(added, { kind: 'undo' }, { kind: 'redo' }).blocks).toHaveLength(2);
    expect(run(added, { kind: 'undo' }, type('一'), { kind: 'redo' }).blocks).toMatchObject([{ pieces: [{ text: '一' }] }]);
    expect(run({ kind: 'undo' }, { kind: 'redo' })).toEqual(opened);
  });

  test('a change that changes nothing is not a step', () => {
    expect(run({ kind: 'change', change: (blocks) => ({ blocks }) }).past).toEqual([]);
  });
});
