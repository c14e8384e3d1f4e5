import type { PlainDate } from '@taizhang/kernel';
import type { ServiceRecord } from '@taizhang/records';

/** One illness of a patient: from the notice of the hospital to the closing evaluation. */
export interface TuberculosisCourse {
  readonly notice: ServiceRecord;
  readonly firstVisit: ServiceRecord | undefined;
  /** Home visits at which nobody was found, before the first that succeeded. */
  readonly misses: number;
  /** The first visit or follow-up made last. */
  readonly lastSeen: ServiceRecord | undefined;
  readonly closing: ServiceRecord | undefined;
  readonly closingCall: PlainDate | undefined;
}

/** The courses of a patient, oldest first; what was recorded before any notice belongs to none. */
export function coursesOf(records: readonly ServiceRecord[]): readonly TuberculosisCourse[] {
  const courses: TuberculosisCourse[] = [];
  for (const record of records) {
    const open = courses.at(-1);
    if (record.kind === 'notice') {
      // A second notice during a course adds nothing: the first one started the 72 hours.
      if (open === undefined || open.closing !== undefined) courses.push({ notice: record, firstVisit: undefined, misses: 0, lastSeen: undefined, closing: undefined, closingCall: undefined });
    } else if (open !== undefined) courses[courses.length - 1] = withStep(open, record);
  }
  return courses;
}

function withStep(course: TuberculosisCourse, record: ServiceRecord): TuberculosisCourse {
  if (course.closing !== undefined) return record.kind === 'closing_call' ? { ...course, closingCall: course.closingCall ?? record.on } : course;
  switch (record.kind) {
    case 'first_visit':
      return { ...course, firstVisit: course.firstVisit ?? record, lastSeen: record };
    case 'follow_up':
      return { ...course, lastSeen: record };
    case 'missed':
      return course.firstVisit === undefined ? { ...course, misses: course.misses + 1 } : course;
    case 'closing':
      return { ...course, closing: record };
    default:
      return course;
  }
}
