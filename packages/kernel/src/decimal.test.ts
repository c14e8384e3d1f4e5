import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addExact, plainDigits, roundHalfUp, sumExact, truncateDecimals } from './decimal.ts';
import { anyDecimal } from './testing/arbitraries.ts';

describe('roundHalfUp', () => {
  test.each([
    [98.525, 2, 98.53],
    [1.005, 2, 1.01],
    [0.285, 2, 0.29],
    [1.4999999999999999e-7, 6, 0],
    [5e-7, 6, 0.000001],
    [-0.125, 2, -0.13],
    [-0.001, 2, 0],
    [97.976, 2, 97.98],
    [2.5, 0, 3],
    [1e21, 2, 1e21],
    [(268 / 272) * 100, 2, 98.53],
  ])('%d to %d places is %d', (value, decimals, rounded) => {
    expect(roundHalfUp(value, decimals)).toBe(rounded);
  });

  test('agrees with whole-number arithmetic on the written digits', () => {
    fc.assert(
      fc.property(anyDecimal(8, 99_999), fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const [whole = '0', fraction = ''] = plainDigits(Math.abs(value)).split('.');
        const scaled = BigInt(whole + fraction.padEnd(8, '0').slice(0, 8));
        const step = 10n ** BigInt(8 - decimals);
        const steps = (scaled + step / 2n) / step;
        const magnitude = Number(`${steps}e-${decimals}`);
        expect(roundHalfUp(value, decimals)).toBe(value < 0 && magnitude !== 0 ? -magnitude : magnitude);
      }),
      { numRuns: 2000 },
    );
  });

  test('never gives a negative zero, which prints as −0', () => {
    expect(Object.is(roundHalfUp(-0.001, 2), 0)).toBe(true);
    expect(Object.is(truncateDecimals(-0.001, 2), 0)).toBe(true);
    expect(Object.is(addExact(-0.5, 0.5), 0)).toBe(true);
    expect(Object.is(roundHalfUp(-0, 2), 0)).toBe(true);
  });
});

describe('truncateDecimals', () => {
  test('a rate just short of its goal does not print as reached', () => {
    expect(truncateDecimals(99.999, 2)).toBe(99.99);
    expect(truncateDecimals(-1.239, 2)).toBe(-1.23);
  });
});

describe('addExact', () => {
  test('the sum of any figures is the same in any order and equals whole-number arithmetic', () => {
    fc.assert(
      fc.property(
        fc.array(anyDecimal(6, 100_000_000), { minLength: 1, maxLength: 40 }),
        fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
        (values, picks) => {
          const shuffled = values.map((value, index) => ({ value, at: picks[index] ?? 0 })).sort((a, b) => a.at - b.at);
          const exact = values.reduce((sum, value) => sum + micros(value), 0n);
          expect(sumExact(values)).toBe(Number(`${exact}e-6`));
          expect(sumExact(shuffled.map(({ value }) => value))).toBe(sumExact(values));
        },
      ),
    );
  });

  test('money of a whole province stays exact to the cent', () => {
    expect(addExact(123_456_789_012.34, 0.01)).toBe(123_456_789_012.35);
    expect(addExact(123_456_789_012.35, -123_456_789_012.34)).toBe(0.01);
  });

  test('cents of any size add up in any order', () => {
    fc.assert(
      fc.property(fc.array(anyDecimal(2, 99_999_999_999), { minLength: 1, maxLength: 9 }), (values) => {
        const exact = Number(`${values.reduce((sum, value) => sum + micros(value), 0n)}e-6`);
        expect(sumExact(values)).toBe(exact);
        expect(sumExact(values.toReversed())).toBe(exact);
      }),
      { numRuns: 2000 },
    );
  });

  test('0.1 + 0.2 is 0.3', () => {
    expect(addExact(0.1, 0.2)).toBe(0.3);
  });
});

describe('plainDigits', () => {
  test('writes no exponent and loses no digit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = plainDigits(value);
        expect(text).not.toMatch(/e/);
        expect(Number(text)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

function micros(value: number): bigint {
  const [whole = '0', fraction = ''] = plainDigits(Math.abs(value)).split('.');
  const magnitude = BigInt(whole + fraction.padEnd(6, '0'));
  return value < 0 ? -magnitude : magnitude;
}
