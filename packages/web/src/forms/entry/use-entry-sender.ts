import { getSubmission, saveSubmission, submitSubmission, type SubmissionView } from '@taizhang/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../../api/call.ts';
import { newCommandId } from '../../api/command-id.ts';
import { routeKey } from '../../api/use-route.ts';
import { now } from '../../clock.ts';
import { refreshAfterFiling } from '../filing-refresh.ts';
import { cellsSeen, changesToSend, type StoredCells } from './entry-state.ts';
import { afterFailure, isStale, type SaveState } from './save-state.ts';
import type { KeptEntry } from './use-kept-entry.ts';

/** The way of a grid to the server. */
export interface EntrySender {
  readonly saveState: SaveState;
  /** Saves a draft now. */
  readonly save: () => Promise<void>;
  /** Hands in what is on screen; true when it was accepted. */
  readonly submit: (note: string) => Promise<boolean>;
}

/** Sends a grid, one request at a time; a newer version at the server is merged into it and never overwritten. */
export function useEntrySender(opened: SubmissionView, { current, act, restored }: KeptEntry): EntrySender {
  const client = useQueryClient();
  const { period, orgId, form } = opened;
  const params = useMemo(() => ({ formId: form.id, period, orgId }), [form.id, period, orgId]);
  const [saveState, setSaveState] = useState<SaveState>(restored === undefined ? { kind: 'clean' } : { kind: 'restored', ...restored });
  const underWay = useRef<Promise<boolean>>(undefined);
  const unanswered = useRef<{ readonly commandId: string; readonly cells: string }>(undefined);

  const takeOver = useCallback((view: SubmissionView) => {
    const before = current.current.view.timeline.length;
    act({ kind: 'merge', view });
    setSaveState({ kind: 'merged', by: view.timeline.slice(before).findLast((step) => step.kind !== 'urge')?.by });
  }, [act, current]);

  // A refetch (window focus, another tab) may bring a newer version while somebody types.
  useEffect(() => {
    if (opened.version > current.current.view.version) takeOver(opened);
  }, [current, opened, takeOver]);

  const reload = useCallback(async () => {
    const fresh = await call(getSubmission, { params });
    client.setQueryData(routeKey(getSubmission, { params }), fresh);
    takeOver(fresh);
  }, [client, params, takeOver]);

  /** The same cells sent again after no answer came carry the same id, so that they cannot act twice. */
  const commandFor = useCallback((cells: StoredCells): string => {
    const text = JSON.stringify([current.current.state.version, cells]);
    const commandId = unanswered.current?.cells === text ? unanswered.current.commandId : newCommandId();
    unanswered.current = { commandId, cells: text };
    return commandId;
  }, [current]);

  const send = useCallback(async (post: () => Promise<SubmissionView>, sent: Readonly<Record<string, string>>): Promise<boolean> => {
    setSaveState({ kind: 'saving' });
    try {
      const view = await post();
      client.setQueryData(routeKey(getSubmission, { params }), view);
      act({ kind: 'settle', view, sent });
      unanswered.current = undefined;
      setSaveState({ kind: 'saved', at: now() });
      return true;
    } catch (error) {
      if (!isStale(error)) setSaveState(afterFailure(error));
      else await reload().catch((failure: unknown) => setSaveState(afterFailure(failure)));
      return false;
    } finally {
      underWay.current = undefined;
    }
  }, [act, client, params, reload]);

  const save = useCallback(async () => {
    const { state, view } = current.current;
    const { cells, sent } = changesToSend(state);
    if (underWay.current !== undefined || !view.may.save || Object.keys(cells).length === 0) return;
    underWay.current = send(async () => call(saveSubmission, { params, body: { commandId: commandFor(cells), baseVersion: state.version, cells } }), sent);
    await underWay.current;
  }, [commandFor, current, params, send]);

  const submit = useCallback(async (note: string) => {
    // An autosave under way moves the version; handing in on the old one would be refused as stale.
    await underWay.current;
    const { state } = current.current;
    const cells = cellsSeen(state);
    const words = note.trim() === '' ? {} : { note: note.trim() };
    underWay.current = send(async () => call(submitSubmission, { params, body: { commandId: commandFor(cells), baseVersion: state.version, cells, ...words } }), state.typed);
    const isAccepted = await underWay.current;
    if (isAccepted) await refreshAfterFiling(client);
    return isAccepted;
  }, [client, commandFor, current, params, send]);

  return { saveState, save, submit };
}
