import { describe, expect, test } from 'vitest';
import { copyPieces, pastedLines } from './clip-pieces.ts';
import type { Piece } from './piece-run.ts';

const CHIPS = new Map([['f1', { key: 'f1', text: '131人', marks: '', name: '活产数' }]]);
const RUN: readonly Piece[] = [{ kind: 'words', text: '活产' }, { kind: 'figure', key: 'f1' }];

/** A clipboard as far as this needs one. */
function clipboard(data: Record<string, string> = {}): DataTransfer {
  const transfer = new DataTransfer();
  for (const [type, text] of Object.entries(data)) transfer.setData(type, text);
  return transfer;
}

describe('cutting and pasting', () => {
  test('within a report takes figures along', () => {
    const clip = clipboard();
    copyPieces(clip, RUN, 'a', CHIPS);
    expect(clip.getData('text/plain')).toBe('活产131人');
    expect(pastedLines(clip, 'a', CHIPS)).toEqual([RUN]);
  });

  test('into another report, a figure is words', () => {
    const clip = clipboard();
    copyPieces(clip, RUN, 'a', CHIPS);
    expect(pastedLines(clip, 'b', CHIPS)).toEqual([[{ kind: 'words', text: '活产131人' }]]);
  });

  test('from elsewhere is words only, a line a paragraph, whatever its markup claims', () => {
    const foreign = clipboard({ 'text/html': '<p onclick="x()">甲<span data-figure="f1">9</span></p><img src=x>', 'text/plain': '甲9\r\n乙' });
    expect(pastedLines(foreign, 'a', CHIPS)).toEqual([[{ kind: 'words', text: '甲9' }], [{ kind: 'words', text: '乙' }]]);
  });
});
