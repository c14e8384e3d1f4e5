import { addDays, compareDates, dayOfWeek, plainDate, periodEnd } from '@taizhang/kernel';
import type { OrgId, Period, PlainDate } from '@taizhang/kernel';
import type { CellValues, FormDefinition, SubmissionAction } from '@taizhang/records';
import { clerkOf, reviewerOf } from './accounts.ts';
import type { FilingEvent } from './filing-story.ts';
import type { Random } from './seeded-random.ts';

/** One form of one unit and period, with everything that was done to it. */
export interface DemoFiling {
  readonly formId: string;
  readonly orgId: OrgId;
  readonly period: Period;
  readonly actions: readonly SubmissionAction[];
}

/** The day the demonstration ends: by then the forms of December are in. */
const LAST_WORKDAY = plainDate('2022-01-04');

/** What was done to a form, and when: handed in within the first days after the period and approved the day after, unless there is a story. */
export function filingActions(form: FormDefinition, unitId: OrgId, period: Period, cells: CellValues, event: FilingEvent | undefined, random: Random): readonly SubmissionAction[] {
  const clerk = clerkOf(unitId);
  const reviewer = reviewerOf(form.ownerSection);
  const id = (step: number): string => `demo:${form.id}:${unitId}:${period}:${step}`;
  const asClerk = (step: number, at: string) => ({ id: id(step), at, by: clerk.login, byName: clerk.name, baseVersion: step });
  const asReviewer = (step: number, at: string) => ({ id: id(step), at, by: reviewer.login, byName: reviewer.name, baseVersion: step });

  const end = periodEnd(period);
  const ordinary = workdayFrom(addDays(end, 1 + Math.floor(random() * 4)));
  const submittedOn = event?.kind === 'late' ? addDays(end, event.day) : ordinary;
  const minute = String(Math.floor(random() * 60)).padStart(2, '0');
  const submit: SubmissionAction = { ...asClerk(0, `${submittedOn}T09:${minute}:00+08:00`), kind: 'submit', cells };
  const approve: SubmissionAction = { ...asReviewer(1, `${afterSubmission(submittedOn)}T15:${minute}:00+08:00`), kind: 'approve' };
  switch (event?.kind) {
    case 'missing':
      return event.urged ? [{ ...asReviewer(0, `${workdayFrom(addDays(end, 12))}T10:${minute}:00+08:00`), kind: 'urge', note: '请尽快补报' }] : [];
    case 'waiting':
      return [submit];
    case 'returned':
      return [
        submit, approve,
        { ...asReviewer(2, `${LAST_WORKDAY}T16:05:00+08:00`), kind: 'reopen', note: event.opened },
        { ...asClerk(3, `${LAST_WORKDAY}T16:32:00+08:00`), kind: 'submit', cells: { [event.key]: (cells[event.key] ?? 0) + event.by }, note: '按更正后的名单重报' },
        { ...asReviewer(4, `${LAST_WORKDAY}T17:10:00+08:00`), kind: 'return', reasons: { [event.key]: event.reason } },
      ];
    case 'late':
    case undefined:
      return [submit, approve];
  }
}

/** The instant in UTC at which the form was first approved, when it was. */
export function approvalInstant(actions: readonly SubmissionAction[]): string | undefined {
  const at = actions.find((action) => action.kind === 'approve')?.at;
  if (at === undefined) return undefined;
  const hour = Number(at.slice(11, 13)) - CHINA_OFFSET_HOURS;
  return `${at.slice(0, 11)}${String(hour).padStart(2, '0')}${at.slice(13, 19)}Z`;
}

/** Approvals are recorded in the afternoon, so that the day is the same in UTC. */
const CHINA_OFFSET_HOURS = 8;

function afterSubmission(day: PlainDate): PlainDate {
  return compareDates(day, LAST_WORKDAY) >= 0 ? LAST_WORKDAY : workdayFrom(addDays(day, 1));
}

/** The same day, or Monday when it falls on a weekend; nothing is later than the demonstration's last day of work. */
function workdayFrom(day: PlainDate): PlainDate {
  if (compareDates(day, plainDate('2022-01-01')) >= 0) return LAST_WORKDAY;
  const weekday = dayOfWeek(day);
  return weekday <= 5 ? day : addDays(day, 8 - weekday);
}
