import type { ItemView } from '@taizhang/contract';

/** A unit chosen as a party, or one person of it. */
export interface ChosenParty {
  readonly orgId: string;
  readonly accountId?: string;
}

/** Units and people by relation. */
export type ChosenParties = Readonly<Record<string, readonly ChosenParty[]>>;

/** Tells one party from another. */
export function partyKey({ orgId, accountId }: ChosenParty): string {
  return `${orgId} ${accountId ?? ''}`;
}

/** Who is something to an item now. */
export function partiesNow({ parties }: Pick<ItemView, 'parties'>, relationId: string): readonly ChosenParty[] {
  return parties.filter(({ relation }) => relation.id === relationId).map(({ org, person }) => ({ orgId: org.id, ...(person === null ? {} : { accountId: person.id }) }));
}

/** What the wire takes. */
export function partiesToSend(parties: ChosenParties): Record<string, { orgId: string; accountId?: string }[]> {
  return Object.fromEntries(Object.entries(parties).map(([relation, list]) => [relation, list.map((party) => ({ ...party }))]));
}
