import { getReportReview, giveReview, remarkReport, settleRemark, submitReport, withdrawReport } from '@taizhang/contract';
import type { Actor } from '../../auth/actor.ts';
import { withScope } from '../../database/scope.ts';
import { route, type RouteBinding } from '../../http/route-binding.ts';
import { requireReport } from '../report-storage.ts';
import type { ReportingDeps } from '../reporting-deps.ts';
import { presentReview } from './present-review.ts';
import { giveRemark, settleOpinion } from './remark-commands.ts';
import { reviewDraft, submitDraft, withdrawDraft } from './review-commands.ts';

/** The three reviews over HTTP. Which review somebody may give is for the policy to say, once it is known which is awaited. */
export function reviewRoutes(deps: ReportingDeps): readonly RouteBinding[] {
  const shown = async (actor: Actor, reportId: string) =>
    withScope(deps.database, actor, async (tx) => {
      const county = await deps.ledger.county(tx, actor.countyId);
      return presentReview(tx, county, actor, await requireReport(tx, county, reportId));
    }, { readOnly: true, isolation: 'repeatable read' });
  return [
    route(getReportReview, 'reports.read', async ({ actor, params }) => shown(actor, params.reportId)),
    route(submitReport, 'reports.compose', async ({ actor, params, body }) => {
      await submitDraft(deps, actor, params.reportId, body);
      return shown(actor, params.reportId);
    }),
    route(withdrawReport, 'reports.compose', async ({ actor, params, body }) => {
      await withdrawDraft(deps, actor, params.reportId, body);
      return shown(actor, params.reportId);
    }),
    route(giveReview, 'reports.read', async ({ actor, params, body }) => {
      await reviewDraft(deps, actor, params.reportId, body);
      return shown(actor, params.reportId);
    }),
    route(remarkReport, 'reports.read', async ({ actor, params, body }) => {
      await giveRemark(deps, actor, params.reportId, body);
      return shown(actor, params.reportId);
    }),
    route(settleRemark, 'reports.read', async ({ actor, params, body }) => {
      await settleOpinion(deps, actor, params, body.commandId);
      return shown(actor, params.reportId);
    }),
  ];
}
