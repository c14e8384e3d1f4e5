import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonRuns } from './common-runs.ts';

/** Length of the longest common subsequence, by the plain table. */
function longestCommon(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const left of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j += 1) next.push(left === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0));
    row = next;
  }
  return row[b.length] ?? 0;
}

describe('commonRuns', () => {
  test('finds as much in common as there is, in order, and never what is not', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '1'), maxLength: 24 });
    fc.assert(fc.property(text, text, (a, b) => {
      const runs = commonRuns(a, b);
      for (const run of runs) expect(a.slice(run.a, run.a + run.length)).toBe(b.slice(run.b, run.b + run.length));
      runs.slice(1).forEach((run, index) => {
        const before = runs[index] ?? run;
        expect(run.a).toBeGreaterThanOrEqual(before.a + before.length);
        expect(run.b).toBeGreaterThanOrEqual(before.b + before.length);
      });
      expect(runs.reduce((sum, run) => sum + run.length, 0)).toBe(longestCommon(a, b));
    }), { numRuns: 500 });
  });

  test('gives up on unlike texts but keeps their common beginning and end', () => {
    expect(commonRuns(`首${'甲'.repeat(50)}尾`, `首${'乙'.repeat(50)}尾`, 10)).toEqual([{ a: 0, b: 0, length: 1 }, { a: 51, b: 51, length: 1 }]);
  });
});
