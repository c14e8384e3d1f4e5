import { describe, expect, test } from 'vitest';
import { fateLines, isBalanced } from './account-shares.ts';

const LINES = { before: 10, after: 11, unchanged: 8, edited: 1, deleted: 1, added: 2, moved: 0 };
const ACCOUNT = { figures: 8, unchanged: 5, reworded: 1, changed: 1, deleted: 1, moved: 2, restated: 3, copied: 1, typed: 2, foreign: 0, lines: LINES };

describe('the account of an edited file', () => {
  test('moved, restated, copied and typed figures stand beside the sum, not in it', () => {
    expect(isBalanced(ACCOUNT)).toBe(true);
    expect(fateLines(ACCOUNT).map(({ count, share }) => [count, share])).toEqual([[5, 62.5], [1, 12.5], [1, 12.5], [1, 12.5]]);
  });

  test('a figure or a line that nobody tells about is seen', () => {
    expect(isBalanced({ ...ACCOUNT, deleted: 0 })).toBe(false);
    expect(isBalanced({ ...ACCOUNT, lines: { ...LINES, added: 1 } })).toBe(false);
  });

  test('a report without figures has no shares rather than 0 of 0', () => {
    expect(fateLines({ ...ACCOUNT, figures: 0 }).every(({ share }) => share === null)).toBe(true);
  });
});
