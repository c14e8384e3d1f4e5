import type { ReportElements } from '@taizhang/contract';
import { arrangementOf, arrangeReport } from '@taizhang/reports';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import { authoredBy } from '../authorship.ts';
import { insertRevision, requireDraft } from '../report-storage.ts';
import type { ReportingDeps } from '../reporting-deps.ts';
import { presentElements, readArrangement } from './present-elements.ts';

/**
 * Fills in the elements of a draft as a new revision, so that they are frozen with it and an earlier version can be looked up.
 * @throws DomainError `wrong_state` for a published report, `invalid_input` naming the element that breaks the norm
 */
export async function setElements(deps: ReportingDeps, actor: Actor, reportId: string, order: { readonly commandId: string; readonly elements: ReportElements }): Promise<void> {
  const arrangement = readArrangement(order.elements);
  const request = { commandId: order.commandId, action: 'report.elements.set', subject: { kind: 'report', id: reportId } } as const;
  await executeCommand(deps, actor, request, async (tx, trail) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const report = await requireDraft(tx, county, reportId);
    const before = arrangementOf(report.tree);
    const tree = arrangeReport(report.tree, { ...arrangement, signedOn: arrangement.signedOn === '' ? before.signedOn : arrangement.signedOn });
    const revision = report.revision + 1;
    await insertRevision(tx, county, { reportId, revision, orgId: report.orgId, kind: 'arranged' }, tree, authoredBy(actor, deps.clock.now()));
    trail.add({ revision, before: presentElements(before), after: presentElements(arrangementOf(tree)) });
    return null;
  });
}
