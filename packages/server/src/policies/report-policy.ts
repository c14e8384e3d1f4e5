import type { Ability } from '@taizhang/contract';
import { fail, type Localized } from '@taizhang/kernel';
import type { ReviewLevel } from '@taizhang/reports';
import type { Actor } from '../auth/actor.ts';
import { can } from './ability.ts';

/** Who gives which of the three reviews: a section's head the first, the office's head the second, the head of the bureau the third. */
export const REVIEW_ABILITY: Readonly<Record<ReviewLevel, Ability>> = { 1: 'reports.review_first', 2: 'reports.review_second', 3: 'reports.review_final' };

/** Accounts that had a hand in what is to be reviewed. */
export interface Hands {
  /** Who made any of its revisions. */
  readonly makers: ReadonlySet<string>;
  /** Who has passed this revision already. */
  readonly passers: ReadonlySet<string>;
}

/** Why somebody who gives such reviews may not give this one; undefined when nothing stands against it. Four eyes: nobody reviews what is his own, and nobody twice. */
export function objectionToReview({ accountId }: Actor, { makers, passers }: Hands): Localized | undefined {
  if (accountId === null) return { zh: '审核须由本人登录办理。', en: 'A review is given by a person who has signed in.' };
  if (makers.has(accountId)) return { zh: '您参与过这份报告的拟稿或改数，不能再审，请由他人审核。', en: 'You had a hand in writing this report; somebody else must review it.' };
  if (passers.has(accountId)) return { zh: '您已审过这一稿，下一审须由他人办理。', en: 'You have reviewed this revision already; somebody else must give the next review.' };
  return undefined;
}

/**
 * Lets pass only who may give this review.
 * @throws DomainError `forbidden`
 */
export function assertMayReview(actor: Actor, level: ReviewLevel, hands: Hands): void {
  const objection = can(actor, REVIEW_ABILITY[level]) ? objectionToReview(actor, hands) : { zh: '您没有办理这一审的权限。', en: 'You may not give this review.' };
  if (objection !== undefined) fail('forbidden', objection);
}

/** Whether somebody may give an opinion on reports: who writes them and who reviews them. */
export function mayRemark(actor: Actor): boolean {
  return can(actor, 'reports.compose') || Object.values(REVIEW_ABILITY).some((ability) => can(actor, ability));
}

/**
 * A figure is overridden by a person, under his name: a head of a section, who answers for what the ledger says of it.
 * @throws DomainError `forbidden`
 */
export function assertMayOverride(actor: Actor): void {
  if (!mayOverride(actor)) fail('forbidden', { zh: '改写报告数字须由有改数权限的股室负责人本人签字。', en: 'A figure is overridden by a section head who may do so, under his own name.' });
}

/** Whether somebody may sign a value in place of the ledger's. */
export function mayOverride(actor: Actor): boolean {
  return actor.accountId !== null && can(actor, 'reports.override');
}

/** Whether somebody may take a signed value back: who may sign one, and who writes the report, for the ledger's own value needs no signature. */
export function mayRestore(actor: Actor): boolean {
  return mayOverride(actor) || can(actor, 'reports.compose');
}

/** @throws DomainError `forbidden` */
export function assertMayRestore(actor: Actor): void {
  if (!mayRestore(actor)) fail('forbidden', { zh: '收回改数由拟稿人或有改数权限的人办理。', en: 'A signed value is taken back by who writes the report or may sign one.' });
}
