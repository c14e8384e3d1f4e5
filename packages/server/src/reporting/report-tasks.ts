import type { Task } from '@taizhang/contract';
import { can } from '../policies/ability.ts';
import type { DoneTask, TaskContext, TaskSource } from '../workbench/task-source.ts';
import { readReports, type StoredReport } from './report-storage.ts';

/** Reports on somebody's workbench: drafts wait for whoever may publish or write them, published ones are done. */
export const reportTasks: TaskSource = {
  async tasks({ tx, county, actor }: TaskContext): Promise<readonly Task[]> {
    if (!can(actor, 'reports.publish') && !can(actor, 'reports.compose')) return [];
    const reports = await readReports(tx, county);
    return reports.filter((report) => report.published === null).map(taskOf);
  },
  async done({ tx, county, actor }: TaskContext, limit: number): Promise<readonly DoneTask[]> {
    const reports = await readReports(tx, county);
    return reports.flatMap((report) => (report.published?.by === actor.displayName ? [{ at: report.published.at, task: taskOf(report) }] : [])).slice(0, limit);
  },
};

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
