import {
  approveSubmission as approveRoute, getSubmission as getRoute, listFilings as filingsRoute, listForms as formsRoute, reopenSubmission as reopenRoute,
  returnSubmission as returnRoute, saveSubmission as saveRoute, submitSubmission as submitRoute, urgeFiling as urgeRoute,
} from '@taizhang/contract';
import { route, type RouteBinding } from '../http/route-binding.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { getSubmission } from './act-on-submission.ts';
import { formCatalogue } from './form-catalogue.ts';
import { listFilings } from './list-filings.ts';
import { listForms } from './list-forms.ts';
import { approveSubmission, reopenSubmission, returnSubmission, saveSubmission, submitSubmission, urgeFiling } from './submission-commands.ts';
import { ABILITY_OF } from './submission-policy.ts';
import { workbookRoutes } from './workbook/routes.ts';

/**
 * Forms over HTTP: the catalogue, who has filed, the entry grid and what can be done with it, Excel in and out.
 * @throws DomainError `formula_error` when a form of the packs does not fit the metrics
 */
export function formsRoutes(deps: LedgerDeps): readonly RouteBinding[] {
  formCatalogue(deps.ledger);
  return [
    route(formsRoute, 'forms.read', async ({ actor }) => ({ forms: await listForms(deps, actor) })),
    route(filingsRoute, 'forms.read', async ({ actor, query }) => listFilings(deps, actor, query)),
    route(getRoute, 'forms.read', async ({ actor, params }) => getSubmission(deps, actor, params)),
    route(saveRoute, ABILITY_OF.save, async ({ actor, params, body }) => saveSubmission(deps, actor, params, body)),
    route(submitRoute, ABILITY_OF.submit, async ({ actor, params, body }) => submitSubmission(deps, actor, params, body)),
    route(returnRoute, ABILITY_OF.return, async ({ actor, params, body }) => returnSubmission(deps, actor, params, body)),
    route(approveRoute, ABILITY_OF.approve, async ({ actor, params, body }) => approveSubmission(deps, actor, params, body)),
    route(reopenRoute, ABILITY_OF.reopen, async ({ actor, params, body }) => reopenSubmission(deps, actor, params, body)),
    route(urgeRoute, ABILITY_OF.urge, async ({ actor, params, body }) => urgeFiling(deps, actor, params, body)),
    ...workbookRoutes(deps),
  ];
}
