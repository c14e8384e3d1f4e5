import type { DueRow } from '@taizhang/contract';
import { describe, expect, test } from 'vitest';
import { dueGroups, nextDue } from './due-groups.ts';

const row = (id: number, org: string, state: DueRow['state'] = 'overdue', kind = 'follow_up'): DueRow => ({
  resident: { id, name: '王某某', sex: 'female', age: 68, org: { id: org, name: { zh: org, en: org } }, identityEnd: null, status: 'here' },
  programme: 'hypertension', programmeName: { zh: '高血压', en: 'Hypertension' }, kind, what: { zh: '随访', en: 'Visit' }, from: '2022-01-01', by: '2022-01-04', state, daysLate: 1,
});

describe('nextDue', () => {
  const groups = dueGroups([row(1, 'a'), row(2, 'b'), row(3, 'a', 'today')]);

  test('follows the order of the screen, by village, not the order of the answer', () => {
    expect(groups.map(({ org, overdue, today }) => [org.id, overdue, today])).toEqual([['a', 1, 1], ['b', 1, 0]]);
    expect(nextDue(groups, { residentId: 1, programme: 'hypertension', kind: 'follow_up' })?.resident.id).toBe(3);
    expect(nextDue(groups, { residentId: 3, programme: 'hypertension', kind: 'follow_up' })?.resident.id).toBe(2);
  });

  test('begins again after the last one, and has nobody when the list held only this one', () => {
    expect(nextDue(groups, { residentId: 2, programme: 'hypertension', kind: 'follow_up' })?.resident.id).toBe(1);
    expect(nextDue(dueGroups([row(1, 'a')]), { residentId: 1, programme: 'hypertension', kind: 'follow_up' })).toBeUndefined();
  });

  test('who is not in the list any more is followed by the most urgent', () => {
    expect(nextDue(groups, { residentId: 9, programme: 'hypertension', kind: 'follow_up' })?.resident.id).toBe(1);
  });
});
