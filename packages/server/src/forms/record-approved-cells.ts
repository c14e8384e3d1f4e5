import { slotOf } from '@taizhang/indicators';
import { periodLabel, periodYear } from '@taizhang/kernel';
import { completeCells, type SubmissionState } from '@taizhang/records';
import { FactColumns, type FactInput } from '../ledger/fact-columns.ts';
import { recordFacts } from '../ledger/record-facts.ts';
import type { ActionContext } from './act-on-submission.ts';
import { figureOfCell } from './cell-units.ts';
import type { FormCatalogue } from './form-catalogue.ts';

/**
 * Makes the cells of an accepted form the facts of the ledger, in the transaction that accepts it. What an earlier
 * acceptance stated and this one no longer does is taken back. A cell computed for a metric that is itself derived is
 * left to the ledger: stated too, it would hide a later correction of its parts.
 */
export async function recordApprovedCells({ tx, county, actor, target, base, state }: ActionContext, catalogue: FormCatalogue, next: SubmissionState): Promise<{ batchId: number; accepted: number; updated: number; unchanged: number }> {
  const { form, period, orgId, unit } = target;
  const cells = completeCells(form, next.cells);
  const before = completeCells(form, state.approvedCells ?? {});
  const facts = catalogue.itemsOf(form).flatMap((bound): readonly FactInput[] => {
    const { item, metric } = bound;
    if (item.entry === 'computed' && metric.behaviour === 'derived') return [];
    const value = cells[item.key];
    if (value === undefined && before[item.key] === undefined) return [];
    return [{ metricId: metric.id, orgId, year: periodYear(period), slot: slotOf(period, metric.behaviour), value: value === undefined ? null : figureOfCell(bound, value) }];
  });
  const batch = {
    kind: 'submission', label: `${form.name.zh} ${periodLabel(period, 'zh')} ${unit.name}`, link: linkOfSubmission(form.id, period, orgId), recordedAt: base.at, recordedBy: actor.displayName,
  } as const;
  const { batchId, accepted, updated, unchanged } = await recordFacts(tx, county, batch, FactColumns.from(facts));
  return { batchId, accepted, updated, unchanged };
}

/** Path of the entry grid inside the web application. */
export function linkOfSubmission(formId: string, period: string, orgId: string): string {
  return `/forms/${formId}/${period}/${orgId}`;
}
