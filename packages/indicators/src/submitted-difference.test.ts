import { describe, expect, test } from 'vitest';
import { submittedDifference } from './submitted-difference.ts';

describe('what was submitted against the register', () => {
  test.each([
    [null, 3, '人次', 0, 'not_submitted', null],
    [3, null, '%', 2, 'not_comparable', null],
    [0, 0, '人次', 0, 'agrees', 0],
    [120, 95, '人次', 0, 'differs', -25],
    [62.21, 62.24, '%', 2, 'agrees', 0],
    [62.2, 62.3, '%', 2, 'differs', 0.1],
    [1.2, 1.2049, '万元', 2, 'agrees', 0],
    [1.2, 1.21, '万元', 2, 'differs', 0.01],
  ] as const)('%s submitted, %s registered (%s, %s decimals): %s', (submitted, registered, unit, decimals, state, difference) => {
    expect(submittedDifference(submitted, registered, { unit, decimals })).toEqual({ state, difference });
  });
});
