import { roundHalfUp, truncateDecimals } from '@taizhang/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalsOf, impliedDenominator, isPlausibleDenominator, reconcileStated, reconciliationFlag } from './reconcile.ts';

describe('reconcileStated', () => {
  const computed = (268 / 272) * 100;

  test('tells rounded, cut off and wrong apart at the decimals stated', () => {
    expect(reconcileStated(98.53, computed, 2)).toMatchObject({ kind: 'rounded', expected: 98.53, difference: 0 });
    expect(reconcileStated(98.52, computed, 2)).toMatchObject({ kind: 'truncated', expected: 98.53, difference: -0.01 });
    expect(reconcileStated(98.5, computed, 1)).toMatchObject({ kind: 'rounded' });
    expect(reconcileStated(98.49, computed, 2)).toMatchObject({ kind: 'differs', difference: -0.04 });
    expect(reconcileStated(50, 50, 0).kind).toBe('equal');
  });

  test('flags what was cut off or differs and nothing else', () => {
    const flags = [98.53, 98.52, 98.49].map((stated) => reconciliationFlag(reconcileStated(stated, computed, 2)));
    expect(flags).toEqual([undefined, 'stated_truncated', 'stated_differs_from_parts']);
  });

  test('accepts every figure rounded by the book, and never calls a figure rounded that is not', () => {
    fc.assert(fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), fc.nat(4), (numerator, denominator, decimals) => {
      const exact = (numerator / denominator) * 100;
      expect(['equal', 'rounded']).toContain(reconcileStated(roundHalfUp(exact, decimals), exact, decimals).kind);
      expect(['equal', 'rounded', 'truncated']).toContain(reconcileStated(truncateDecimals(exact, decimals), exact, decimals).kind);
      expect(reconcileStated(roundHalfUp(exact, decimals) + 1, exact, decimals).kind).toBe('differs');
    }));
  });
});

describe('impliedDenominator', () => {
  test('finds the records of more people than there are', () => {
    const implied = impliedDenominator(33_480, 93, '%', 0);
    expect(implied?.low).toBeCloseTo(35_617, 0);
    expect(implied?.high).toBeCloseTo(36_194.6, 0);
    expect(implied && isPlausibleDenominator(implied, { atMost: 33_305 })).toBe(false);
    expect(implied && isPlausibleDenominator(implied, { atMost: 36_033 })).toBe(true);
  });

  test('holds the true denominator whether the rate was rounded or cut off', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 2000 }), fc.constantFrom(roundHalfUp, truncateDecimals), (a, b, write) => {
      const [numerator, denominator] = [Math.min(a, b), Math.max(a, b)];
      const implied = impliedDenominator(numerator, write((numerator / denominator) * 100, 2), '%', 2);
      if (!implied) return;
      expect(implied.low).toBeLessThanOrEqual(denominator * (1 + 1e-9));
      expect(implied.high).toBeGreaterThanOrEqual(denominator * (1 - 1e-9));
    }));
  });

  test('says nothing about a rate of zero', () => {
    expect(impliedDenominator(0, 0, '%', 2)).toBeUndefined();
    expect(impliedDenominator(5, 0, '%', 2)).toBeUndefined();
  });
});

describe('decimalsOf', () => {
  test('keeps the zero that a number forgets', () => {
    expect(['98.50', '98.5', '98', '1,807.25'].map(decimalsOf)).toEqual([2, 1, 0, 2]);
  });
});
