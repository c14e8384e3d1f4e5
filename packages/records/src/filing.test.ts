import { applyOrgChange, mergeUnits, openUnit, orgId, parsePeriod, plainDate, workingCalendar } from '@taizhang/kernel';
import { buildCounty, demoHolidays2021 } from '@taizhang/kernel/testing';
import { describe, expect, test } from 'vitest';
import { daysLate, dueDate, explainDueDate, filingStatus, latestEndedPeriod, opensOn, wasLate } from './filing.ts';
import { listFormFilings } from './filing-list.ts';
import { foldSubmission, type SubmissionAction } from './submission.ts';
import { buildForm } from './testing/index.ts';

const form = buildForm();
const calendar = workingCalendar([demoHolidays2021]);
const due = plainDate('2021-10-13');

const actionsAt = (...steps: readonly (readonly [SubmissionAction['kind'], string])[]) =>
  foldSubmission(
    steps.map(([kind, at], index): SubmissionAction => {
      const base = { id: String(index), at, by: 'u', byName: '卓玛', baseVersion: index };
      if (kind === 'return') return { ...base, kind, reasons: { births: '错' } };
      if (kind === 'reopen') return { ...base, kind, note: '错' };
      return kind === 'save' ? { ...base, kind, cells: { births: 1 } } : { ...base, kind };
    }),
  );

describe('dueDate', () => {
  test('a September form is not due in the National Day week', () => {
    expect(dueDate(form, parsePeriod('2021-09'), calendar)).toBe(due);
    expect(explainDueDate(form, parsePeriod('2021-09'), calendar).steps).toHaveLength(13);
    expect(opensOn(parsePeriod('2021Q3'))).toBe('2021-10-01');
  });
});

describe('filingStatus', () => {
  const draft = actionsAt(['save', '2021-10-08T02:00:00Z']);
  const inTime = actionsAt(['submit', '2021-10-13T15:59:00Z']);
  const late = actionsAt(['submit', '2021-10-13T16:01:00Z']);

  test('a draft is not a filing: on the due day it is due, the day after it is late', () => {
    expect(filingStatus(draft, due, due)).toBe('due');
    expect(filingStatus(draft, due, plainDate('2021-10-14'))).toBe('late');
    expect(filingStatus(undefined, due, plainDate('2021-10-14'))).toBe('late');
  });

  test('before its period is over a form is not asked for', () => {
    expect(filingStatus(undefined, due, plainDate('2021-09-30'), plainDate('2021-09-30'))).toBe('not_due');
    expect(filingStatus(undefined, due, plainDate('2021-10-01'), plainDate('2021-09-30'))).toBe('due');
  });

  test('the due day ends at midnight in Beijing, not in Greenwich', () => {
    expect(filingStatus(inTime, due, due)).toBe('submitted');
    expect(filingStatus(late, due, due)).toBe('submitted_late');
  });

  test('late stays late, and a return does not make the punctual late', () => {
    const returned = actionsAt(['submit', '2021-10-13T01:00:00Z'], ['return', '2021-10-15T01:00:00Z']);
    expect(filingStatus(returned, due, plainDate('2021-10-20'))).toBe('returned');
    const again = actionsAt(['submit', '2021-10-13T01:00:00Z'], ['return', '2021-10-15T01:00:00Z'], ['submit', '2021-10-20T01:00:00Z']);
    expect(filingStatus(again, due, plainDate('2021-10-20'))).toBe('submitted');
    const approved = actionsAt(['submit', '2021-10-16T01:00:00Z'], ['approve', '2021-10-18T01:00:00Z']);
    expect(filingStatus(approved, due, plainDate('2021-10-20'))).toBe('approved');
    expect(wasLate(approved, due)).toBe(true);
    expect(daysLate(approved, due, plainDate('2021-10-20'))).toBe(3);
    expect(daysLate(undefined, due, plainDate('2021-10-20'))).toBe(7);
    expect(daysLate(inTime, due, plainDate('2021-10-20'))).toBe(0);
  });
});

describe('latestEndedPeriod', () => {
  test('on the demonstration day the office collects December and the fourth quarter', () => {
    expect(latestEndedPeriod('month', plainDate('2022-01-05'))).toBe('2021-12');
    expect(latestEndedPeriod('quarter', plainDate('2022-01-05'))).toBe('2021Q4');
    expect(latestEndedPeriod('month', plainDate('2021-06-30'))).toBe('2021-06');
  });
});

describe('listFormFilings', () => {
  test('a hospital merged after the period still owes its form, one opened after owes none', () => {
    const before = buildCounty();
    const merged = applyOrgChange(
      before,
      mergeUnits(before, { ids: [orgId('990001102W01')], into: orgId('990001101W01'), on: plainDate('2021-10-01') }),
    );
    const unit = {
      id: orgId('990001102W02'),
      name: '新院',
      nameEn: 'new',
      kind: 'township-hospital' as const,
      openedOn: plainDate('2021-10-02'),
      order: 9,
    };
    const tree = applyOrgChange(merged, openUnit(merged, { unit, parentId: orgId('990001102') }));
    const stateOf = (id: string) => (id === '990001101W01' ? actionsAt(['submit', '2021-10-11T01:00:00Z']) : undefined);
    const rows = listFormFilings({ form, period: parsePeriod('2021-09'), tree, calendar, asOf: plainDate('2021-10-15'), stateOf });
    expect(rows).toMatchObject([
      { orgId: '990001101W01', status: 'submitted', dueOn: due, daysLate: 0 },
      { orgId: '990001102W01', status: 'late', daysLate: 2, wasLate: false },
    ]);
  });
});
