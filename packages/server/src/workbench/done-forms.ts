import type { Task } from '@taizhang/contract';
import { dayOfInstant, findPeriod, periodEnd, periodLabel, type Localized } from '@taizhang/kernel';
import type { SubmissionActionKind } from '@taizhang/records';
import { formCatalogue } from '../forms/form-catalogue.ts';
import { linkOfSubmission } from '../forms/record-approved-cells.ts';
import { presentName } from '../ledger/present-figure.ts';
import { rowsOf } from '../ledger/sql.ts';
import type { DoneTask, TaskContext } from './task-source.ts';

/** What the actor last handed in, returned, accepted, reopened or urged. Saving a draft finishes nothing. */
export async function listDoneForms({ deps, tx, county, actor }: TaskContext, limit: number): Promise<readonly DoneTask[]> {
  if (actor.accountId === null) return [];
  const rows = await rowsOf<DoneRecord>(
    tx,
    `select seq, form_id, period, org_id, kind, acted_at from submission_action
     where county_id = $1 and account_id = $2 and kind in ('submit', 'return', 'approve', 'reopen', 'urge') order by acted_at desc, seq desc limit $3`,
    [county.id, actor.accountId, limit],
  );
  return rows.flatMap((row): readonly DoneTask[] => {
    const form = formCatalogue(deps.ledger).find(row.form_id);
    const period = findPeriod(row.period);
    const orgId = county.directory.codeOf(row.org_id);
    const unit = period === undefined ? undefined : county.directory.tree.at(periodEnd(period)).find(orgId);
    if (!form || period === undefined || !unit) return [];
    const { verb, task } = DONE[row.kind];
    return [{
      at: row.acted_at,
      task: {
        id: `done|${row.form_id}|${row.period}|${orgId}|${row.seq}`,
        kind: task,
        title: { zh: `${verb.zh} ${form.name.zh} ${periodLabel(period, 'zh')}`, en: `${verb.en}: ${form.name.en}, ${periodLabel(period, 'en')}` },
        detail: { zh: dayOfInstant(row.acted_at), en: dayOfInstant(row.acted_at) },
        who: presentName(unit),
        dueOn: null,
        status: 'open',
        link: linkOfSubmission(row.form_id, row.period, orgId),
      },
    }];
  });
}

type DoneKind = Exclude<SubmissionActionKind, 'save' | 'lock'>;

const DONE: Readonly<Record<DoneKind, { readonly verb: Localized; readonly task: Task['kind'] }>> = {
  submit: { verb: { zh: '已报送', en: 'Handed in' }, task: 'form_due' },
  return: { verb: { zh: '已退回', en: 'Returned' }, task: 'form_review' },
  approve: { verb: { zh: '已通过', en: 'Approved' }, task: 'form_review' },
  reopen: { verb: { zh: '已重新打开', en: 'Reopened' }, task: 'form_review' },
  urge: { verb: { zh: '已催报', en: 'Urged' }, task: 'form_missing' },
};

interface DoneRecord extends Record<string, unknown> {
  readonly seq: number;
  readonly form_id: string;
  readonly period: string;
  readonly org_id: number;
  readonly kind: DoneKind;
  readonly acted_at: string;
}
