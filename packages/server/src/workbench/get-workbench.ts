import type { getWorkbench as getWorkbenchRoute, RouteResponse, Task } from '@taizhang/contract';
import { earlierOf, elapsedShare, parsePeriod, periodEnd, periodYear } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';
import { withScope } from '../database/scope.ts';
import { latestYearToDate } from '../ledger/cockpit/cockpit-period.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { can } from '../policies/ability.ts';
import { readHeadline, type HeadlineFigure } from './headline.ts';
import type { TaskContext, TaskSource } from './task-source.ts';

type WorkbenchView = RouteResponse<typeof getWorkbenchRoute>;

/** What waits for the actor, the most pressing first, with the headline indicators that lag. */
export async function getWorkbench(deps: LedgerDeps, actor: Actor, sources: readonly TaskSource[]): Promise<WorkbenchView> {
  return withScope(deps.database, actor, async (tx) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const today = deps.clock.today();
    const context: TaskContext = { deps, tx, county, actor, today };
    const tasks: Task[] = [];
    const done: { readonly at: string; readonly task: Task }[] = [];
    // One connection, one query at a time.
    for (const source of sources) {
      tasks.push(...(await source.tasks(context)));
      done.push(...(await source.done(context, DONE_SHOWN)));
    }
    const headline = can(actor, 'figures.read') ? await readHeadline(context) : [];
    const period = latestYearToDate(today);
    return {
      today,
      tasks: tasks.toSorted(mostPressingFirst),
      done: done.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, DONE_SHOWN).map(({ task }) => task),
      alerts: headline.filter(isAlert).toSorted((a, b) => ALERT_ORDER.indexOf(a.status) - ALERT_ORDER.indexOf(b.status) || behind(b) - behind(a)).slice(0, ALERTS_SHOWN),
      progress: headline.map(({ metricId, name, unit, completion, expected, status }) => ({ metricId, name, unit, completion, expected, status })),
      elapsed: elapsedShare(parsePeriod(String(periodYear(period))), earlierOf(today, periodEnd(period))),
    };
  }, { readOnly: true, isolation: 'repeatable read' });
}

const DONE_SHOWN = 20;
const ALERTS_SHOWN = 12;

const TASK_ORDER: readonly Task['status'][] = ['late', 'today', 'soon', 'open', 'later'];

function mostPressingFirst(a: Task, b: Task): number {
  return TASK_ORDER.indexOf(a.status) - TASK_ORDER.indexOf(b.status) || ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : (a.dueOn ?? '9999') > (b.dueOn ?? '9999') ? 1 : 0);
}

const ALERT_ORDER: readonly HeadlineFigure['status'][] = ['late', 'lag', 'none'];

type Alert = HeadlineFigure & { readonly status: 'late' | 'lag' | 'none' };

function isAlert(figure: HeadlineFigure): figure is Alert {
  return ALERT_ORDER.includes(figure.status);
}

function behind({ completion, expected }: HeadlineFigure): number {
  return (expected ?? 1) - (completion ?? 0);
}
