import { lockSubmission as lockRoute, type SubmissionView } from '@taizhang/contract';
import type { Actor } from '../auth/actor.ts';
import { route, type RouteBinding } from '../http/route-binding.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { actOnSubmission } from './act-on-submission.ts';
import type { FilingName } from './filing-target.ts';
import type { SubmissionOrder } from './submission-commands.ts';

/** Locks an approved form: it cannot be opened again. */
export async function lockSubmission(deps: LedgerDeps, actor: Actor, name: FilingName, { commandId, baseVersion, note }: SubmissionOrder): Promise<SubmissionView> {
  return actOnSubmission(deps, actor, name, {
    commandId, kind: 'lock',
    build: async ({ base }) => ({ ...base, kind: 'lock', baseVersion, ...(note === undefined || note.trim() === '' ? {} : { note: note.trim() }) }),
  });
}

/** Locking over HTTP, for who reviews. */
export function lockRoutes(deps: LedgerDeps): readonly RouteBinding[] {
  return [route(lockRoute, 'forms.review', async ({ actor, params, body }) => lockSubmission(deps, actor, params, body))];
}
