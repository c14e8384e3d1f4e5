import type { Task } from '@taizhang/contract';
import { periodYear, type PlainDate } from '@taizhang/kernel';
import { can } from '../policies/ability.ts';
import type { DoneTask, TaskContext, TaskSource } from '../workbench/task-source.ts';
import { readReports, type StoredReport } from './report-storage.ts';
import type { ReportingDeps } from './reporting-deps.ts';
import { periodsOf, REPORT_NAMES, type TemplateLibrary } from './template-library.ts';

/** Reports on somebody's workbench: what nobody has written yet, drafts for whoever may write or publish them, published ones as done. */
export const reportTasks = ({ templates }: ReportingDeps): TaskSource => ({
  async tasks({ tx, county, actor, today }: TaskContext): Promise<readonly Task[]> {
    if (!can(actor, 'reports.publish') && !can(actor, 'reports.compose')) return [];
    const reports = await readReports(tx, county);
    const drafts = reports.filter((report) => report.published === null).map(taskOf);
    return can(actor, 'reports.compose') ? [...drafts, ...unwritten(templates, reports, today)] : drafts;
  },
  async done({ tx, county, actor }: TaskContext, limit: number): Promise<readonly DoneTask[]> {
    const reports = await readReports(tx, county);
    return reports.flatMap((report) => (report.published?.by === actor.displayName ? [{ at: report.published.at, task: taskOf(report) }] : [])).slice(0, limit);
  },
});

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
