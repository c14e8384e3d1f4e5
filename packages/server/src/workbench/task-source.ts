import type { Task } from '@taizhang/contract';
import type { PlainDate } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';
import type { Tx } from '../database/database.ts';
import type { LedgerCounty } from '../ledger/ledger-county.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';

/** What a source of tasks is asked with: whose workbench, in one read-only transaction of that person. */
export interface TaskContext {
  readonly deps: LedgerDeps;
  readonly tx: Tx;
  readonly county: LedgerCounty;
  readonly actor: Actor;
  readonly today: PlainDate;
}

/** Work of one kind (forms, reports …): what waits for the actor, and what the actor has done. */
export interface TaskSource {
  tasks(context: TaskContext): Promise<readonly Task[]>;
  /** Newest first. */
  done(context: TaskContext, limit: number): Promise<readonly DoneTask[]>;
}

/** Something finished, with when, so that the workbench can put several sources in one order. */
export interface DoneTask {
  readonly at: string;
  readonly task: Task;
}

/** How pressing a day is, seen from another. */
export function urgencyOf(dueOn: PlainDate | null, today: PlainDate, soon: PlainDate): Task['status'] {
  if (dueOn === null) return 'open';
  if (dueOn < today) return 'late';
  if (dueOn === today) return 'today';
  return dueOn <= soon ? 'soon' : 'later';
}
