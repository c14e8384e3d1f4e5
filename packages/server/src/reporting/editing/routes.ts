import { getReportWords, overrideFigure, restoreFigure, writeReportWords } from '@taizhang/contract';
import type { Actor } from '../../auth/actor.ts';
import { withScope } from '../../database/scope.ts';
import { route, type RouteBinding } from '../../http/route-binding.ts';
import { presentReport } from '../present-report.ts';
import { requireReport } from '../report-storage.ts';
import type { ReportingDeps } from '../reporting-deps.ts';
import { overrideStoredFigure, restoreStoredFigure } from './override-commands.ts';
import { presentWords, presentWritten } from './present-words.ts';
import { writeWords } from './write-words.ts';

/** Words and signed values of a draft over HTTP. */
export function editingRoutes(deps: ReportingDeps): readonly RouteBinding[] {
  const shown = async (actor: Actor, reportId: string) =>
    withScope(deps.database, actor, async (tx) => {
      const county = await deps.ledger.county(tx, actor.countyId);
      return presentReport(tx, county, actor, await requireReport(tx, county, reportId));
    }, { readOnly: true, isolation: 'repeatable read' });
  return [
    route(getReportWords, 'reports.compose', async ({ actor, params }) =>
      withScope(deps.database, actor, async (tx) => presentWords(await requireReport(tx, await deps.ledger.county(tx, actor.countyId), params.reportId)), { readOnly: true })),
    route(writeReportWords, 'reports.compose', async ({ actor, params, body }) => {
      await writeWords(deps, actor, params.reportId, body);
      return withScope(deps.database, actor, async (tx) => {
        const county = await deps.ledger.county(tx, actor.countyId);
        return presentWritten(tx, county, await requireReport(tx, county, params.reportId), body.sitting);
      }, { readOnly: true, isolation: 'repeatable read' });
    }, { bodyLimit: LARGEST_TEXT }),
    route(overrideFigure, 'reports.override', async ({ actor, params, body }) => {
      await overrideStoredFigure(deps, actor, params, body);
      return shown(actor, params.reportId);
    }),
    route(restoreFigure, 'reports.read', async ({ actor, params, body }) => {
      await restoreStoredFigure(deps, actor, params, body);
      return shown(actor, params.reportId);
    }),
  ];
}

/** A report of 100,000 characters in pieces is a fifth of this. */
const LARGEST_TEXT = 8 * 1024 * 1024;
