import type { FilingView } from '@taizhang/contract';
import { periodEnd, periodKind, periodOf, type OrgId, type Period, type PlainDate, type WorkingCalendar } from '@taizhang/kernel';
import { completeCells, latestEndedPeriod, listFormFilings, type Filing, type FormDefinition } from '@taizhang/records';
import type { Tx } from '../database/database.ts';
import type { LedgerCounty } from '../ledger/ledger-county.ts';
import { presentName } from '../ledger/present-figure.ts';
import { presentOwner } from './present-form.ts';
import { nameOfKey } from './submission-history.ts';
import { readSummaries, stateOfSummary, type SubmissionSummary } from './submission-summary.ts';

/** One line of who has filed what, with what a list shows of the submission behind it. */
export interface FiledForm extends Filing {
  readonly form: FormDefinition;
  readonly summary: SubmissionSummary | undefined;
}

/** Which lines to make: forms with a period each, and the institutions asked about. */
export interface FilingsQuery {
  readonly asked: readonly { readonly form: FormDefinition; readonly period: Period }[];
  readonly includes: (orgId: OrgId) => boolean;
  readonly calendar: WorkingCalendar;
  readonly today: PlainDate;
}

/** Every line: also of institutions nothing has come from, which is what the list is for. */
export async function readFilings(tx: Tx, county: LedgerCounty, { asked, includes, calendar, today }: FilingsQuery): Promise<readonly FiledForm[]> {
  const summaries = await readSummaries(tx, county, { formIds: asked.map(({ form }) => form.id), periods: [...new Set(asked.map(({ period }) => period))] });
  const byKey = new Map(summaries.map((summary) => [nameOfKey(summary.key), summary]));
  return asked.flatMap(({ form, period }) => {
    const summaryOf = (orgId: OrgId): SubmissionSummary | undefined => byKey.get(nameOfKey({ formId: form.id, period, orgId }));
    return listFormFilings({ form, period, tree: county.directory.tree, calendar, asOf: today, stateOf: (orgId) => stateOfSummary(summaryOf(orgId)) })
      .filter((filing) => includes(filing.orgId))
      .map((filing) => ({ ...filing, form, summary: summaryOf(filing.orgId) }));
  });
}

/**
 * The period of each form that goes with the one asked for: a month also shows the quarterly forms of the quarter it
 * closes. Asked for none, the latest of each form that is over.
 */
export function formsWithPeriod(forms: readonly FormDefinition[], period: Period | undefined, today: PlainDate): FilingsQuery['asked'] {
  return forms.flatMap((form) => {
    if (period === undefined) return [{ form, period: latestEndedPeriod(form.period, today) }];
    if (periodKind(period) === form.period) return [{ form, period }];
    const own = periodOf(form.period, periodEnd(period));
    return periodKind(period) === 'month' && periodEnd(own) === periodEnd(period) ? [{ form, period: own }] : [];
  });
}

/** A line as the wire carries it. */
export function presentFiling(county: LedgerCounty, { form, period, orgId, status, dueOn, daysLate, summary }: FiledForm): FilingView {
  const filled = completeCells(form, summary?.cells ?? {});
  const view = county.directory.tree.at(periodEnd(period));
  return {
    formId: form.id,
    formCode: form.code,
    formName: form.name,
    period,
    orgId,
    orgName: presentName(view.get(orgId)),
    ownerSection: presentOwner(form, view).ownerSection,
    version: summary?.version ?? 0,
    status,
    dueOn,
    daysLate: daysLate === 0 ? null : daysLate,
    filled: form.items.filter(({ key }) => filled[key] !== undefined).length,
    itemCount: form.items.length,
    submittedAt: summary?.submittedAt ?? null,
    submittedBy: summary?.submittedBy ?? null,
    returnedCells: summary?.returnedCells ?? 0,
    urgedAt: summary?.urgedAt ?? null,
  };
}
