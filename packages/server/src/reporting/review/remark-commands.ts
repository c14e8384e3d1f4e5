import { randomUUID } from 'node:crypto';
import { fail } from '@taizhang/kernel';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import { mayRemark } from '../../policies/report-policy.ts';
import { authoredBy } from '../authorship.ts';
import { requireDraft } from '../report-storage.ts';
import type { ReportingDeps } from '../reporting-deps.ts';
import { insertRemark, settleStoredRemark } from './review-storage.ts';

/** Gives an opinion about a draft, a figure of it or a passage. @throws DomainError `forbidden`, `not_found` for a figure it does not print */
export async function giveRemark(
  deps: ReportingDeps, actor: Actor, reportId: string, order: { readonly commandId: string; readonly text: string; readonly figureKey: string | null; readonly quote: string | null },
): Promise<void> {
  if (!mayRemark(actor)) refuse();
  await executeCommand(deps, actor, { commandId: order.commandId, action: 'report.remark', subject: { kind: 'report', id: reportId } }, async (tx, trail) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const report = await requireDraft(tx, county, reportId);
    const figure = order.figureKey === null ? undefined : report.tree.figures.find(({ key }) => key === order.figureKey);
    if (order.figureKey !== null && figure === undefined) fail('not_found', { zh: '这一稿里没有这处数字。', en: 'This revision has no such figure.' }, { path: ['figureKey'] });
    const quote = order.quote ?? (figure === undefined ? null : `${figure.name} ${figure.text}`);
    await insertRemark(tx, county, report, { id: randomUUID(), text: order.text, figureKey: order.figureKey, quote }, authoredBy(actor, deps.clock.now()));
    trail.add({ revision: report.revision, text: order.text, quote });
    return null;
  });
}

/** Says that an opinion has been dealt with. @throws DomainError `forbidden`, `not_found`, `wrong_state` */
export async function settleOpinion(deps: ReportingDeps, actor: Actor, names: { readonly reportId: string; readonly remarkId: string }, commandId: string): Promise<void> {
  if (!mayRemark(actor)) refuse();
  await executeCommand(deps, actor, { commandId, action: 'report.remark.settle', subject: { kind: 'report', id: names.reportId } }, async (tx, trail) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const { id } = await requireDraft(tx, county, names.reportId);
    await settleStoredRemark(tx, county, id, names.remarkId, authoredBy(actor, deps.clock.now()));
    trail.add({ remarkId: names.remarkId });
    return null;
  });
}

function refuse(): never {
  return fail('forbidden', { zh: '意见由拟稿人和审核人提出、办理。', en: 'Opinions are given and dealt with by those who write and review.' });
}
