import { periodEnd, type OrgId, type OrgTree, type Period, type PlainDate, type WorkingCalendar } from '@taizhang/kernel';
import { daysLate, dueDate, expectedFilers, filingStatus, wasLate, type FilingStatus } from './filing.ts';
import type { FormDefinition } from './form-definition.ts';
import type { SubmissionState } from './submission.ts';

/** One line of the list of who has filed what (催报). */
export interface Filing {
  readonly formId: string;
  readonly orgId: OrgId;
  readonly period: Period;
  readonly dueOn: PlainDate;
  readonly status: FilingStatus;
  readonly daysLate: number;
  readonly wasLate: boolean;
}

/** What the list is made from. */
export interface FilingListInput {
  readonly form: FormDefinition;
  readonly period: Period;
  readonly tree: OrgTree;
  readonly calendar: WorkingCalendar;
  readonly asOf: PlainDate;
  readonly stateOf: (orgId: OrgId) => SubmissionState | undefined;
}

/**
 * One line for each unit that had to file, by the tree as it stood on the last day of the period: a clinic merged
 * afterwards still owes its last month, one opened afterwards owes nothing.
 */
export function listFormFilings({ form, period, tree, calendar, asOf, stateOf }: FilingListInput): readonly Filing[] {
  const dueOn = dueDate(form, period, calendar);
  const endsOn = periodEnd(period);
  return expectedFilers(form, tree.at(endsOn)).map(({ id }) => {
    const state = stateOf(id);
    return {
      formId: form.id,
      orgId: id,
      period,
      dueOn,
      status: filingStatus(state, dueOn, asOf, endsOn),
      daysLate: daysLate(state, dueOn, asOf),
      wasLate: wasLate(state, dueOn),
    };
  });
}
