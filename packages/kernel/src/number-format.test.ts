import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from './number-format.ts';
import { isNumber, readNumber } from './number-reading.ts';
import { anyDecimal } from './testing/arbitraries.ts';

describe('formatNumber', () => {
  test('screens group thousands, documents do not', () => {
    expect(formatNumber(1234567.5, { decimals: 2, grouping: true })).toBe('1,234,567.50');
    expect(formatNumber(1234567.5, { decimals: 2 })).toBe('1234567.50');
    expect(formatNumber(123, { grouping: true })).toBe('123');
  });

  test('the sign is the character asked for, and never stands before zero', () => {
    expect(formatNumber(-3.2, { minus: '−' })).toBe('−3.2');
    expect(formatNumber(-3.2)).toBe('-3.2');
    expect(formatNumber(-0.001, { decimals: 2, minus: '−' })).toBe('0.00');
  });

  test('what cannot be computed prints as a dash', () => {
    expect(formatNumber(Number.NaN)).toBe('—');
    expect(formatNumber(Number.POSITIVE_INFINITY, { decimals: 2 })).toBe('—');
  });

  test('very small and very large numbers print without an exponent', () => {
    expect(formatNumber(1e-7)).toBe('0.0000001');
    expect(formatNumber(1e21, { grouping: true })).toBe('1,000,000,000,000,000,000,000');
  });

  test('what is printed with grouping is read back as the same number', () => {
    fc.assert(
      fc.property(anyDecimal(4, 10_000_000), (value) => {
        const reading = readNumber(formatNumber(value, { grouping: true, minus: '−' }));
        expect(isNumber(reading) ? reading.value : undefined).toBe(value);
      }),
    );
  });
});
