import { describe, expect, test } from 'vitest';
import { groupRows } from './row-groups.ts';

describe('groupRows', () => {
  test('never reorders: a group that comes back stands a second time', () => {
    const groups = groupRows(['a1', 'a2', 'b1', 'a3'], (row) => ({ key: row.charAt(0), label: row.charAt(0) }));
    expect(groups.map((group) => [group.key, group.rows.length, group.offset])).toEqual([['a', 2, 0], ['b', 1, 2], ['a', 1, 3]]);
  });
});
