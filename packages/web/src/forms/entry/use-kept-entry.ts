import type { SubmissionView } from '@taizhang/contract';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState, type RefObject } from 'react';
import { now } from '../../clock.ts';
import { useSession } from '../../session/session-context.ts';
import { entryAfter, openEntry, type Entry, type EntryAction } from './entry-actions.ts';
import { pendingCells } from './entry-state.ts';
import { findDraft, keepDraft, type DraftPlace } from './local-draft.ts';

/** A grid that outlives a reload: what was typed and is not at the server stays in this browser. */
export interface KeptEntry {
  readonly entry: Entry;
  /** The grid at this moment, also between two renderings. */
  readonly current: RefObject<Entry>;
  readonly act: (action: EntryAction) => void;
  /** Cells taken back from this browser when the grid was opened. */
  readonly restored: { readonly count: number; readonly at: number } | undefined;
}

/** Opens a grid with what this browser still kept of it, and keeps every keystroke. */
export function useKeptEntry(opened: SubmissionView): KeptEntry {
  const { account } = useSession();
  const { period, orgId, form } = opened;
  const place = useMemo<DraftPlace>(() => ({ accountId: account.id, formId: form.id, period, orgId }), [account.id, form.id, period, orgId]);
  const [found] = useState(() => findDraft(place));
  const [entry, reduce] = useReducer(entryAfter, { view: opened, pending: found?.cells ?? [] }, openEntry);
  const [restored] = useState(() => {
    const count = Object.keys(entry.state.typed).length;
    return found === undefined || count === 0 ? undefined : { count, at: found.at };
  });
  const current = useRef(entry);
  const act = useCallback((action: EntryAction) => {
    current.current = entryAfter(current.current, action);
    reduce(action);
  }, []);
  useEffect(() => {
    keepDraft(place, { at: now(), cells: pendingCells(entry.state) });
  }, [place, entry.state]);
  return { entry, current, act, restored };
}
