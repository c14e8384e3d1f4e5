import { describe, expect, test } from 'vitest';
import { keepsLimits } from './bench.ts';
import { median, percentile } from './statistics.ts';

describe('percentile', () => {
  test('takes the nearest rank, so that p95 of twenty samples is the nineteenth and not the worst', () => {
    const samples = Array.from({ length: 20 }, (_, index) => 20 - index);
    expect(percentile(samples, 0.95)).toBe(19);
    expect(median([3, 1, 2])).toBe(2);
  });
});

describe('keepsLimits', () => {
  test('fails a figure that keeps its limit but not its ratio to the peer', () => {
    expect(keepsLimits({ what: 'x', value: 4.1, unit: 's', limit: 10, comparedWith: { what: 'COPY', value: 1 }, limitRatio: 4 })).toBe(false);
  });
});
