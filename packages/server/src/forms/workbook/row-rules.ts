import { isOrgId, periodEnd, type OrgId, type OrgUnit, type Period, type PlainDate } from '@taizhang/kernel';
import type { FormDefinition } from '@taizhang/records';
import type { Actor } from '../../auth/actor.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import { canSeeOrg } from '../../policies/jurisdiction.ts';

/** What a row of a form is judged against. */
export interface RowRules {
  readonly form: FormDefinition;
  readonly today: PlainDate;
  /** The unit of a code, whether or not it may be filled in for. */
  unitOf(code: string): OrgUnit | undefined;
  isInJurisdiction(orgId: OrgId): boolean;
  /** Whether the unit had to hand the form in for that period. */
  isExpected(orgId: OrgId, period: Period): boolean;
}

/** The rules for whoever uploads. */
export function rowRules(actor: Actor, county: LedgerCounty, form: FormDefinition, today: PlainDate): RowRules {
  const { directory } = county;
  return {
    form,
    today,
    unitOf: (code) => (isOrgId(code) ? directory.tree.units.get(code) : undefined),
    isInJurisdiction: (orgId) => canSeeOrg(actor, directory.idOf(orgId)),
    isExpected(orgId, period) {
      const unit = directory.tree.at(periodEnd(period)).find(orgId);
      return unit !== undefined && form.audience.includes(unit.kind);
    },
  };
}
