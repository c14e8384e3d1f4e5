import { createHash, randomUUID } from 'node:crypto';
import { fail, type OrgId } from '@taizhang/kernel';
import { arrangementOf, arrangeReport, freezeReport, overridesOf } from '@taizhang/reports';
import type { Actor } from '../auth/actor.ts';
import { executeCommand } from '../command/execute-command.ts';
import { headlineOf } from '../pack.ts';
import { authoredBy } from './authorship.ts';
import { insertReport, insertRevision, markPublished, requireDraft } from './report-storage.ts';
import type { ReportingDeps } from './reporting-deps.ts';
import { isWrittenByHand, rereadDraft } from './roundtrip/reread-draft.ts';
import { requireReportPeriod } from './template-library.ts';
import { requireTemplate } from './templates/find-template.ts';
import { writeReport } from './write-report.ts';

/** Composes a draft from a template; answers its id. */
export async function composeDraft(deps: ReportingDeps, actor: Actor, order: { readonly commandId: string; readonly templateId: string; readonly period: string; readonly orgId: OrgId }): Promise<string> {
  const { commandId, templateId, orgId } = order;
  const request = { commandId, action: 'report.compose', subject: { kind: 'report', id: '' }, isolation: 'repeatable read' } as const;
  return executeCommand(deps, actor, request, async (tx, trail) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const template = await requireTemplate(tx, county, deps.templates, templateId, 'new report');
    const period = requireReportPeriod(template.template, order.period, deps.clock.today());
    const at = deps.clock.now();
    const tree = await writeReport(tx, county, { template, orgId, period, today: deps.clock.today(), knownAt: at, headline: headlineOf(deps.ledger.packs) });
    const reportId = randomUUID();
    await insertReport(tx, county, { id: reportId, orgId, kind: 'composed' }, tree, authoredBy(actor, at));
    trail.nameSubject(reportId);
    trail.add({ templateId, period, figures: tree.figures.length, missing: tree.missing.length });
    return reportId;
  });
}

/** Reads every figure of a draft from the ledger again; the former revision stays. */
export async function refreshDraft(deps: ReportingDeps, actor: Actor, reportId: string, commandId: string): Promise<void> {
  const request = { commandId, action: 'report.refresh', subject: { kind: 'report', id: reportId }, isolation: 'repeatable read' } as const;
  await executeCommand(deps, actor, request, async (tx, trail) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const report = await requireDraft(tx, county, reportId);
    const { templateId, period } = report.tree.meta;
    const at = deps.clock.now();
    const tree = await isWrittenByHand(tx, county, reportId)
      ? await rereadDraft(tx, county, report.tree, { today: deps.clock.today(), knownAt: at })
      : await writeReport(tx, county, { template: await requireTemplate(tx, county, deps.templates, templateId), orgId: report.orgId, period, today: deps.clock.today(), knownAt: at, headline: headlineOf(deps.ledger.packs), overrides: overridesOf(report.tree) });
    // What the office has filled in is no figure and stays.
    const kept = report.tree.elements === undefined ? tree : arrangeReport(tree, arrangementOf(report.tree));
    await insertRevision(tx, county, { reportId, revision: report.revision + 1, orgId: report.orgId, kind: 'refreshed' }, kept, authoredBy(actor, at));
    trail.add({ revision: report.revision + 1, figures: tree.figures.length, missing: tree.missing.length });
    return null;
  });
}

/**
 * Publishes a draft that has passed its three reviews: its text and figures are frozen under a digest.
 * @throws DomainError `wrong_state` before the three reviews, `invalid_input` listing missing figures that the publisher has not acknowledged
 */
export async function publishDraft(deps: ReportingDeps, actor: Actor, reportId: string, commandId: string, acknowledged: readonly string[]): Promise<void> {
  await executeCommand(deps, actor, { commandId, action: 'report.publish', subject: { kind: 'report', id: reportId } }, async (tx, trail) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const report = await requireDraft(tx, county, reportId);
    if (report.standing.status !== 'passed') fail('wrong_state', { zh: '这一稿还没有通过三审，不能公布。', en: 'This revision has not passed its three reviews.' });
    const unseen = report.tree.missing.filter(({ key }) => !acknowledged.includes(key));
    if (unseen.length > 0) {
      const names = [...new Set(unseen.map(({ name }) => name))];
      fail('invalid_input', { zh: `还有 ${unseen.length} 处数字未取到，请逐项确认后公布：${names.join('、')}`, en: `${unseen.length} figures are missing; confirm each before publishing` }, { path: ['acknowledgeMissing'], details: { missing: unseen.map(({ key }) => key) } });
    }
    const { digest } = freezeReport(report.tree, sha256);
    await markPublished(tx, county, report, digest, { at: deps.clock.now(), by: actor.displayName });
    trail.add({ revision: report.revision, digest, acknowledged: [...acknowledged] });
    return null;
  });
}

/** SHA-256 in lower-case hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
