import type { RouteRequest, sayBindings as sayBindingsRoute } from '@taizhang/contract';
import { orgId, parsePeriod } from '@taizhang/kernel';
import { addressOfBinding, sayBinding, type SaidBinding } from '@taizhang/reports';
import type { Actor } from '../../auth/actor.ts';
import type { Tx } from '../../database/database.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import { requireVisibleOrg } from '../../policies/jurisdiction.ts';
import { openLedgerReader } from '../ledger-reader.ts';
import type { ReportingDeps } from '../reporting-deps.ts';
import { plainBinding } from './plain-decision.ts';

/**
 * What bindings would print in a report of the period about the actor's own area.
 * @throws DomainError `invalid_period`, `unknown_metric`, `forbidden` for a unit outside the jurisdiction
 */
export async function sayBindings(deps: ReportingDeps, actor: Actor, tx: Tx, order: RouteRequest<typeof sayBindingsRoute>['body']): Promise<readonly (SaidBinding & { readonly place: string | null })[]> {
  const county: LedgerCounty = await deps.ledger.county(tx, actor.countyId);
  const asOf = deps.clock.today();
  const report = { orgId: requireVisibleOrg(actor, county.directory, undefined).code, period: parsePeriod(order.period), asOf };
  const bindings = order.bindings.map(plainBinding);
  for (const { metricId, orgId: unit } of bindings) {
    county.catalogue.get(metricId);
    if (unit !== undefined) requireVisibleOrg(actor, county.directory, unit);
  }
  const { reader } = await openLedgerReader(tx, county, bindings.map((binding) => addressOfBinding(binding, report)), { asOf });
  return bindings.map((binding) => ({
    ...sayBinding(binding, reader, report),
    place: binding.orgId === undefined ? null : county.directory.tree.units.get(orgId(binding.orgId))?.name ?? binding.orgId,
  }));
}
