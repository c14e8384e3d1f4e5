import type { Localized } from '@taizhang/kernel';
import type { ItemActor, ItemRecord, Party, WorkItem } from './work-item.ts';

/** What a hand-over is recorded as; no procedure declares it, because it may happen to any item. */
export const HAND_OVER: { readonly id: string; readonly name: Localized } = { id: 'account_hand_over', name: { zh: '账号移交', en: 'account handed over' } };

/** Whose parts are handed over, and to whom: a person of the same unit, or the unit itself. */
export interface HandOver {
  readonly from: string;
  /** Who takes over in a unit; none: the unit as a whole. */
  readonly successorIn: (orgId: string) => string | undefined;
  /** Why, in words. */
  readonly reason: string;
  readonly now: string;
  readonly by: ItemActor;
}

/** The relations somebody is named in personally. */
export function personalRelations(item: Pick<WorkItem, 'parties'>, accountId: string): readonly string[] {
  return Object.entries(item.parties).filter(([, parties]) => parties.some((party) => party.accountId === accountId)).map(([relation]) => relation);
}

/** The record that hands a person's parts in an item over; undefined when there are none. The state, the clocks and who has done what stay as they are. */
export function handOverRecord(item: WorkItem, { from, successorIn, reason, now, by }: HandOver): ItemRecord | undefined {
  const relations = personalRelations(item, from);
  if (relations.length === 0) return undefined;
  const parties = Object.fromEntries(relations.map((relation) => [relation, withoutRepeats((item.parties[relation] ?? []).map((party) => (party.accountId === from ? heir(party, successorIn) : party)))]));
  return {
    version: item.version + 1, action: HAND_OVER.id, isHandOver: true, from: item.state, to: item.state ?? '', at: now, recordedAt: now, by, as: [], opinion: reason, fields: {}, parties, evidence: [], clocks: [], late: [],
  };
}

function heir({ orgId }: Party, successorIn: HandOver['successorIn']): Party {
  const accountId = successorIn(orgId);
  return accountId === undefined ? { orgId } : { orgId, accountId };
}

function withoutRepeats(parties: readonly Party[]): readonly Party[] {
  return [...new Map(parties.map((party) => [`${party.orgId} ${party.accountId ?? ''}`, party])).values()];
}
