import { describe, expect, test } from 'vitest';
import { layOutLines, linePath, spreadLabels } from './line-geometry.ts';

const area = { width: 142, height: 136, count: 6 };

describe('layOutLines', () => {
  test('draws only the months of the period, so that last year does not run ahead of this one', () => {
    const chart = layOutLines([1, 2, 3, 4, 5, 6, null], [1, 1, 1, 1, 1, 1, 9, 9], null, area);
    expect(chart.current).toHaveLength(6);
    expect(chart.former).toHaveLength(6);
  });

  test('has no target line and no points without any value', () => {
    expect(layOutLines([null, null], [], null, area)).toMatchObject({ current: [], former: [], target: undefined });
  });

  test('puts the highest value at the top and keeps both years on one scale', () => {
    const chart = layOutLines([10, 20], [20, 10], null, { ...area, count: 2 });
    expect(chart.current[0]?.y).toBe(chart.former[1]?.y);
    expect(chart.current[1]?.y).toBeLessThan(chart.current[0]?.y ?? 0);
  });
});

describe('linePath', () => {
  test('lifts the pen over a month nobody reported, instead of bridging it', () => {
    const chart = layOutLines([1, null, 3, 4], [], null, { ...area, count: 4 });
    expect(linePath(chart.current).match(/[ML]/gu)).toEqual(['M', 'M', 'L']);
  });
});

describe('spreadLabels', () => {
  test('moves labels apart without changing their order', () => {
    expect(spreadLabels(50, 52, 14)).toEqual([44, 58]);
    expect(spreadLabels(52, 50, 14)).toEqual([58, 44]);
    expect(spreadLabels(10, 90, 14)).toEqual([10, 90]);
  });
});
