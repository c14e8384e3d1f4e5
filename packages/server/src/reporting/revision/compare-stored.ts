import type { compareReportRevisions, RevisionFigureView, RouteResponse } from '@taizhang/contract';
import { isOrgId, orgId } from '@taizhang/kernel';
import { compareRevisions, type RevisionFigureChange } from '@taizhang/reports';
import type { Tx } from '../../database/database.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import { requireReport } from '../report-storage.ts';
import { FigureReasons } from './figure-reasons.ts';
import { presentRevision, requireRevision } from './revision-storage.ts';

/** Two stored revisions held against each other, with the reason of every figure that differs. */
export async function compareStored(tx: Tx, county: LedgerCounty, reportId: string, { from, to }: { readonly from: number; readonly to: number }): Promise<RouteResponse<typeof compareReportRevisions>> {
  const report = await requireReport(tx, county, reportId);
  const before = await requireRevision(tx, county, report.id, from);
  const after = await requireRevision(tx, county, report.id, to);
  const { lines, figures, unchangedLines, unchangedFigures } = compareRevisions(before.tree, after.tree);
  const [since = '', until = ''] = [before.listed.knownAt, after.listed.knownAt].toSorted();
  const reasons = new FigureReasons(tx, county, { since, until });
  const told: RevisionFigureView[] = [];
  // One connection, one query at a time.
  for (const change of figures) told.push(await presentFigureChange(county, change, reasons));
  return {
    from: presentRevision(before.listed), to: presentRevision(after.listed),
    lines: lines.map(({ kind, before: was, after: is }) => ({ kind, before: was ?? null, after: is ?? null })),
    unchangedLines, figures: told, unchangedFigures,
  };
}

async function presentFigureChange(county: LedgerCounty, change: RevisionFigureChange, reasons: FigureReasons): Promise<RevisionFigureView> {
  const { kind, before, after, near } = change;
  const figure = after ?? before;
  if (figure === undefined) throw new Error('a change without a figure');
  const { metricId, orgId: org, period } = figure.ref;
  return {
    kind, near, name: figure.name, metricId, period, orgName: (isOrgId(org) ? county.directory.tree.units.get(orgId(org))?.name : undefined) ?? org, aspect: figure.aspect,
    before: before?.text ?? null, after: after?.text ?? null,
    why: kind === 'restated' ? await reasons.of(figure) : null,
  };
}
