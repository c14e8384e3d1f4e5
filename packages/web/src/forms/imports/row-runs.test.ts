import { describe, expect, test } from 'vitest';
import { rowRuns } from './row-runs.ts';

const row = (at: number, why: string, column: string | null = null) => ({ row: at, outcome: 'rejected' as const, column, reason: { zh: why, en: why }, flags: [] });

describe('runs of rows', () => {
  test('a gap in the numbers, another reason or another column starts a new run, and no row is lost', () => {
    const runs = rowRuns([row(2, 'a'), row(3, 'a'), row(5, 'a'), row(6, 'b'), row(7, 'b', '数值')]);
    expect(runs.map(({ row: from, to }) => [from, to])).toEqual([[2, 3], [5, 5], [6, 6], [7, 7]]);
    expect(runs.reduce((sum, { row: from, to }) => sum + to - from + 1, 0)).toBe(5);
  });
});
