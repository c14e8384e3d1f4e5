import { describe, expect, test } from 'vitest';
import { BATCH, batchAround } from './note-batch.ts';

describe('a batch of notes', () => {
  test('is everything while the list is short', () => {
    expect(batchAround(-1, 28)).toEqual({ from: 0, to: 28 });
  });

  test('turns with the current note: the one after the last of a batch begins the next', () => {
    expect(batchAround(BATCH - 1, 1000)).toEqual({ from: 0, to: BATCH });
    expect(batchAround(BATCH, 1000)).toEqual({ from: BATCH, to: 2 * BATCH });
    expect(batchAround(999, 1000).to).toBe(1000);
  });
});
