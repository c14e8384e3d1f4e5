import { commitReportUpload, getReportUpload, listRenewalMarks, listReportUploads, renewReport, uploadEditedReport } from '@taizhang/contract';
import { withScope } from '../../database/scope.ts';
import { route, type RouteBinding } from '../../http/route-binding.ts';
import { LARGEST_UPLOAD } from '../../http/upload.ts';
import { presentReport } from '../present-report.ts';
import { requireReport } from '../report-storage.ts';
import type { ReportingDeps } from '../reporting-deps.ts';
import { presentUploadSummary } from './present-upload.ts';
import { readRenewal, renewDraft } from './renewal.ts';
import { commitUpload, previewUpload, showUpload } from './upload-commands.ts';
import { readUploads } from './upload-storage.ts';

/** Edited Word files that come back, and reports started from earlier ones, over HTTP. */
export function roundtripRoutes(deps: ReportingDeps): readonly RouteBinding[] {
  return [
    route(uploadEditedReport, 'reports.compose', async ({ actor, params, query, upload }) => {
      const uploadId = await previewUpload(deps, actor, params.reportId, await upload(), query.knownAt);
      return showUpload(deps, actor, params.reportId, uploadId, query.knownAt);
    }, { bodyLimit: LARGEST_UPLOAD }),
    route(listReportUploads, 'reports.read', async ({ actor, params }) =>
      withScope(deps.database, actor, async (tx) => {
        const county = await deps.ledger.county(tx, actor.countyId);
        const { id } = await requireReport(tx, county, params.reportId);
        return { rows: (await readUploads(tx, county, id)).map((upload) => presentUploadSummary(id, upload)) };
      }, { readOnly: true })),
    route(getReportUpload, 'reports.read', async ({ actor, params, query }) => showUpload(deps, actor, params.reportId, params.uploadId, query.knownAt)),
    route(commitReportUpload, 'reports.compose', async ({ actor, params, body }) => {
      await commitUpload(deps, actor, params, body);
      return showUpload(deps, actor, params.reportId, params.uploadId, undefined);
    }),
    route(renewReport, 'reports.compose', async ({ actor, params, body }) => {
      const reportId = await renewDraft(deps, actor, params.reportId, body);
      return withScope(deps.database, actor, async (tx) => {
        const county = await deps.ledger.county(tx, actor.countyId);
        return { report: await presentReport(tx, county, actor, await requireReport(tx, county, reportId)), marks: (await readRenewal(tx, county, reportId)).marks };
      }, { readOnly: true, isolation: 'repeatable read' });
    }),
    route(listRenewalMarks, 'reports.read', async ({ actor, params }) =>
      withScope(deps.database, actor, async (tx) => {
        const county = await deps.ledger.county(tx, actor.countyId);
        const { id } = await requireReport(tx, county, params.reportId);
        return readRenewal(tx, county, id);
      }, { readOnly: true })),
  ];
}
