import { relationsOf, type ItemActor, type WorkItem } from '@taizhang/workflow';
import type { Actor } from '../auth/actor.ts';
import type { OrgDirectory } from '../organisation/org-directory.ts';

/** Relations of those who do the work of an item, whichever its procedure has. */
export const DOERS: readonly string[] = ['lead', 'handler'];

/** The units somebody speaks for: the one they work at, and the township they answer for. Nobody speaks for the county by seeing it. */
export function unitsOf(actor: Actor, directory: OrgDirectory): readonly string[] {
  return actor.jurisdictionCode === directory.countyCode ? [actor.orgCode] : [...new Set<string>([actor.orgCode, actor.jurisdictionCode])];
}

/** What the actor is to an item. */
export function relationsTo(item: Pick<WorkItem, 'parties'>, actor: Actor, directory: OrgDirectory): readonly string[] {
  return [...new Set(unitsOf(actor, directory).flatMap((orgId) => relationsOf(item, { accountId: actor.accountId ?? '', orgId })))];
}

/** Whoever acts, in the unit by which they are party to the item. */
export function itemActor(item: Pick<WorkItem, 'parties'>, actor: Actor, directory: OrgDirectory): ItemActor {
  const named = new Set(Object.values(item.parties).flatMap((parties) => parties.map(({ orgId }) => orgId)));
  const orgId = unitsOf(actor, directory).find((unit) => named.has(unit)) ?? actor.orgCode;
  return { accountId: actor.accountId ?? 'server', name: actor.displayName, orgId };
}
