import { workingCalendar } from '@taizhang/kernel';
import { holidays2021To2024 } from '@taizhang/kernel/testing';
import { checkProcedure, drawProcedure } from '@taizhang/workflow';
import { checkFigures, checkWalks } from '@taizhang/workflow/testing';
import { describe, expect, test } from 'vitest';
import { pack } from '../pack.ts';

const calendar = workingCalendar(holidays2021To2024);

describe.each(pack.procedures.map((procedure) => [procedure.id, procedure] as const))('%s', (_id, procedure) => {
  test('is declared without a mistake', () => {
    expect(checkProcedure(procedure)).toEqual([]);
  });

  test('yields on any day the figures its records of that day make', () => {
    expect(checkFigures(procedure, calendar).days).toBeGreaterThan(100);
  });

  test('holds its invariants under random legal and illegal actions, comes to an end now and then, and gets to most of its states', () => {
    const { ended, reached } = checkWalks(procedure, calendar);
    expect(ended).toBeGreaterThan(0);
    expect(reached.size).toBeGreaterThanOrEqual(procedure.states.length * 0.6);
  });

  test('is drawn with every state once, every line inside the picture, and narrow enough for a phone', () => {
    const { width, height, nodes, edges } = drawProcedure(procedure);
    expect(nodes.map(({ id }) => id).toSorted()).toEqual(procedure.states.map(({ id }) => id).toSorted());
    for (const [x, y] of [...edges.flatMap(({ points }) => points), ...nodes.map((node) => [node.x + node.width, node.y + node.height] as const)]) {
      expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
    }
    expect(width).toBeLessThanOrEqual(358);
  });
});
