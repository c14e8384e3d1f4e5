import type { DifferenceReason } from '@taizhang/contract';
import { submittedDifference } from '@taizhang/indicators';
import { fail } from '@taizhang/kernel';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { assertMayExplainDifference } from '../../policies/difference-policy.ts';
import { requireVisibleOrg } from '../../policies/jurisdiction.ts';
import type { RegisterDeps } from '../register.ts';
import { countedMonths } from '../shown-month.ts';
import { comparablePeriods, comparedPeriod } from './compared-period.ts';
import { readValues } from './list-differences.ts';
import { requireReconciled } from './reconciled-figures.ts';

/** What somebody says of a difference, with the two values they looked at. */
export interface ExplainDifference {
  readonly commandId: string;
  readonly figure: string;
  readonly orgId: string;
  readonly period: string;
  readonly submitted: number;
  readonly registered: number;
  readonly reason: DifferenceReason;
  readonly words: string;
}

/**
 * Keeps why what was submitted differs from the register. Neither figure changes, and when either does the explanation is of former values.
 * @throws DomainError `stale` when a value is no longer what the author saw, `conflict` when there is no difference
 */
export async function explainDifference(deps: RegisterDeps, actor: Actor, said: ExplainDifference): Promise<{ readonly explanationId: string }> {
  const figure = requireReconciled(deps, said.figure);
  assertMayExplainDifference(actor);
  return executeCommand(deps, actor, { commandId: said.commandId, action: 'difference.explain', subject: { kind: 'figure', id: figure.id } }, async (tx, trail) => {
    const directory = await deps.directories.of(tx, actor.countyId);
    const org = requireVisibleOrg(actor, directory, said.orgId);
    const today = deps.clock.today();
    const period = comparedPeriod(said.period, comparablePeriods(await countedMonths(tx, actor.countyId, today), today));
    if (period === undefined) return fail('invalid_period', { zh: '该周期不能核对', en: 'This period cannot be compared' });
    const { submitted, registered } = (await readValues(deps, { tx, directory }, [figure], period, [org.code], true))(figure, org.code);
    if (submitted === null || registered === null || submittedDifference(submitted, registered, figure.submitted).state === 'agrees') return fail('conflict', { zh: '这两个数已经一致或缺一方，无须说明。', en: 'The two agree by now, or one of them is missing: there is nothing to explain.' });
    const isAsSeen = submittedDifference(said.submitted, submitted, figure.submitted).state === 'agrees' && submittedDifference(said.registered, registered, figure.submitted).state === 'agrees';
    if (!isAsSeen) return fail('stale', { zh: `数字刚刚变了：现报送 ${submitted}，登记 ${registered}。请看过后再说明。`, en: `The figures have just changed: ${submitted} submitted, ${registered} registered. Look again before you explain.` });
    trail.add({ org: org.code, period, submitted, registered, reason: said.reason, words: said.words });
    await rowsOf(
      tx,
      'insert into difference_explanation (county_id, id, figure, org_id, period, submitted, registered, reason, words, explained_at, explained_by, account_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
      [actor.countyId, said.commandId, figure.id, org.id, period, submitted, registered, said.reason, said.words, deps.clock.now(), actor.displayName, actor.accountId],
    );
    return { explanationId: said.commandId };
  });
}
