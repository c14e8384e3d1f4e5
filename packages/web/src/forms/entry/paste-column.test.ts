import { describe, expect, test } from 'vitest';
import { copiedLines, planPaste } from './paste-column.ts';

const rows = ['a', 'b', 'sum', 'c'].map((key) => ({ key, isWritable: key !== 'sum' }));

describe('pasting a column', () => {
  test('one copied cell is left to the field, also with the line end a spreadsheet adds', () => {
    expect(copiedLines('12')).toBeUndefined();
    expect(copiedLines('12\r\n')).toBeUndefined();
  });

  test('lines fall on the rows below one by one, and a line on a computed row is counted, not shifted', () => {
    const plan = planPaste(copiedLines('1\r\n2\r\n3\r\n4\r\n') ?? [], rows, 'a');
    expect(plan).toEqual({ cells: [{ key: 'a', text: '1' }, { key: 'b', text: '2' }, { key: 'c', text: '4' }], skipped: 1, beyond: 0 });
  });

  test('an empty line in the middle empties its cell, and lines beyond the last row are counted', () => {
    const plan = planPaste(copiedLines('7\n\n9\n8\n5') ?? [], rows, 'b');
    expect(plan).toEqual({ cells: [{ key: 'b', text: '7' }, { key: 'c', text: '9' }], skipped: 1, beyond: 2 });
  });

  test('several columns are refused instead of guessing which one was meant', () => {
    expect(planPaste(copiedLines('讲座\t2\n人次\t46') ?? [], rows, 'a')).toBeUndefined();
  });
});
