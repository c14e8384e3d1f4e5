import type { Localized } from '@taizhang/kernel';
import { foldRecords, REGISTER, type RecordAction, type ResidentFile, type ServiceRecord } from '@taizhang/records';
import type { RecordChange } from '../change-records.ts';
import type { Register } from '../register.ts';

/** What a merge does to the survivor's records. */
export interface Replay {
  readonly changes: readonly RecordChange[];
  /** Records that came over and count. */
  readonly taken: number;
  /** Records that came over into the history and do not count. */
  readonly setAside: number;
}

/**
 * The whole history of the merged resident, action by action, to be appended to the survivor's; then withdrawn what would be said
 * twice: a visit both have, a second death, and a residence from the survivor's first stay on, since the survivor's unit goes on answering.
 */
export function replayRecords(register: Register, mergedId: number, actions: readonly RecordAction[], survivor: ResidentFile): Replay {
  const replayed = actions.map(({ kind, recordId, record, reason, actedAt, actedBy }): RecordChange => ({ kind, recordId, record, reason: `合并自居民 ${mergedId}（${actedBy}，${actedAt.slice(0, 10)}）${reason === null ? '' : `：${reason}`}` }));
  const coming = foldRecords(actions);
  const aside = coming.flatMap((record) => {
    const why = whyAside(register, record, survivor);
    return why === undefined ? [] : [{ kind: 'withdraw' as const, recordId: record.id, record: null, reason: `合并自居民 ${mergedId}：${why.zh}` }];
  });
  return { changes: [...replayed, ...aside], taken: coming.length - aside.length, setAside: aside.length };
}

function whyAside(register: Register, record: ServiceRecord, survivor: ResidentFile): Localized | undefined {
  const own = survivor.records.get(record.programme) ?? [];
  if (record.programme === REGISTER) {
    const [first] = survivor.stays;
    if ((record.kind === 'move_in' || record.kind === 'move_out') && first !== undefined && record.on >= first.from) return { zh: '居住经历以保留的档案为准', en: 'the residence is the survivor’s' };
    if (record.kind === 'died' && survivor.diedOn !== null) return { zh: '死亡已登记', en: 'the death is recorded' };
    return own.some(({ kind, on }) => kind === record.kind && on === record.on) ? TWICE : undefined;
  }
  const { kind } = register.requireKind(record.programme, record.kind);
  return own.some((other) => other.kind === record.kind && other.on === record.on && (kind.oncePerDay === true || isSame(other, record))) ? TWICE : undefined;
}

const TWICE: Localized = { zh: '两份档案都有这条记录', en: 'both had this record' };

function isSame({ fields: a }: ServiceRecord, { fields: b }: ServiceRecord): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
}
