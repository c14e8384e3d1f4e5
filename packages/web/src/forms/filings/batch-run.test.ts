import type { FilingView } from '@taizhang/contract';
import { describe, expect, test } from 'vitest';
import { runBatch } from './batch-run.ts';

const filing = (orgId: string): FilingView => ({
  formId: 'phs', formCode: '03', formName: { zh: '月报', en: 'Monthly' }, period: '2021-06', orgId, orgName: { zh: orgId, en: orgId }, ownerSection: { zh: '基层卫生股', en: 'Primary care' }, version: 2, status: 'submitted', dueOn: '2021-07-07', daysLate: null,
  filled: 3, itemCount: 3, submittedAt: null, submittedBy: null, returnedCells: 0, urgedAt: null,
});

describe('a batch', () => {
  test('one failure stops nothing, and every line is accounted for', async () => {
    const steps: number[] = [];
    const refused = new Error('stale');
    const result = await runBatch(['a', 'b', 'c'].map(filing), async ({ orgId }) => (orgId === 'b' ? Promise.reject(refused) : orgId), (step) => steps.push(step));
    expect(result.done.map(({ orgId }) => orgId)).toEqual(['a', 'c']);
    expect(result.failed).toEqual([{ filing: filing('b'), error: refused }]);
    expect(steps).toEqual([1, 2, 3]);
  });
});
