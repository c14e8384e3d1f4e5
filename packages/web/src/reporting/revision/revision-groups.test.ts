import type { ReportRevisionView } from '@taizhang/contract';
import { describe, expect, test } from 'vitest';
import { revisionBefore, revisionGroups } from './revision-groups.ts';

const row = (revision: number, sitting: string | null = null): ReportRevisionView => ({ revision, sitting, kind: sitting === null ? 'refreshed' : 'written', at: '2022-01-05T00:00:00.000Z', by: '林某某', knownAt: '2022-01-05T00:00:00.000Z', reason: null, fileName: null });
const groups = revisionGroups([row(7), row(6, 'b'), row(5, 'a'), row(4, 'a'), row(3, 'a'), row(2), row(1)]);

describe('revisionGroups', () => {
  test('takes the savings of one sitting together and leaves what others did between them apart', () => {
    expect(groups.map(({ last, savings }) => [last.revision, savings])).toEqual([[7, 1], [6, 1], [5, 3], [2, 1], [1, 1]]);
    expect(revisionGroups([row(3, 'a'), row(2), row(1, 'a')])).toHaveLength(3);
  });

  test('a change is held against what stood before its sitting began', () => {
    expect([revisionBefore(groups, 7), revisionBefore(groups, 6), revisionBefore(groups, 5), revisionBefore(groups, 4), revisionBefore(groups, 1)]).toEqual([6, 5, 2, 2, undefined]);
  });
});
