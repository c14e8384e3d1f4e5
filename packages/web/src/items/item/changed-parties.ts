import type { ItemView } from '@taizhang/contract';
import { partiesNow, partiesToSend, partyKey, type ChosenParties } from '../form/chosen-parties.ts';

/** The relations whose units or people were changed, each with all of them. */
export function changedParties(item: Pick<ItemView, 'parties'>, chosen: ChosenParties): Record<string, { orgId: string; accountId?: string }[]> | undefined {
  const changed = Object.entries(chosen).filter(([relationId, list]) => list.map(partyKey).join() !== partiesNow(item, relationId).map(partyKey).join());
  return changed.length === 0 ? undefined : partiesToSend(Object.fromEntries(changed));
}
