import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canBeToldApart, wilsonInterval } from './wilson.ts';

describe('wilsonInterval', () => {
  test('gives the published values for 81 of 263 and stays inside 0 and 1 at the ends', () => {
    // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
    const { low, high } = wilsonInterval({ numerator: 81, denominator: 263 });
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
    expect(wilsonInterval({ numerator: 0, denominator: 20 }).low).toBe(0);
    expect(wilsonInterval({ numerator: 0, denominator: 20 }).high).toBeCloseTo(0.1611, 4);
    expect(wilsonInterval({ numerator: 20, denominator: 20 }).high).toBe(1);
  });

  test('always holds the proportion itself', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (denominator, count) => {
      const numerator = Math.min(count, denominator);
      const { low, high } = wilsonInterval({ numerator, denominator });
      expect(low).toBeLessThanOrEqual(numerator / denominator + 1e-12);
      expect(high).toBeGreaterThanOrEqual(numerator / denominator - 1e-12);
    }));
  });
});

describe('canBeToldApart', () => {
  test('follows the interval of the difference: 56/70 and 48/80 differ, 9/10 and 3/10 do, 29/29 and 10/11 do not', () => {
    // Newcombe 1998, Statistics in Medicine 17:873, table II, method 10: 56/70 − 48/80 = 0.0524 … 0.3339.
    expect(canBeToldApart({ numerator: 56, denominator: 70 }, { numerator: 48, denominator: 80 })).toBe(true);
    expect(canBeToldApart({ numerator: 3, denominator: 10 }, { numerator: 9, denominator: 10 })).toBe(true);
    expect(canBeToldApart({ numerator: 29, denominator: 29 }, { numerator: 10, denominator: 11 })).toBe(false);
  });

  test('does not depend on which is named first', () => {
    const proportion = fc.record({ denominator: fc.integer({ min: 1, max: 300 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ denominator, share }) => ({ denominator, numerator: Math.floor(share * denominator) }));
    fc.assert(fc.property(proportion, proportion, (left, right) => {
      expect(canBeToldApart(left, right)).toBe(canBeToldApart(right, left));
      expect(canBeToldApart(left, left)).toBe(false);
    }));
  });
});
