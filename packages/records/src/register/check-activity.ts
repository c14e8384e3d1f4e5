import { addDays, type OrgUnit, type PlainDate } from '@taizhang/kernel';
import { checkAnswers, type DraftRecord, type RecordProblem } from './check-record.ts';
import type { RecordKind } from './record-kind.ts';

/** Checks what an institution says it did against the form and the days on which the institution was open. */
export function checkActivity(kind: RecordKind, draft: DraftRecord, unit: Pick<OrgUnit, 'name' | 'openedOn' | 'closedOn'>, today: PlainDate): readonly RecordProblem[] {
  return [...dayProblems(draft.on, unit, today), ...checkAnswers(kind, draft.fields)];
}

function* dayProblems(on: PlainDate, { name, openedOn, closedOn }: Pick<OrgUnit, 'name' | 'openedOn' | 'closedOn'>, today: PlainDate): Iterable<RecordProblem> {
  if (on > today) yield wrongDay(`日期 ${on} 晚于今天 ${today}`, `${on} is after today, ${today}`);
  if (on < openedOn) yield wrongDay(`日期 ${on} 早于${name}设立的 ${openedOn}`, `${on} is before ${openedOn}, when ${name} opened`);
  if (closedOn !== undefined && on >= closedOn) yield wrongDay(`${name}最后开办日为 ${addDays(closedOn, -1)}，日期 ${on} 在其后`, `${on} is after ${addDays(closedOn, -1)}, the last day of ${name}`);
}

function wrongDay(zh: string, en: string): RecordProblem {
  return { field: 'on', severity: 'hard', message: { zh, en } };
}
