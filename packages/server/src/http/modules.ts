import { accountRoutes } from '../account/routes.ts';
import { auditRoutes } from '../audit/routes.ts';
import { checkingRoutes } from '../checking/routes.ts';
import { authRoutes } from '../auth/routes.ts';
import { lockRoutes } from '../forms/lock-submission.ts';
import { formsRoutes } from '../forms/routes.ts';
import { itemTasks } from '../items/item-tasks.ts';
import { openingRuleRoutes } from '../items/opening-rules/routes.ts';
import { itemOverviewRoutes } from '../items/overview-routes.ts';
import { itemRoutes } from '../items/routes.ts';
import { ledgerRoutes } from '../ledger/routes.ts';
import { organisationRoutes } from '../organisation/routes.ts';
import { outwardRoutes } from '../outward/routes.ts';
import type { OpenModules } from '../open-modules.ts';
import { elementRoutes } from '../reporting/elements/routes.ts';
import { reportingRoutes } from '../reporting/routes.ts';
import { editingRoutes } from '../reporting/editing/routes.ts';
import { reviewRoutes } from '../reporting/review/routes.ts';
import { revisionRoutes } from '../reporting/revision/routes.ts';
import { roundtripRoutes } from '../reporting/roundtrip/routes.ts';
import { templateRoutes } from '../reporting/templates/routes.ts';
import { reportTasks } from '../reporting/report-tasks.ts';
import { systemRoutes } from '../system/routes.ts';
import { formTasks } from '../workbench/form-tasks.ts';
import { workbenchRoutes } from '../workbench/routes.ts';
import { activityRoutes } from '../register/activities/routes.ts';
import { differenceRoutes } from '../register/differences/routes.ts';
import { householdRoutes } from '../register/households/routes.ts';
import { residentImportRoutes } from '../register/import/routes.ts';
import { mergeRoutes } from '../register/merge/routes.ts';
import { recordCodeRoutes } from '../register/record-codes/routes.ts';
import { registerRoutes } from '../register/routes.ts';
import { truthRoutes } from '../register/truth/truth-routes.ts';
import type { RouteBinding } from './route-binding.ts';

/** Every route of the server. A module that has routes adds its function here. */
export function routesOf(deps: OpenModules): readonly RouteBinding[] {
  return [
    ...itemOverviewRoutes(deps),
    ...authRoutes(deps), ...organisationRoutes(deps), ...accountRoutes(deps), ...auditRoutes(deps), ...systemRoutes(deps),
    ...ledgerRoutes(deps), ...reportingRoutes(deps), ...roundtripRoutes(deps), ...elementRoutes(deps), ...templateRoutes(deps), ...revisionRoutes(deps), ...reviewRoutes(deps), ...editingRoutes(deps), ...checkingRoutes(deps),
    ...formsRoutes(deps), ...lockRoutes(deps), ...registerRoutes(deps), ...activityRoutes(deps), ...differenceRoutes(deps), ...householdRoutes(deps), ...recordCodeRoutes(deps), ...truthRoutes(deps), ...mergeRoutes(deps), ...residentImportRoutes(deps), ...itemRoutes(deps), ...outwardRoutes(deps), ...openingRuleRoutes(deps), ...workbenchRoutes(deps, [itemTasks(deps), formTasks, reportTasks(deps)]),
  ];
}
