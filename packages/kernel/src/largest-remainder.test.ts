import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundHalfUp, sumExact } from './decimal.ts';
import { DomainError } from './domain-error.ts';
import { largestRemainder } from './largest-remainder.ts';

describe('largestRemainder', () => {
  test('parts add up to the rounded whole, and each stays within one step of its own value', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 6 }),
        (counts, decimals) => {
          const whole = counts.reduce((sum, count) => sum + count, 0);
          fc.pre(whole > 0);
          const shares = counts.map((count) => (count / whole) * 100);
          const rounded = largestRemainder(shares, decimals);
          expect(sumExact(rounded)).toBe(100);
          for (const [index, share] of shares.entries())
            expect(Math.abs((rounded[index] ?? 0) - share)).toBeLessThan(10 ** -decimals + 1e-9);
        },
      ),
    );
  });

  test('parts that are no shares of 100 add up to their own rounded sum', () => {
    const parts = [1.005, 2.005, 3.004];
    expect(sumExact(largestRemainder(parts, 2))).toBe(roundHalfUp(sumExact(parts), 2));
  });

  test('equal parts share the rest from the front, the same way every time', () => {
    expect(largestRemainder([100 / 3, 100 / 3, 100 / 3], 2)).toEqual([33.34, 33.33, 33.33]);
  });

  test('nothing to share is not an error, a negative part is', () => {
    expect(largestRemainder([], 2)).toEqual([]);
    expect(largestRemainder([0, 0], 2)).toEqual([0, 0]);
    expect(() => largestRemainder([1, -1], 2)).toThrow(DomainError);
    expect(() => largestRemainder([Number.NaN], 2)).toThrow(DomainError);
  });
});
