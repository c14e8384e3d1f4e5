import type { HouseholdRole } from '@taizhang/contract';

/** Somebody of a household. */
export interface Member {
  readonly id: number;
  readonly household: number;
  readonly role: string | null;
  /** Neither dead nor moved away. */
  readonly livesHere: boolean;
}

/** Whether a household would be left without a head though somebody still lives in it: its head goes elsewhere, or becomes something else in it. */
export function leavesHeadless({ id, household_role: role }: { readonly id: number; readonly household_role: string | null }, move: { readonly from: number; readonly to: number; readonly role: HouseholdRole }, members: readonly Member[]): boolean {
  if (role !== 'head' || (move.from === move.to && move.role === 'head')) return false;
  return members.some((member) => member.household === move.from && member.id !== id && member.livesHere);
}
