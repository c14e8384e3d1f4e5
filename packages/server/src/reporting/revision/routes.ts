import { compareReportRevisions, listReportRevisions } from '@taizhang/contract';
import { withScope } from '../../database/scope.ts';
import { route, type RouteBinding } from '../../http/route-binding.ts';
import { requireReport } from '../report-storage.ts';
import type { ReportingDeps } from '../reporting-deps.ts';
import { compareStored } from './compare-stored.ts';
import { presentRevision, readRevisionList } from './revision-storage.ts';

/** Revisions of reports over HTTP. */
export function revisionRoutes(deps: ReportingDeps): readonly RouteBinding[] {
  return [
    route(listReportRevisions, 'reports.read', async ({ actor, params }) =>
      withScope(deps.database, actor, async (tx) => {
        const county = await deps.ledger.county(tx, actor.countyId);
        const { id, published, revision } = await requireReport(tx, county, params.reportId);
        return { rows: (await readRevisionList(tx, county, id)).map(presentRevision), published: published === null ? null : revision };
      }, { readOnly: true })),
    route(compareReportRevisions, 'reports.read', async ({ actor, params, query }) =>
      withScope(deps.database, actor, async (tx) => compareStored(tx, await deps.ledger.county(tx, actor.countyId), params.reportId, query), { readOnly: true, isolation: 'repeatable read' })),
  ];
}
