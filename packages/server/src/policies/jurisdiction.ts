import { fail, type OrgId } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';
import { requireOrg, type OrgDirectory } from '../organisation/org-directory.ts';

/** Whether an organisation, by its internal id, lies in what the actor sees. */
export function canSeeOrg(actor: Actor, orgId: number): boolean {
  return actor.scope.wholeCounty || actor.scope.orgIds.includes(orgId);
}

/**
 * The organisation a request names, if the actor may see it; the actor's own jurisdiction when it names none.
 * @throws DomainError `unknown_org` when there is none of that code, `forbidden` outside the jurisdiction
 */
export function requireVisibleOrg(actor: Actor, directory: OrgDirectory, text: string | undefined): { readonly id: number; readonly code: OrgId } {
  const code = text === undefined ? actor.jurisdictionCode : requireOrg(directory, text);
  const id = directory.idOf(code);
  if (!canSeeOrg(actor, id)) fail('forbidden', { zh: '该机构不在您的管辖范围内。', en: 'This organisation is outside your jurisdiction.' });
  return { id, code };
}
