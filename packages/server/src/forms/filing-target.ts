import { fail, findPeriod, periodEnd, periodKind, periodLabel, type OrgId, type OrgUnit, type Period } from '@taizhang/kernel';
import type { FormDefinition } from '@taizhang/records';
import type { Actor } from '../auth/actor.ts';
import type { LedgerCounty } from '../ledger/ledger-county.ts';
import { requireVisibleOrg } from '../policies/jurisdiction.ts';
import type { FormCatalogue } from './form-catalogue.ts';

/** One form of one institution and period, as a path names it. */
export interface FilingName {
  readonly formId: string;
  readonly period: string;
  readonly orgId: string;
}

/** The same after it was found to exist. */
export interface FilingTarget {
  readonly form: FormDefinition;
  readonly period: Period;
  readonly orgId: OrgId;
  readonly unit: OrgUnit;
}

/**
 * The form, institution and period a request names, if the actor may see it and the institution has to hand it in.
 * @throws DomainError `unknown_form`, `invalid_period`, `unknown_org`, `forbidden`, `not_found`
 */
export function requireFiling(actor: Actor, county: LedgerCounty, catalogue: FormCatalogue, name: FilingName): FilingTarget {
  const form = catalogue.get(name.formId);
  const period = requireFormPeriod(form, name.period);
  const org = requireVisibleOrg(actor, county.directory, name.orgId);
  const unit = county.directory.tree.at(periodEnd(period)).find(org.code);
  if (!unit || !form.audience.includes(unit.kind)) {
    const known = county.directory.tree.units.get(org.code);
    return fail('not_found', {
      zh: `${known?.name ?? org.code}在${periodLabel(period, 'zh')}不需要填报“${form.name.zh}”。`,
      en: `${org.code} does not have to hand in "${form.name.en}" for ${periodLabel(period, 'en')}.`,
    });
  }
  return { form, period, orgId: org.code, unit };
}

/**
 * A period of the form's frequency.
 * @throws DomainError `invalid_period`
 */
export function requireFormPeriod(form: FormDefinition, text: string): Period {
  const period = findPeriod(text);
  if (period !== undefined && periodKind(period) === form.period) return period;
  const example = form.period === 'month' ? '2021-06' : '2021Q2';
  return fail('invalid_period', {
    zh: `“${text}”不是“${form.name.zh}”的报告期，应如 ${example}。`,
    en: `"${text}" is not a period of "${form.name.en}"; write it like ${example}.`,
  }, { path: ['period'] });
}
