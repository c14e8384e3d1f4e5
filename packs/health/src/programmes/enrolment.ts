import type { PlainDate } from '@taizhang/kernel';
import type { ResidentView, ServiceRecord } from '@taizhang/records';

/** Day a patient was taken into a programme (kind `enrol`) and not let out again (`close`); a second enrolment changes nothing. */
export function enrolledSince(view: ResidentView, programme: string): PlainDate | undefined {
  let since: PlainDate | undefined;
  for (const { kind, on } of view.records(programme)) {
    if (kind === 'enrol') since ??= on;
    else if (kind === 'close') since = undefined;
  }
  return since;
}

/** The latest health check of a resident on or after a day. */
export function checkupSince(view: ResidentView, from: PlainDate): ServiceRecord | undefined {
  const records = view.records('health_record');
  for (let at = records.length - 1; at >= 0; at -= 1) {
    const record = records[at];
    if (record === undefined || record.on < from) return undefined;
    if (record.kind === 'checkup') return record;
  }
  return undefined;
}

/** Whether the resident was reported lost (失访) on or after a day and not found again. */
export function isLostSince(view: ResidentView, day: PlainDate): boolean {
  const last = view.records('register').findLast(({ kind }) => kind === 'lost' || kind === 'found');
  return last?.kind === 'lost' && last.on >= day;
}
