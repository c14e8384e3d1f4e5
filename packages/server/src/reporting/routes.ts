import { composeReport, downloadReport, getReport, listReports, listReportTemplates, publishReport, refreshReport } from '@taizhang/contract';
import type { Actor } from '../auth/actor.ts';
import { withScope } from '../database/scope.ts';
import { FileReply } from '../http/file-reply.ts';
import { route, type RouteBinding } from '../http/route-binding.ts';
import { requireVisibleOrg } from '../policies/jurisdiction.ts';
import { presentReport, presentSummary } from './present-report.ts';
import { composeDraft, publishDraft, refreshDraft } from './report-commands.ts';
import { readReports, requireReport } from './report-storage.ts';
import type { ReportingDeps } from './reporting-deps.ts';
import { writeWordFile } from './roundtrip/working-copy.ts';
import { periodsOf, REPORT_NAMES } from './template-library.ts';
import { usableTemplates } from './templates/find-template.ts';

/** Reports over HTTP. */
export function reportingRoutes(deps: ReportingDeps): readonly RouteBinding[] {
  const { ledger, clock, database, templates } = deps;
  const shown = async (actor: Actor, reportId: string) =>
    withScope(database, actor, async (tx) => {
      const county = await ledger.county(tx, actor.countyId);
      return presentReport(tx, county, actor, await requireReport(tx, county, reportId));
    }, { readOnly: true, isolation: 'repeatable read' });
  return [
    route(listReportTemplates, 'reports.read', async ({ actor }) => {
      const ofPacks = templates.all.map(({ template, references }) => ({ ...template, name: REPORT_NAMES[template.kind], figureCount: references.length, isOwn: false }));
      const own = await withScope(database, actor, async (tx) => usableTemplates(tx, await ledger.county(tx, actor.countyId)), { readOnly: true });
      return {
        today: clock.today(),
        templates: [...ofPacks, ...own].map(({ id, name, kind, version, figureCount, isOwn }) => ({ id, name, kind, version, figureCount, isOwn, periods: [...periodsOf({ kind }, clock.today())] })),
      };
    }),
    route(listReports, 'reports.read', async ({ actor }) =>
      withScope(database, actor, async (tx) => ({ rows: (await readReports(tx, await ledger.county(tx, actor.countyId))).map(presentSummary) }), { readOnly: true }),
    ),
    route(composeReport, 'reports.compose', async ({ actor, body }) => {
      const org = await withScope(database, actor, async (tx) => requireVisibleOrg(actor, await deps.directories.of(tx, actor.countyId), body.orgId), { readOnly: true });
      return shown(actor, await composeDraft(deps, actor, { commandId: body.commandId, templateId: body.templateId, period: body.period, orgId: org.code }));
    }),
    route(getReport, 'reports.read', async ({ actor, params }) => shown(actor, params.reportId)),
    route(refreshReport, 'reports.compose', async ({ actor, params, body }) => {
      await refreshDraft(deps, actor, params.reportId, body.commandId);
      return shown(actor, params.reportId);
    }),
    route(publishReport, 'reports.publish', async ({ actor, params, body }) => {
      await publishDraft(deps, actor, params.reportId, body.commandId, body.acknowledgeMissing);
      return shown(actor, params.reportId);
    }),
    route(downloadReport, 'reports.read', async ({ actor, params }) => {
      const { tree, isPublished, bytes } = await writeWordFile(deps, actor, params.reportId);
      return new FileReply({ fileName: `${tree.title}${isPublished ? '' : '（草稿）'}.docx`, mediaType: DOCX, bytes });
    }),
  ];
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
