import { describe, expect, test } from 'vitest';
import { addParagraph, editBlocks, mergeWithPrevious, moveBlock, removeBlock, sentBlocks, splitBlock, withLines, withRole, type EditBlock } from './edit-blocks.ts';
import { figureAt, type Piece } from './piece-run.ts';

const words = (text: string): Piece => ({ kind: 'words', text });
const chip: Piece = { kind: 'figure', key: 'f1' };
const blocks = editBlocks({ blocks: [
  { kind: 'heading', level: 1, isNumbered: true, pieces: [words('总体情况')] },
  { kind: 'paragraph', pieces: [words('活产'), chip, words('。')] },
  { kind: 'kept', block: 2 },
  { kind: 'paragraph', pieces: [words('特此报告。')] },
] });
const said = (all: readonly EditBlock[]) => all.map((block) => (block.kind === 'kept' ? '▦' : block.pieces.map((piece) => (piece.kind === 'words' ? piece.text : '◆')).join('')));

describe('blocks under edit', () => {
  test('broken in two and joined again they are what they were, the caret at the seam', () => {
    const split = splitBlock(blocks, 1, 3);
    expect(said(split.blocks)).toEqual(['总体情况', '活产◆', '。', '▦', '特此报告。']);
    expect(split.caret).toEqual({ id: 4, place: 0 });
    const merged = mergeWithPrevious(split.blocks, 4);
    expect(sentBlocks(merged.blocks)).toEqual(sentBlocks(blocks));
    expect(merged.caret).toEqual({ id: 1, place: 3 });
  });

  test('what follows a broken heading is a paragraph, and nothing is joined to a table', () => {
    expect(splitBlock(blocks, 0, 2).blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph', 'kept', 'paragraph']);
    expect(mergeWithPrevious(blocks, 3).blocks).toBe(blocks);
    expect(mergeWithPrevious(blocks, 0).blocks).toBe(blocks);
  });

  test('lines pasted over a stretch become paragraphs of their own, figures among them', () => {
    const { blocks: after, caret } = withLines(blocks, 1, { from: 1, to: 3 }, [[words('一')], [chip], [words('二')]]);
    expect(said(after)).toEqual(['总体情况', '活一', '◆', '二。', '▦', '特此报告。']);
    expect(caret).toEqual({ id: 5, place: 1 });
    expect(figureAt([words('活产'), chip], 2)).toBe('f1');
  });

  test('are moved, left out, added and made headings', () => {
    expect(said(moveBlock(blocks, 3, -1).blocks)).toEqual(['总体情况', '活产◆。', '特此报告。', '▦']);
    expect(moveBlock(blocks, 0, -1).blocks).toBe(blocks);
    expect(removeBlock(blocks, 1)).toMatchObject({ caret: { id: 0, place: 4 } });
    expect(addParagraph(blocks, 2)).toMatchObject({ caret: { id: 4, place: 0 } });
    expect(withRole(withRole(blocks, 3, 2).blocks, 0, 'paragraph').blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'kept', 'heading']);
  });
});
