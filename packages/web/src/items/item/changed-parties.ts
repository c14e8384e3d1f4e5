import type { ItemView } from '@taizhang/contract';
import type { ChosenParties } from '../form/use-item-form.ts';

/** The relations whose units were changed, each with all its units; who was named in person stays so. */
export function changedParties({ parties }: Pick<ItemView, 'parties'>, chosen: ChosenParties): Record<string, { orgId: string; accountId?: string }[]> | undefined {
  const changed = Object.entries(chosen).flatMap(([relationId, orgIds]): [string, { orgId: string; accountId?: string }[]][] => {
    const now = parties.filter(({ relation }) => relation.id === relationId);
    if (now.length === orgIds.length && now.every(({ org }, place) => org.id === orgIds[place])) return [];
    return [[relationId, orgIds.map((orgId) => {
      const person = now.find(({ org }) => org.id === orgId)?.person;
      return person === null || person === undefined ? { orgId } : { orgId, accountId: person.id };
    })]];
  });
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}
