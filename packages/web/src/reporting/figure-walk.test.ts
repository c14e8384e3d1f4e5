import { describe, expect, test } from 'vitest';
import { placeOf, stepFrom } from './figure-walk.ts';

const ORDER = ['f1', 'f2', 'f3'];

describe('walking the figures', () => {
  test('the walk goes round both ends, so that the last figure is one step before the first', () => {
    expect(stepFrom(ORDER, 'f3', 1)).toBe('f1');
    expect(stepFrom(ORDER, 'f1', -1)).toBe('f3');
  });

  test('a figure that reading again has removed leads back into the text instead of nowhere', () => {
    expect(stepFrom(ORDER, 'gone', 1)).toBe('f1');
    expect(stepFrom(ORDER, 'gone', -1)).toBe('f3');
    expect(stepFrom([], 'gone', 1)).toBeUndefined();
  });

  test('places are counted from one, and what is not in the text has none', () => {
    expect([placeOf(ORDER, 'f2'), placeOf(ORDER, 'gone'), placeOf(ORDER, undefined)]).toEqual([2, 0, 0]);
  });
});
