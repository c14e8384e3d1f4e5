import type { CockpitRow, getWorkbench as getWorkbenchRoute, RouteResponse, Task } from '@taizhang/contract';
import { earlierOf, elapsedShare, parsePeriod, periodEnd, periodYear } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';
import { withScope } from '../database/scope.ts';
import { latestYearToDate } from '../ledger/cockpit/cockpit-period.ts';
import { readCockpit } from '../ledger/cockpit/read-cockpit.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { can } from '../policies/ability.ts';
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
    const rows = can(actor, 'figures.read') ? await headlineRows(context) : [];
    const period = latestYearToDate(today);
    return {
      today,
      tasks: tasks.toSorted(mostPressingFirst),
      done: done.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, DONE_SHOWN).map(({ task }) => task),
      alerts: rows.filter(isAlert).toSorted((a, b) => ALERT_ORDER.indexOf(a.status) - ALERT_ORDER.indexOf(b.status) || behind(b) - behind(a)).slice(0, ALERTS_SHOWN).map(presentAlert),
      progress: rows.filter(({ status }) => status !== 'no_target').map(({ metricId, name, unit, completion, expected, status }) => ({ metricId, name, unit, completion, expected, status })),
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

/** The headline indicators of the actor's jurisdiction, judged as the cockpit judges them. */
async function headlineRows({ deps, tx, county, actor, today }: TaskContext): Promise<readonly CockpitRow[]> {
  const { groups } = await readCockpit(tx, county, {
    packs: deps.ledger.packs, orgId: actor.jurisdictionCode, jurisdiction: actor.jurisdictionCode, period: latestYearToDate(today), today, isWhole: false,
  });
  return groups.flatMap((group) => group.rows);
}

const ALERT_ORDER: readonly CockpitRow['status'][] = ['late', 'lag', 'none'];

type AlertRow = CockpitRow & { readonly status: 'late' | 'lag' | 'none' };

function isAlert(row: CockpitRow): row is AlertRow {
  return row.target !== null && ALERT_ORDER.includes(row.status);
}

function behind({ completion, expected }: CockpitRow): number {
  return (expected ?? 1) - (completion ?? 0);
}

function presentAlert({ metricId, name, unit, decimals, reading, completion, expected, status, sentence }: AlertRow): WorkbenchView['alerts'][number] {
  return { metricId, name, unit, decimals, value: reading.value, completion, expected, status, sentence };
}
