import { randomUUID } from 'node:crypto';
import type { RenewalMarkView } from '@taizhang/contract';
import { renewalMarkSchema } from '@taizhang/contract';
import { addressesToRenew, renewReport, type RenewalMark } from '@taizhang/reports';
import { z } from 'zod';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import type { Tx } from '../../database/database.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { authoredBy } from '../authorship.ts';
import { openLedgerReader } from '../ledger-reader.ts';
import { insertReport, requireReport } from '../report-storage.ts';
import type { ReportingDeps } from '../reporting-deps.ts';
import { requireReportPeriod } from '../template-library.ts';
import { requireTemplate } from '../templates/find-template.ts';

/**
 * Starts a report of a later period from an earlier one; answers its id.
 * @throws DomainError `invalid_period` when it is not the same part of another year, or has not ended
 */
export async function renewDraft(deps: ReportingDeps, actor: Actor, reportId: string, order: { readonly commandId: string; readonly period: string }): Promise<string> {
  const request = { commandId: order.commandId, action: 'report.renew', subject: { kind: 'report', id: '' }, isolation: 'repeatable read' } as const;
  return executeCommand(deps, actor, request, async (tx, trail) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const from = await requireReport(tx, county, reportId);
    const period = requireReportPeriod((await requireTemplate(tx, county, deps.templates, from.tree.meta.templateId)).template, order.period, deps.clock.today());
    const [asOf, knownAt] = [deps.clock.today(), deps.clock.now()];
    const { reader } = await openLedgerReader(tx, county, addressesToRenew(from.tree, period), { asOf });
    const { tree, marks } = renewReport(from.tree, { reader, asOf, knownAt, period });
    const id = randomUUID();
    await insertReport(tx, county, { id, orgId: from.orgId, kind: 'renewed' }, tree, authoredBy(actor, knownAt));
    await rowsOf(
      tx,
      'insert into report_renewal (county_id, report_id, org_id, from_report_id, from_revision, marks) values ($1, $2, $3, $4, $5, $6)',
      [county.id, id, county.directory.idOf(from.orgId), from.id, from.revision, JSON.stringify(marks.map(presentMark))],
    );
    trail.nameSubject(id);
    trail.add({ from: from.id, fromRevision: from.revision, period, figures: tree.figures.length, missing: tree.missing.length, marks: marks.length });
    return id;
  });
}

/** What was marked when a report was started from another; nothing for a report of its own. */
export async function readRenewal(tx: Tx, county: LedgerCounty, reportId: string): Promise<{ fromReportId: string | null; marks: RenewalMarkView[] }> {
  const [row] = await rowsOf<{ from_report_id: string; marks: unknown }>(tx, 'select from_report_id, marks from report_renewal where county_id = $1 and report_id = $2', [county.id, reportId]);
  return row ? { fromReportId: row.from_report_id, marks: z.array(renewalMarkSchema).parse(row.marks) } : { fromReportId: null, marks: [] };
}

function presentMark({ kind, words, near, figure }: RenewalMark): RenewalMarkView {
  return { kind, words, near, figureKey: figure?.key ?? null, figureName: figure?.name ?? null, figureText: figure?.text ?? null };
}
