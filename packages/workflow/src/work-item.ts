import type { Localized } from '@taizhang/kernel';
import type { ClosureBinding, Measurement } from './closure.ts';
import type { ClockEvent, Moment } from './clock-event.ts';

/** What a field holds. */
export type FieldValue = string | number | boolean;

/** Somebody in a relation to an item: a unit, or one person of it. */
export interface Party {
  readonly orgId: string;
  readonly accountId?: string;
}

/** A file, photograph or record handed in; the bytes lie elsewhere, the digest proves which they are. */
export interface Evidence {
  readonly id: string;
  readonly name: string;
  readonly digest: string;
}

/** Whoever acts. */
export interface ItemActor {
  readonly accountId: string;
  readonly name: string;
  readonly orgId: string;
}

/** Who has taken an action so far. */
export interface ItemMark {
  readonly action: string;
  readonly accountId: string;
  readonly orgId: string;
}

/** An item as its records make it: what is needed to say what may happen next. The records are the truth. */
export interface WorkItem {
  readonly id: string;
  readonly procedureId: string;
  readonly title: string;
  /** None before it is opened. */
  readonly state: string | undefined;
  /** Records so far. */
  readonly version: number;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly parties: Readonly<Record<string, readonly Party[]>>;
  readonly binding?: ClosureBinding;
  /** The item it is a part of; given when it is opened and never changed, so that no circle can come about. */
  readonly parentId?: string;
  readonly clocks: Readonly<Record<string, readonly ClockEvent[]>>;
  readonly evidence: readonly Evidence[];
  readonly marks: readonly ItemMark[];
  /** Clocks that ran out before they were stopped or begun anew; a mark that stays. */
  readonly late: readonly string[];
  /** When the last thing happened. */
  readonly lastAt?: Moment;
}

/** What an item is before its first action. */
export type ItemOpening = Pick<WorkItem, 'id' | 'procedureId' | 'title' | 'parties' | 'binding' | 'parentId'>;

/** One action taken; never changed afterwards. */
export interface ItemRecord {
  readonly version: number;
  readonly action: string;
  /** Parts of somebody whose account was closed or moved were handed over: nothing else changes, and it counts as nobody's act. */
  readonly isHandOver?: true;
  readonly from: string | undefined;
  readonly to: string;
  /** When it happened, and when it was recorded. */
  readonly at: Moment;
  readonly recordedAt: string;
  readonly by: ItemActor;
  /** Relations it was taken in. */
  readonly as: readonly string[];
  readonly opinion?: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly parties?: Readonly<Record<string, readonly Party[]>>;
  readonly evidence: readonly Evidence[];
  readonly clocks: readonly { readonly clock: string; readonly event: ClockEvent }[];
  readonly late: readonly string[];
  /** The figure as measured when a condition asked for it, with the sentence it was judged by. */
  readonly evaluation?: Measurement & { readonly isReached: boolean; readonly sentence: Localized };
}

/** An item nothing has happened to. */
export function newItem(opening: ItemOpening): WorkItem {
  return { ...opening, state: undefined, version: 0, fields: {}, clocks: {}, evidence: [], marks: [], late: [] };
}

/** The item after a record. */
export function applyRecord(item: WorkItem, record: ItemRecord): WorkItem {
  if (record.isHandOver === true) return { ...item, version: record.version, parties: { ...item.parties, ...record.parties } };
  const clocks: Record<string, readonly ClockEvent[]> = { ...item.clocks };
  for (const { clock, event } of record.clocks) clocks[clock] = [...(clocks[clock] ?? []), event];
  const { accountId, orgId } = record.by;
  const isMarked = item.marks.some((mark) => mark.action === record.action && mark.accountId === accountId && mark.orgId === orgId);
  return {
    ...item,
    state: record.to,
    version: record.version,
    fields: { ...item.fields, ...record.fields },
    parties: { ...item.parties, ...record.parties },
    clocks,
    evidence: [...item.evidence, ...record.evidence],
    marks: isMarked ? item.marks : [...item.marks, { action: record.action, accountId, orgId }],
    late: [...new Set([...item.late, ...record.late])],
    lastAt: record.at,
  };
}

/** The item as its records make it. */
export function replayItem(opening: ItemOpening, records: readonly ItemRecord[]): WorkItem {
  return records.reduce(applyRecord, newItem(opening));
}

/** What somebody is to an item: relations that name the unit, or the person. */
export function relationsOf(item: Pick<WorkItem, 'parties'>, actor: Pick<ItemActor, 'accountId' | 'orgId'>): readonly string[] {
  return Object.entries(item.parties)
    .filter(([, parties]) => parties.some((party) => (party.accountId === undefined ? party.orgId === actor.orgId : party.accountId === actor.accountId)))
    .map(([relation]) => relation);
}
