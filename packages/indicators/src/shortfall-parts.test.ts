import { describe, expect, test } from 'vitest';
import { shortfallsOf } from './shortfall-parts.ts';

const rate = (numerator: number, denominator: number, threshold = 62) => ({ value: (numerator / denominator) * 100, numerator, denominator, threshold });
const needs = (direction: 'at_least' | 'at_most', ...parts: Parameters<typeof shortfallsOf>[1]) => shortfallsOf({ direction, unit: '%', isDerived: true }, parts);

describe('shortfallsOf', () => {
  test('one more than the quotient asks for when it is no whole number, none more when it is', () => {
    // 62 % of 201 is 124.62; of 200 exactly 124.
    expect(needs('at_least', rate(120, 201), rate(110, 200), rate(124, 200)).map(({ needed }) => needed)).toEqual([5, 14, 0]);
    expect(needs('at_most', rate(3, 100, 2)).map(({ needed }) => needed)).toEqual([1]);
  });

  test('shares are of those who lack: whoever is above makes up for nobody and has none', () => {
    const rows = needs('at_least', rate(120, 201), rate(190, 200), rate(110, 200));
    expect(rows.map(({ share }) => share)).toEqual([26.3, undefined, 73.7]);
    expect(rows[1]?.gap).toBeLessThan(0);
  });

  test('nothing is invented: no figure, no threshold, no denominator, a rate that was stated without its parts, or a formula that is no quotient', () => {
    const rows = needs('at_least', { value: undefined, threshold: 62 }, { value: 50, threshold: undefined }, { value: 0, numerator: 0, denominator: 0, threshold: 62 }, { value: 50, threshold: 62 }, { value: 50, numerator: 10, denominator: 100, threshold: 62 });
    expect(rows.map(({ needed, share }) => needed ?? share)).toEqual(Array.from({ length: 5 }, () => undefined));
    expect(shortfallsOf({ direction: 'at_least', unit: '人次', isDerived: false }, [{ value: 40, threshold: 89 }])).toEqual([{ gap: 49, needed: 49, share: 100 }]);
  });
});
