import { getSubmission, saveSubmission, submitSubmission, type SubmissionView } from '@taizhang/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { call } from '../../api/call.ts';
import { newCommandId } from '../../api/command-id.ts';
import { routeKey } from '../../api/use-route.ts';
import { now } from '../../clock.ts';
import { useSession } from '../../session/session-context.ts';
import { refreshAfterFiling } from '../filing-refresh.ts';
import { entryAfter, openEntry, type Entry, type EntryAction } from './entry-actions.ts';
import { cellsSeen, changesToSend, currentText, pendingCells, type StoredCells } from './entry-state.ts';
import { findDraft, keepDraft, type DraftPlace } from './local-draft.ts';
import { afterFailure, isStale, type SaveState } from './save-state.ts';
import { useAutosave } from './use-autosave.ts';

/** A grid being filled in, and what can be done with it. */
export interface EntryHandle {
  readonly entry: Entry;
  readonly saveState: SaveState;
  readonly type: (cells: readonly { readonly key: string; readonly text: string }[]) => void;
  readonly resolve: (keys: readonly string[], keep: 'mine' | 'theirs') => void;
  /** Text of a cell at this moment. */
  readonly textOf: (key: string) => string;
  /** Saves a draft now. */
  readonly save: () => Promise<void>;
  /** Hands in what is on screen; true when it was accepted. */
  readonly submit: (note: string) => Promise<boolean>;
}

/**
 * Keeps a grid: every keystroke goes to this browser, a pause sends the draft to the server, a newer version there is merged
 * and never overwritten.
 */
export function useEntry(opened: SubmissionView): EntryHandle {
  const client = useQueryClient();
  const { account } = useSession();
  const { period, orgId, form } = opened;
  const place = useMemo<DraftPlace>(() => ({ accountId: account.id, formId: form.id, period, orgId }), [account.id, form.id, period, orgId]);
  const params = useMemo(() => ({ formId: form.id, period, orgId }), [form.id, period, orgId]);
  const [found] = useState(() => findDraft(place));
  const [entry, reduce] = useReducer(entryAfter, { view: opened, pending: found?.cells ?? [] }, openEntry);
  const [saveState, setSaveState] = useState<SaveState>(() => (found === undefined || Object.keys(entry.state.typed).length === 0 ? { kind: 'clean' } : { kind: 'restored', count: Object.keys(entry.state.typed).length, at: found.at }));
  const current = useRef(entry);
  const underWay = useRef<Promise<boolean>>(undefined);
  const unanswered = useRef<{ readonly commandId: string; readonly cells: string }>(undefined);

  const act = useCallback((action: EntryAction) => {
    current.current = entryAfter(current.current, action);
    reduce(action);
  }, []);

  const takeOver = useCallback((view: SubmissionView) => {
    const before = current.current.view.timeline.length;
    act({ kind: 'merge', view });
    setSaveState({ kind: 'merged', by: view.timeline.slice(before).findLast((step) => step.kind !== 'urge')?.by });
  }, [act]);

  // A refetch (window focus, another tab) may bring a newer version while somebody types.
  useEffect(() => {
    if (opened.version > current.current.view.version) takeOver(opened);
  }, [opened, takeOver]);

  useEffect(() => {
    keepDraft(place, { at: now(), cells: pendingCells(entry.state) });
  }, [place, entry.state]);

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
  }, []);

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
  }, [commandFor, params, send]);

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
  }, [client, commandFor, params, send]);

  useAutosave(entry.state, save);
  const type = useCallback((cells: readonly { readonly key: string; readonly text: string }[]) => act({ kind: 'type', cells }), [act]);
  const resolve = useCallback((keys: readonly string[], keep: 'mine' | 'theirs') => act({ kind: 'resolve', keys, keep }), [act]);
  const textOf = useCallback((key: string) => currentText(current.current.state, key), []);
  return { entry, saveState, textOf, type, resolve, save, submit };
}
