import { fail, type PlainDate } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';
import type { OrgDirectory } from '../organisation/org-directory.ts';
import { can } from './ability.ts';

/** A rule is changed by a person who may set rules and works at the unit it belongs to, or at one above it. */
export function mayChangeRule(actor: Actor, directory: OrgDirectory, ruleOrgId: number, today: PlainDate): boolean {
  if (actor.accountId === null || !can(actor, 'items.rule') || !can(actor, 'items.open')) return false;
  const view = directory.tree.at(today);
  const unit = directory.codeOf(ruleOrgId);
  return ruleOrgId === actor.orgId || (view.has(unit) && view.isWithin(unit, actor.orgCode));
}

/** @throws DomainError `forbidden` */
export function assertMayChangeRule(actor: Actor, directory: OrgDirectory, ruleOrgId: number, today: PlainDate): void {
  if (!mayChangeRule(actor, directory, ruleOrgId, today)) fail('forbidden', { zh: '规则由所属股室有权限的负责人或其上级设定、修改。', en: 'A rule is set and changed by the head of the section it belongs to, or of a unit above it.' });
}
