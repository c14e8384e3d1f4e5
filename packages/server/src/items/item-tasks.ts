import type { Task } from '@taizhang/contract';
import { addDays, plainDate } from '@taizhang/kernel';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { can } from '../policies/ability.ts';
import { urgencyOf, type TaskContext, type TaskSource } from '../workbench/task-source.ts';
import type { ItemBox } from './item-query.ts';
import { listItems } from './list-items.ts';

/** Within so many days an item is soon due. */
const SOON_DAYS = 3;
const MOST = 100;

/** Items whose next step is the actor's, beside forms and reports on the workbench. */
export function itemTasks(deps: LedgerDeps): TaskSource {
  return {
    tasks: async (context) => (can(context.actor, 'items.read') ? (await briefs(context, 'todo', MOST)).map(({ task }) => task) : []),
    done: async (context, limit) => (can(context.actor, 'items.read') ? (await briefs(context, 'done', limit)).map(({ task, openedOn }) => ({ at: openedOn, task })) : []),
  };

  async function briefs({ actor, today }: TaskContext, box: ItemBox, size: number): Promise<readonly { readonly task: Task; readonly openedOn: string }[]> {
    const { rows } = await listItems(deps, actor, { box, state: 'any', sort: 'due', page: 1, size });
    return rows.map((row) => ({
      openedOn: row.openedOn,
      task: {
        id: `item ${row.id}`, kind: 'item', title: { zh: row.title, en: row.title }, detail: { zh: `${row.number} · ${row.state.name.zh}`, en: `${row.number} · ${row.state.name.en}` },
        who: row.leads[0]?.name ?? row.procedure.name, dueOn: row.dueOn, status: urgencyOf(row.dueOn === null ? null : plainDate(row.dueOn), today, addDays(today, SOON_DAYS)), link: `/items/${row.id}`,
      },
    }));
  }
}
