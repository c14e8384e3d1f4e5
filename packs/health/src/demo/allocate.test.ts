import { assert, array, integer, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, allocatePart } from './allocate.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('allocate', () => {
  test('gives away exactly the total, in whole steps, and never past a limit', () => {
    const places = array(integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 30 });
    assert(property(places, array(nat(50), { minLength: 30, maxLength: 30 }), nat(100), (limits, weights, percent) => {
      const total = Math.floor((sum(limits) * percent) / 100);
      const given = allocate(total, weights.slice(0, limits.length), limits);
      expect(sum(given)).toBe(total);
      expect(given.every((value, place) => Number.isInteger(value) && value >= 0 && value <= (limits[place] ?? 0))).toBe(true);
    }));
  });

  test('shares by weight', () => {
    expect(allocate(10, [1, 1, 3])).toEqual([2, 2, 6]);
  });

  test('gives a place of weight 0 something only when the others are full', () => {
    expect(allocate(3, [0, 1], [5, 5])).toEqual([0, 3]);
    expect(allocate(7, [0, 1], [5, 5])).toEqual([2, 5]);
  });

  test('refuses what the limits cannot hold', () => {
    expect(() => allocate(11, [1, 1], [5, 5])).toThrow('do not fit');
  });
});

describe('allocatePart', () => {
  test('keeps a part within its whole at every place', () => {
    assert(property(array(nat(300), { minLength: 1, maxLength: 20 }), nat(100), (wholes, percent) => {
      const total = Math.floor((sum(wholes) * percent) / 100);
      const parts = allocatePart(total, wholes, wholes.map((_, place) => 0.94 + (place % 5) * 0.025));
      expect(sum(parts)).toBe(total);
      expect(parts.every((part, place) => part >= 0 && part <= (wholes[place] ?? 0))).toBe(true);
    }));
  });

  test('brings nearly all places near a high rate instead of filling the better ones up', () => {
    const parts = allocatePart(980, [500, 500], [1.03, 0.95]);
    expect(parts[0]).toBeLessThan(500);
    expect(parts[0]).toBeGreaterThan(parts[1] ?? 0);
  });
});
