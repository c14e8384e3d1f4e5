import { sumExact } from '@taizhang/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharesOf } from './shares.ts';

describe('sharesOf', () => {
  test('rounds the parts of one whole together', () => {
    expect(sharesOf([30, 90, 1, 18, 568])).toEqual({ kind: 'value', percents: [4.3, 12.7, 0.1, 2.6, 80.3] });
    expect(sharesOf([1, 1, 1], 0)).toEqual({ kind: 'value', percents: [34, 33, 33] });
  });

  test('has no shares while a part is missing, or of nothing', () => {
    expect(sharesOf([1, undefined, 2, Number.NaN])).toEqual({ kind: 'missing', positions: [1, 3] });
    expect(sharesOf([0, 0])).toEqual({ kind: 'undefined' });
    expect(sharesOf([])).toEqual({ kind: 'undefined' });
  });

  test('always prints as exactly 100 %, each part within one step of its true share', () => {
    fc.assert(fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 20 }), fc.nat(2), (parts, decimals) => {
      const shares = sharesOf(parts, decimals);
      if (shares.kind !== 'value') return;
      expect(sumExact(shares.percents)).toBe(100);
      const whole = sumExact(parts);
      shares.percents.forEach((percent, index) => expect(Math.abs(percent - ((parts[index] ?? 0) / whole) * 100)).toBeLessThan(10 ** -decimals + 1e-9));
    }));
  });
});
