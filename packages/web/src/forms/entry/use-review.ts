import { approveSubmission, getSubmission, lockSubmission, reopenSubmission, returnSubmission, urgeFiling, type SubmissionView } from '@taizhang/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { newCommandId } from '../../api/command-id.ts';
import { routeKey } from '../../api/use-route.ts';
import { refreshAfterFiling } from '../filing-refresh.ts';
import type { Done } from './done.ts';
import { isStale } from './save-state.ts';

/** Steps a reviewer can take. */
export interface Review {
  readonly isBusy: boolean;
  readonly error: unknown;
  /** The form changed under the reviewer's eyes; the newer one is on screen now. */
  readonly isReplaced: boolean;
  readonly approve: (note: string) => void;
  readonly sendBack: (reasons: Readonly<Record<string, string>>, note: string) => void;
  readonly reopen: (note: string) => void;
  /** For good: a locked form is not opened again. */
  readonly lock: () => void;
  readonly urge: (note: string) => void;
}

/** Reviewing one form. A judgement is only ever sent on the version that was read. */
export function useReview(view: SubmissionView, onDone: (done: Done) => void): Review {
  const client = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isReplaced, setIsReplaced] = useState(false);
  const params = { formId: view.form.id, period: view.period, orgId: view.orgId };

  const act = async (post: () => Promise<SubmissionView>, done?: Done): Promise<void> => {
    setIsBusy(true);
    setError(null);
    setIsReplaced(false);
    try {
      const next = await post();
      if (done !== undefined) onDone(done);
      client.setQueryData(routeKey(getSubmission, { params }), next);
      await refreshAfterFiling(client);
    } catch (problem) {
      if (isStale(problem)) {
        await client.invalidateQueries({ queryKey: routeKey(getSubmission) });
        setIsReplaced(true);
      } else setError(problem);
    } finally {
      setIsBusy(false);
    }
  };
  const command = { commandId: newCommandId(), baseVersion: view.version };
  const opinion = (note: string): { readonly note?: string } => (note.trim() === '' ? {} : { note: note.trim() });
  return {
    isBusy, error, isReplaced,
    approve: (note) => void act(async () => call(approveSubmission, { params, body: { ...command, ...opinion(note) } }), 'approved'),
    sendBack: (reasons, note) => void act(async () => call(returnSubmission, { params, body: { ...command, reasons, ...opinion(note) } }), 'returned'),
    reopen: (note) => void act(async () => call(reopenSubmission, { params, body: { ...command, note: note.trim() } }), 'reopened'),
    lock: () => void act(async () => call(lockSubmission, { params, body: command }), 'locked'),
    urge: (note) => void act(async () => call(urgeFiling, { params, body: { commandId: newCommandId(), ...opinion(note) } })),
  };
}
