import type { FilingView } from '@taizhang/contract';
import { describe, expect, test } from 'vitest';
import { matrixOf } from './matrix-rows.ts';

const filing = (formId: string, orgId: string): FilingView => ({
  formId, formCode: formId, formName: { zh: formId, en: formId }, period: '2021-06', orgId, orgName: { zh: orgId, en: orgId }, ownerSection: { zh: '基层卫生股', en: 'Primary care' }, version: 0, status: 'late', dueOn: '2021-07-07', daysLate: 1,
  filled: 0, itemCount: 3, submittedAt: null, submittedBy: null, returnedCells: 0, urgedAt: null,
});

describe('the matrix', () => {
  test('a form a unit need not file is a hole, not a missing filing', () => {
    const { forms, units } = matrixOf([filing('f2', 'o1'), filing('f1', 'o1'), filing('f1', 'o2')]);
    expect(forms.map(({ formId }) => formId)).toEqual(['f1', 'f2']);
    expect(units.map(({ cells }) => cells.map((cell) => cell?.formId ?? null))).toEqual([['f1', 'f2'], ['f1', null]]);
  });
});
