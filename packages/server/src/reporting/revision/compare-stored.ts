import type { compareReportRevisions, RevisionFigureView, RouteResponse } from '@taizhang/contract';
import { isOrgId, orgId } from '@taizhang/kernel';
import { compareRevisions, type BoundFigure, type RevisionFigureChange } from '@taizhang/reports';
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
    why: await whyOf(change, reasons),
  };
}

async function whyOf({ kind, before, after }: RevisionFigureChange, reasons: FigureReasons): Promise<RevisionFigureView['why']> {
  switch (kind) {
    case 'restated': {
      const figure = after ?? before;
      return figure === undefined ? null : reasons.of(figure);
    }
    case 'overridden': return after?.override === undefined ? null : signedWhy(after.override, '签字改数', 'changed by signature');
    case 'restored': return before?.override === undefined ? null : signedWhy(before.override, '原签字已收回', 'taken back; it had been signed');
    case 'reworded':
    case 'moved':
    case 'added':
    case 'removed': return null;
  }
}

function signedWhy({ reason, by, at, ledgerText }: NonNullable<BoundFigure['override']>, zh: string, en: string): RevisionFigureView['why'] {
  return { sentence: { zh: `${zh}：台账为${ledgerText}，${reason}`, en: `${en}: the ledger says ${ledgerText}; ${reason}` }, by, at, link: null };
}
