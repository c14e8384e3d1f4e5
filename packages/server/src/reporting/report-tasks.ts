import type { Task } from '@taizhang/contract';
import { periodYear, type PlainDate } from '@taizhang/kernel';
import { can } from '../policies/ability.ts';
import type { ReviewLevel } from '@taizhang/reports';
import { objectionToReview, REVIEW_ABILITY } from '../policies/report-policy.ts';
import type { DoneTask, TaskContext, TaskSource } from '../workbench/task-source.ts';
import { readReports, type StoredReport } from './report-storage.ts';
import type { ReportingDeps } from './reporting-deps.ts';
import { handsInReport } from './review/hands-in-report.ts';
import { REVIEW_NAMES } from './review/review-commands.ts';
import { readReviewActs } from './review/review-storage.ts';
import { periodsOf, REPORT_NAMES, type TemplateLibrary } from './template-library.ts';

/** Reports on somebody's workbench: what nobody has written yet, drafts and returned ones for whoever writes, reviews for whoever gives them, passed ones for whoever publishes. */
export const reportTasks = ({ templates }: ReportingDeps): TaskSource => ({
  async tasks({ tx, county, actor, today }: TaskContext): Promise<readonly Task[]> {
    if (!CONCERNED.some((ability) => can(actor, ability))) return [];
    const reports = await readReports(tx, county);
    const tasks: Task[] = [];
    for (const report of reports.filter(({ published }) => published === null)) {
      const task = taskOf(report);
      const { standing } = report;
      switch (standing.status) {
        case 'draft':
          if (can(actor, 'reports.compose')) tasks.push(task);
          break;
        case 'returned':
          if (can(actor, 'reports.compose')) tasks.push({ ...task, detail: returnedDetail(standing), link: `${task.link}?panel=review`, who: { zh: standing.returned.by, en: standing.returned.by } });
          break;
        case 'passed':
          if (can(actor, 'reports.publish')) tasks.push({ ...task, detail: PASSED });
          break;
        case 'in_review':
          if (can(actor, REVIEW_ABILITY[standing.level]) && objectionToReview(actor, await handsInReport(tx, county, report.id, report.revision, await readReviewActs(tx, county, report.id))) === undefined) {
            tasks.push({ ...task, kind: 'report_review', detail: reviewDetail(standing.level), link: `${task.link}?panel=review` });
          }
      }
    }
    return can(actor, 'reports.compose') ? [...tasks, ...unwritten(templates, reports, today)] : tasks;
  },
  async done({ tx, county, actor }: TaskContext, limit: number): Promise<readonly DoneTask[]> {
    const reports = await readReports(tx, county);
    const byId = new Map(reports.map((report) => [report.id, report]));
    const reviews = (await readReviewActs(tx, county)).flatMap((act): readonly DoneTask[] => {
      const report = byId.get(act.reportId);
      if (report === undefined || act.byId === null || act.byId !== actor.accountId || act.level === undefined) return [];
      const verb = act.kind === 'pass' ? { zh: `${REVIEW_NAMES[act.level]}通过`, en: `passed review ${act.level}` } : { zh: `${REVIEW_NAMES[act.level]}退回`, en: `sent back at review ${act.level}` };
      return [{ at: act.at, task: { ...taskOf(report), id: `review:${act.id}`, kind: 'report_review', detail: verb } }];
    });
    const published = reports.flatMap((report) => (report.published?.by === actor.displayName ? [{ at: report.published.at, task: taskOf(report) }] : []));
    return [...published, ...reviews].toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, limit);
  },
});

const CONCERNED = ['reports.compose', 'reports.publish', ...Object.values(REVIEW_ABILITY)] as const;

const PASSED = { zh: '三审已通过，可以公布', en: 'passed all three reviews: ready to be published' };

function reviewDetail(level: ReviewLevel): Task['detail'] {
  return { zh: `等您${REVIEW_NAMES[level]}`, en: `awaits your review (${level} of 3)` };
}

function returnedDetail({ level }: { readonly level: ReviewLevel }): Task['detail'] {
  return { zh: `${REVIEW_NAMES[level]}退回，改好后再送审`, en: `sent back at review ${level}: mend it and submit it again` };
}

/** A report of the latest period a template is written for, as long as there is none. */
function unwritten(templates: TemplateLibrary, reports: readonly StoredReport[], today: PlainDate): readonly Task[] {
  return templates.all.flatMap(({ template }) => {
    const [period] = periodsOf(template, today);
    const isWritten = reports.some(({ tree }) => tree.meta.templateId === template.id && tree.meta.period === period);
    if (period === undefined || isWritten) return [];
    const name = REPORT_NAMES[template.kind];
    return [{
      id: `report:${template.id}:${period}`,
      kind: 'report_due' as const,
      title: { zh: `${periodYear(period)}${template.kind === 'annual' ? '' : '年'}${name.zh}`, en: `${name.en} ${periodYear(period)}` },
      detail: { zh: '尚未生成，数字已在台账', en: 'not written yet; its figures are in the ledger' },
      who: { zh: '办公室', en: 'Office' },
      dueOn: null,
      status: 'open' as const,
      link: '/reports',
    }];
  });
}

function taskOf({ id, tree, createdBy }: StoredReport): Task {
  const missing = tree.missing.length;
  return {
    id: `report:${id}`,
    kind: 'report_draft',
    title: { zh: tree.title, en: tree.title },
    detail: {
      zh: `${tree.figures.length} 处数字${missing === 0 ? '，全部取到' : `，未取到 ${missing} 处`}`,
      en: `${tree.figures.length} figures${missing === 0 ? ', all found' : `, ${missing} missing`}`,
    },
    who: { zh: createdBy, en: createdBy },
    dueOn: null,
    status: 'open',
    link: `/reports/${id}`,
  };
}
