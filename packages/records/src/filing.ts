import {
  addDays,
  dayOfInstant,
  daysBetween,
  periodEnd,
  periodOf,
  previousPeriod,
  type OrgTreeView,
  type OrgUnit,
  type Period,
  type PlainDate,
  type WorkdayCount,
  type WorkingCalendar,
} from '@taizhang/kernel';
import type { FormDefinition, FormFrequency } from './form-definition.ts';
import type { SubmissionState } from './submission.ts';

/** Where an institution stands with a form, judged against its due date. */
export type FilingStatus = 'not_due' | 'due' | 'late' | 'submitted' | 'submitted_late' | 'returned' | 'approved' | 'locked';

/** Last day a form may be handed in without being late. */
export function dueDate(form: FormDefinition, period: Period, calendar: WorkingCalendar): PlainDate {
  return explainDueDate(form, period, calendar).due;
}

/** The due date with every day counted on the way, for the reader who asks why. */
export function explainDueDate(form: FormDefinition, period: Period, calendar: WorkingCalendar): WorkdayCount {
  return calendar.addWorkdays(periodEnd(period), form.dueWorkdays);
}

/**
 * Standing of one filing on a day. A form handed in late stays `submitted_late` until it is reviewed; `wasLate` still
 * tells afterwards. With `endsOn`, the last day of its period, a form is `not_due` until that day has passed.
 */
export function filingStatus(state: SubmissionState | undefined, due: PlainDate, asOf: PlainDate, endsOn?: PlainDate): FilingStatus {
  switch (state?.status) {
    case 'submitted':
      return wasLate(state, due) ? 'submitted_late' : 'submitted';
    case 'returned':
    case 'approved':
    case 'locked':
      return state.status;
    case 'blank':
    case 'draft':
    case undefined:
      if (asOf > due) return 'late';
      return endsOn !== undefined && asOf <= endsOn ? 'not_due' : 'due';
  }
}

/** Whether the form was first handed in after its due date; what happened later does not change that. */
export function wasLate(state: SubmissionState | undefined, due: PlainDate): boolean {
  return state?.firstSubmittedAt !== undefined && dayOfInstant(state.firstSubmittedAt) > due;
}

/** Days past due: until first handed in, or until `asOf` when it has not been; 0 when in time. */
export function daysLate(state: SubmissionState | undefined, due: PlainDate, asOf: PlainDate): number {
  const day = state?.firstSubmittedAt === undefined ? asOf : dayOfInstant(state.firstSubmittedAt);
  return Math.max(0, daysBetween(due, day));
}

/** The latest period of a frequency that is over on a day: the one the office is collecting. */
export function latestEndedPeriod(frequency: FormFrequency, asOf: PlainDate): Period {
  const current = periodOf(frequency, asOf);
  return periodEnd(current) <= asOf ? current : previousPeriod(current);
}

/** The units that have to fill in a form, in the order of the tree given. */
export function expectedFilers(form: FormDefinition, view: OrgTreeView): readonly OrgUnit[] {
  return view.rootIds
    .flatMap((root) => view.subtreeOf(root))
    .map((id) => view.get(id))
    .filter((unit) => form.audience.includes(unit.kind));
}

/** First day a form of the period can be handed in. */
export function opensOn(period: Period): PlainDate {
  return addDays(periodEnd(period), 1);
}
