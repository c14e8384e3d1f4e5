import { fail } from '@taizhang/kernel';
import { allowedActions, opensOn, type SubmissionActionKind, type SubmissionState } from '@taizhang/records';
import type { Ability } from '@taizhang/contract';
import type { Actor } from '../auth/actor.ts';
import type { Clock } from '../clock.ts';
import type { Tx } from '../database/database.ts';
import type { LedgerCounty } from '../ledger/ledger-county.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import { can } from '../policies/ability.ts';
import { ROLE_ABILITIES } from '../policies/role-abilities.ts';
import type { FilingTarget } from './filing-target.ts';

/** Who may do what to a form, wherever it is in their jurisdiction. */
export const ABILITY_OF: Readonly<Record<Exclude<SubmissionActionKind, 'lock'>, Ability>> = {
  save: 'forms.fill',
  submit: 'forms.fill',
  return: 'forms.review',
  approve: 'forms.review',
  reopen: 'forms.review',
  urge: 'forms.urge',
};

/** What the buttons on the entry grid may do; the commands ask the same questions again. */
export function maySubmission(actor: Actor, state: SubmissionState, target: FilingTarget, clock: Clock, mustLeaveApproval: boolean): Readonly<Record<keyof typeof ABILITY_OF, boolean>> {
  const allowed = new Set(allowedActions(state.status));
  const may = (kind: keyof typeof ABILITY_OF): boolean => allowed.has(kind) && can(actor, ABILITY_OF[kind]);
  const isOver = clock.today() >= opensOn(target.period);
  return { save: may('save'), submit: may('submit') && isOver, return: may('return'), approve: may('approve') && !mustLeaveApproval, reopen: may('reopen'), urge: may('urge') && isOver };
}

/**
 * A form is handed in, and asked for, when its period is over.
 * @throws DomainError `wrong_state`
 */
export function assertPeriodIsOver(target: FilingTarget, clock: Clock): void {
  const from = opensOn(target.period);
  if (clock.today() < from) fail('wrong_state', { zh: `报告期尚未结束，${from} 起可以报送；现在可以暂存。`, en: `The period is not over; the form can be handed in from ${from}. A draft can be kept now.` });
}

/**
 * Four eyes: whether the actor must leave the approval to somebody else, because he handed the form in himself and
 * another account could review it. Where he is the only reviewer there is, the office must still be able to close its
 * month: he may approve, and the audit entry says that he approved his own.
 */
export async function mustLeaveApprovalToAnother(tx: Tx, county: LedgerCounty, actor: Actor, state: SubmissionState, target: FilingTarget, clock: Clock): Promise<boolean> {
  if (state.status !== 'submitted' || actor.accountId === null || !handedInBy(actor, state)) return false;
  const view = county.directory.tree.at(clock.today());
  const unit = view.find(target.orgId);
  const roots = [target.orgId, ...(unit ? view.ancestorsOf(unit.id) : [])].map(county.directory.idOf);
  const [other] = await asSystem(tx, () =>
    rowsOf(
      tx,
      `select 1 from account a join account_role r on r.county_id = a.county_id and r.account_id = a.id
       where a.county_id = $1 and a.id <> $2 and a.disabled_at is null and r.role = any($3::text[]) and a.jurisdiction_id = any($4::int[]) limit 1`,
      [county.id, actor.accountId, REVIEWING_ROLES, roots],
    ),
  );
  return other !== undefined;
}

/** Whether the actor is the one who last handed the form in. */
export function handedInBy(actor: Actor, state: SubmissionState): boolean {
  return actor.accountId !== null && state.timeline.findLast(({ kind }) => kind === 'submit')?.by === actor.accountId;
}

const REVIEWING_ROLES = Object.entries(ROLE_ABILITIES).filter(([, abilities]) => abilities.includes(ABILITY_OF.approve)).map(([role]) => role);
