import type { PlainDate } from '@taizhang/kernel';
import type { ServiceRecord } from '@taizhang/records';

/** Results that ask for something more, and which of them nothing followed yet. */
export interface ResultsToAnswer {
  /** Such results since the beginning of the year. */
  readonly thisYear: number;
  /** Oldest first; from earlier years too. */
  readonly open: readonly ServiceRecord[];
  /** Those of this year among the open ones. */
  readonly openThisYear: number;
}

/**
 * Goes through records from old to new: a result that asks for more stays open until a later record (of the same day at the
 * earliest) answers it. One answer settles all that were open, because a follow-up is of the person, not of the sheet of paper.
 */
export function resultsToAnswer(records: readonly ServiceRecord[], yearFrom: PlainDate, asks: (record: ServiceRecord) => boolean, answers: (record: ServiceRecord) => boolean): ResultsToAnswer {
  let thisYear = 0;
  const open: ServiceRecord[] = [];
  for (const record of records) {
    if (answers(record)) open.length = 0;
    if (!asks(record)) continue;
    open.push(record);
    if (record.on >= yearFrom) thisYear += 1;
  }
  return { thisYear, open, openThisYear: open.filter(({ on }) => on >= yearFrom).length };
}
