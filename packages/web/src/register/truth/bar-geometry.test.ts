import { describe, expect, test } from 'vitest';
import { layOutBars } from './bar-geometry.ts';

const chart = (counts: readonly number[], marked: readonly number[] = [], even: number | null = null) => ({ about: { zh: '值', en: 'values' }, even, bars: counts.map((count, at) => ({ label: String(100 + at), count, isMarked: marked.includes(at) })) });

describe('bars', () => {
  test('the highest is as tall as the drawing, one of few can still be seen, none is drawn for none', () => {
    const { bars } = layOutBars(chart([1000, 1, 0]), { width: 90, height: 100 });
    expect(bars.map(({ height }) => height)).toEqual([100, 1, 0]);
  });

  test('of many, labels that would touch are left out, and counts are printed at peaks of what is in question only', () => {
    const { bars } = layOutBars(chart(Array.from({ length: 24 }, (_, at) => at), [9, 10, 20]), { width: 240, height: 100 });
    const labelled = bars.filter(({ isLabelled }) => isLabelled);
    expect(labelled.every(({ centre }, at) => at === 0 || centre - (labelled[at - 1]?.centre ?? 0) >= 27)).toBe(true);
    expect(bars.flatMap(({ isCounted, count }) => (isCounted ? [count] : []))).toEqual([10, 20]);
  });

  test('the line where all would be alike stays inside when it is above every bar', () => {
    expect(layOutBars(chart([1, 2], [], 4), { width: 90, height: 100 })).toMatchObject({ even: 100, bars: [{ height: 25 }, { height: 50 }] });
  });
});
