import { getReportElements, setReportElements } from '@taizhang/contract';
import { suggestArrangement } from '@taizhang/reports';
import { withScope } from '../../database/scope.ts';
import { route, type RouteBinding } from '../../http/route-binding.ts';
import { can } from '../../policies/ability.ts';
import { presentReport } from '../present-report.ts';
import { requireReport } from '../report-storage.ts';
import type { ReportingDeps } from '../reporting-deps.ts';
import { presentElements } from './present-elements.ts';
import { setElements } from './set-elements.ts';

/** The elements of a report as an official document, over HTTP. */
export function elementRoutes(deps: ReportingDeps): readonly RouteBinding[] {
  return [
    route(getReportElements, 'reports.read', async ({ actor, params }) =>
      withScope(deps.database, actor, async (tx) => {
        const { tree, published } = await requireReport(tx, await deps.ledger.county(tx, actor.countyId), params.reportId);
        return { elements: presentElements(suggestArrangement(tree)), isFilled: tree.elements !== undefined, may: { fill: published === null && can(actor, 'reports.compose') } };
      }, { readOnly: true })),
    route(setReportElements, 'reports.compose', async ({ actor, params, body }) => {
      await setElements(deps, actor, params.reportId, body);
      return withScope(deps.database, actor, async (tx) => {
        const county = await deps.ledger.county(tx, actor.countyId);
        return presentReport(tx, county, actor, await requireReport(tx, county, params.reportId));
      }, { readOnly: true, isolation: 'repeatable read' });
    }),
  ];
}
