import type { TargetRow } from '@taizhang/contract';
import { describe, expect, test } from 'vitest';
import { buildTargetRow } from '../testing/build-target-row.ts';
import { mostPressingFirst } from './target-order.ts';

describe('mostPressingFirst', () => {
  test('puts overdue before behind before unreported, and the widest gap first', () => {
    const rows: readonly TargetRow[] = [
      buildTargetRow({ metricId: 'ok', status: 'ok', completion: 1.1, expected: 0.5 }),
      buildTargetRow({ metricId: 'little', status: 'lag', completion: 0.48, expected: 0.5 }),
      buildTargetRow({ metricId: 'unreported', status: 'none', completion: null, expected: 0.5 }),
      buildTargetRow({ metricId: 'much', status: 'lag', completion: 0.1, expected: 0.5 }),
      buildTargetRow({ metricId: 'overdue', status: 'late', completion: 0.99, expected: 1 }),
    ];
    expect(mostPressingFirst(rows).map((row) => row.metricId)).toEqual(['overdue', 'much', 'little', 'unreported', 'ok']);
  });
});
