import type { ServiceRecord } from './service-record.ts';

/** What was done to a record: entered, corrected (every value as it should be) or withdrawn. Only ever appended. */
export interface RecordAction {
  /** Order in which actions on this resident were taken. */
  readonly seq: number;
  readonly kind: 'enter' | 'correct' | 'withdraw';
  readonly recordId: string;
  readonly record: Omit<ServiceRecord, 'id'> | null;
  readonly reason: string | null;
  readonly actedAt: string;
  readonly actedBy: string;
}

/** The records that count today, in the order they were first entered. */
export function foldRecords(actions: readonly Pick<RecordAction, 'seq' | 'kind' | 'recordId' | 'record'>[]): readonly ServiceRecord[] {
  const records = new Map<string, ServiceRecord>();
  for (const { kind, recordId, record } of [...actions].sort((a, b) => a.seq - b.seq)) {
    if (kind === 'withdraw' || record === null) records.delete(recordId);
    // A correction of a withdrawn record does not bring it back.
    else if (kind === 'enter' || records.has(recordId)) records.set(recordId, { id: recordId, ...record });
  }
  return [...records.values()];
}

