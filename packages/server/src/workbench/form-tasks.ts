import type { Task } from '@taizhang/contract';
import { addDays, periodEnd, periodLabel, previousPeriod, type OrgId, type Period } from '@taizhang/kernel';
import { latestEndedPeriod, type FilingStatus, type FormDefinition } from '@taizhang/records';
import { readFilings, type FiledForm } from '../forms/filings.ts';
import { formCatalogue, type FormCatalogue } from '../forms/form-catalogue.ts';
import { linkOfSubmission } from '../forms/record-approved-cells.ts';
import { readSummaries } from '../forms/submission-summary.ts';
import { presentName } from '../ledger/present-figure.ts';
import { can } from '../policies/ability.ts';
import { canSeeOrg } from '../policies/jurisdiction.ts';
import { readWorkingCalendar } from '../system/holidays.ts';
import { listDoneForms } from './done-forms.ts';
import { urgencyOf, type TaskContext, type TaskSource } from './task-source.ts';

/** Forms to fill in and to correct for clerks; forms to review and institutions to urge for sections. */
export const formTasks: TaskSource = {
  async tasks(context) {
    const { actor, deps } = context;
    const catalogue = formCatalogue(deps.ledger);
    const fills = can(actor, 'forms.fill');
    const reviews = can(actor, 'forms.review');
    if (!fills && !reviews && !can(actor, 'forms.urge')) return [];
    const filings = await pressingFilings(context, catalogue);
    return [
      ...(fills ? filings.filter(({ status }) => OWED.has(status) || status === 'returned').map((filing) => owedTask(context, filing)) : []),
      ...(reviews ? filings.filter(({ form, status }) => REVIEWABLE.has(status) && isOfSection(context, form)).map((filing) => reviewTask(context, filing)) : []),
      ...(can(actor, 'forms.urge') ? missingTasks(context, filings.filter(({ form }) => isOfSection(context, form))) : []),
    ];
  },
  done: listDoneForms,
};

const OWED: ReadonlySet<FilingStatus> = new Set<FilingStatus>(['due', 'late']);
const REVIEWABLE: ReadonlySet<FilingStatus> = new Set<FilingStatus>(['submitted', 'submitted_late']);
/** Within so many days a task is soon due. */
const SOON_DAYS = 3;

/**
 * What may wait for anybody: the last two periods of every form, missing ones included, and whatever is still on
 * somebody's table from before. What was never begun longer ago is history, and the list of filings shows it.
 */
async function pressingFilings({ tx, county, actor, today }: TaskContext, catalogue: FormCatalogue): Promise<readonly FiledForm[]> {
  const open = await readSummaries(tx, county, { statuses: ['submitted', 'returned'] });
  const asked = catalogue.forms.flatMap((form) => {
    const latest = latestEndedPeriod(form.period, today);
    const older = open.filter(({ key }) => key.formId === form.id).map(({ key }) => key.period);
    return [...new Set<Period>([latest, previousPeriod(latest), ...older])].map((period) => ({ form, period }));
  });
  const recent = new Set(catalogue.forms.flatMap((form) => [latestEndedPeriod(form.period, today), previousPeriod(latestEndedPeriod(form.period, today))].map((period) => `${form.id}|${period}`)));
  const includes = (orgId: OrgId): boolean => canSeeOrg(actor, county.directory.idOf(orgId));
  const filings = await readFilings(tx, county, { asked, includes, calendar: await readWorkingCalendar(tx, county.id), today });
  return filings.filter((filing) => recent.has(`${filing.formId}|${filing.period}`) || REVIEWABLE.has(filing.status) || filing.status === 'returned');
}

/** A head of a section sees the forms his section answers for; whoever else asks for forms asks for all of them. */
function isOfSection({ actor, county, today }: TaskContext, { ownerSection }: FormDefinition): boolean {
  const view = county.directory.tree.at(today);
  const unit = view.find(actor.orgCode);
  if (unit?.kind !== 'section' || !can(actor, 'forms.review')) return true;
  const bureau = view.parentOf(unit.id);
  const isAnswered = bureau !== undefined && view.childrenOf(bureau).some((id) => id.endsWith(`-${ownerSection}`));
  return !isAnswered || actor.orgCode.endsWith(`-${ownerSection}`);
}

function owedTask(context: TaskContext, filing: FiledForm): Task {
  const { form, status, dueOn, summary, daysLate } = filing;
  const isReturned = status === 'returned';
  const returned = summary?.returnedCells ?? 0;
  const urged = summary?.urgedAt === null || summary?.urgedAt === undefined || isReturned ? { zh: '', en: '' } : { zh: '，已催报', en: ', urged' };
  const late = daysLate > 0 ? { zh: `逾期 ${daysLate} 天`, en: `${daysLate} days late` } : { zh: `${dueOn} 截止`, en: `due on ${dueOn}` };
  return {
    ...taskOf(context, filing, isReturned ? 'form_returned' : 'form_due'),
    detail: isReturned
      ? { zh: returned === 0 ? '已退回，待改' : `退回 ${returned} 格，待改`, en: returned === 0 ? 'Returned for correction' : `${returned} ${returned === 1 ? 'cell' : 'cells'} returned for correction` }
      : { zh: `${late.zh}${urged.zh}`, en: `${late.en}${urged.en}` },
    title: { zh: `填报 ${form.name.zh} ${periodLabel(filing.period, 'zh')}`, en: `Fill in ${form.name.en}, ${periodLabel(filing.period, 'en')}` },
  };
}

function reviewTask(context: TaskContext, filing: FiledForm): Task {
  const { summary, status } = filing;
  const by = summary?.submittedBy ?? '';
  return {
    ...taskOf(context, filing, 'form_review'),
    detail: { zh: `${by}${status === 'submitted_late' ? '逾期' : ''}报送，待审核`, en: `handed in by ${by}${status === 'submitted_late' ? ', late' : ''}` },
    title: { zh: `审核 ${filing.form.name.zh} ${periodLabel(filing.period, 'zh')}`, en: `Review ${filing.form.name.en}, ${periodLabel(filing.period, 'en')}` },
    dueOn: null,
    status: 'open',
  };
}

/** One task for each form and period, however many institutions are missing: urging is done from the list. */
function missingTasks(context: TaskContext, filings: readonly FiledForm[]): readonly Task[] {
  const late = Map.groupBy(filings.filter(({ status }) => status === 'late'), ({ formId, period }) => `${formId}|${period}`);
  return [...late.values()].flatMap((group): readonly Task[] => {
    const [first] = group;
    if (!first) return [];
    const names = group.slice(0, NAMED).map(({ orgId, period }) => presentName(context.county.directory.tree.at(periodEnd(period)).get(orgId)));
    const more = group.length > NAMED;
    return [{
      ...taskOf(context, first, 'form_missing'),
      id: `form_missing|${first.formId}|${first.period}`,
      title: { zh: `催报 ${first.form.name.zh} ${periodLabel(first.period, 'zh')}`, en: `Missing: ${first.form.name.en}, ${periodLabel(first.period, 'en')}` },
      detail: { zh: `${group.length} 家逾期未报`, en: `${group.length} institutions are late` },
      who: { zh: `${names.map(({ zh }) => zh).join('、')}${more ? '等' : ''}`, en: `${names.map(({ en }) => en).join(', ')}${more ? ' …' : ''}` },
      link: `/filings?formId=${first.formId}&period=${first.period}&status=late`,
    }];
  });
}

const NAMED = 3;

function taskOf({ county, today }: TaskContext, { form, formId, period, orgId, dueOn }: FiledForm, kind: Task['kind']): Task {
  return {
    id: `${kind}|${formId}|${period}|${orgId}`,
    kind,
    title: form.name,
    detail: form.name,
    who: presentName(county.directory.tree.at(periodEnd(period)).get(orgId)),
    dueOn,
    status: urgencyOf(dueOn, today, addDays(today, SOON_DAYS)),
    link: linkOfSubmission(formId, period, orgId),
  };
}
