import { describe, expect, test } from 'vitest';
import { barInk, layOutRule } from './rule-geometry.ts';

describe('layOutRule', () => {
  test('puts 100 % at four fifths of the axis, so that an overfulfilled target has room to show', () => {
    expect(layOutRule(132, 1, 0.496)).toEqual({ bar: 105.6, isCut: false, due: 52.4, target: 105.6, ticks: [0, 26.4, 52.8, 79.2] });
  });

  test('ends the bar at the axis and says that it is cut, instead of drawing into the next column', () => {
    expect(layOutRule(132, 3.7, null)).toMatchObject({ bar: 132, isCut: true, due: undefined });
  });

  test('keeps missing apart from zero', () => {
    expect(layOutRule(132, null, 0.5).bar).toBeUndefined();
    expect(layOutRule(132, 0, 0.5).bar).toBe(0);
  });

  test('draws a negative completion as nothing, not leftwards', () => {
    expect(layOutRule(132, -0.2, null).bar).toBe(0);
  });
});

describe('barInk', () => {
  test('is vermilion only when overdue and never green', () => {
    expect([barInk('ok'), barInk('lag'), barInk('late'), barInk('none')]).toEqual(['var(--indigo)', 'var(--lag)', 'var(--late)', 'var(--indigo)']);
  });
});
