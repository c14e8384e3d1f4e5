import type { HouseholdRole, HouseholdView, ResidentPage } from '@taizhang/contract';

/** What somebody is about to change of a resident's household. */
export interface HouseholdDraft {
  readonly what: 'own' | 'join' | 'stay';
  /** Whose household is joined. */
  readonly target: number | undefined;
  readonly role: HouseholdRole | undefined;
  readonly newHead: number | undefined;
  readonly formerHeadRole: Exclude<HouseholdRole, 'head'> | undefined;
  readonly takeAddress: boolean;
  readonly reason: string;
}

/** A household as far as its head matters. */
export interface KnownHousehold {
  readonly members: readonly Pick<HouseholdView['members'][number], 'id' | 'name' | 'role' | 'status'>[];
}

/** Which questions a change asks. */
export interface HouseholdQuestions {
  /** What the resident will be: alone they are the head. */
  readonly role: HouseholdRole | undefined;
  /** Who may head the household the resident leaves, or stops heading; empty when nobody need. */
  readonly heirs: KnownHousehold['members'];
  /** The head the resident replaces. */
  readonly replaced: KnownHousehold['members'][number] | undefined;
}

/** Works out what has to be asked, so that every household keeps one head. */
export function householdQuestions(draft: HouseholdDraft, residentId: number, here: KnownHousehold | null, there: ResidentPage | undefined): HouseholdQuestions {
  const role = draft.what === 'own' ? 'head' : draft.role;
  const me = here?.members.find(({ id }) => id === residentId);
  const others = (here?.members ?? []).filter(({ id, status }) => id !== residentId && (status === 'here' || status === 'lost'));
  const stopsHeading = me?.role === 'head' && (draft.what !== 'stay' || (role !== undefined && role !== 'head'));
  // Whoever has no household heads the one that is opened by joining them.
  const joined = there === undefined ? [] : (there.household?.members ?? [{ ...there.resident, role: 'head' }]);
  const target = draft.what === 'own' ? [] : draft.what === 'stay' ? (here?.members ?? []) : joined;
  return { role, heirs: stopsHeading ? others : [], replaced: role === 'head' ? target.find(({ id, role: theirs }) => theirs === 'head' && id !== residentId) : undefined };
}
