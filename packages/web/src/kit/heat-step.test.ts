import { describe, expect, test } from 'vitest';
import { heatStep } from './heat-step.ts';

describe('heatStep', () => {
  test('hatches a unit that has not reported, even where its shortfall would be computed from zero', () => {
    expect(heatStep(null, 1)).toBe('miss');
  });

  test('steps at 0, 10 % and 40 % of what is due', () => {
    expect([0, 0.099, 0.1, 0.4, 0.41].map((shortfall) => heatStep(50, shortfall))).toEqual(['ok0', 'l1', 'l2', 'l2', 'l3']);
  });

  test('does not judge a value without a plan', () => {
    expect(heatStep(0, null)).toBe('plain');
  });
});
