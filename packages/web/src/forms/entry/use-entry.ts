import type { SubmissionView } from '@taizhang/contract';
import { useCallback } from 'react';
import type { Entry } from './entry-actions.ts';
import { currentText } from './entry-state.ts';
import { useAutosave } from './use-autosave.ts';
import { useEntrySender, type EntrySender } from './use-entry-sender.ts';
import { useKeptEntry } from './use-kept-entry.ts';

/** A grid being filled in, and what can be done with it. */
export interface EntryHandle extends EntrySender {
  readonly entry: Entry;
  readonly type: (cells: readonly { readonly key: string; readonly text: string }[]) => void;
  readonly resolve: (keys: readonly string[], keep: 'mine' | 'theirs') => void;
  /** Text of a cell at this moment. */
  readonly textOf: (key: string) => string;
}

/** Every keystroke goes to this browser, and a pause sends the draft to the server. */
export function useEntry(opened: SubmissionView): EntryHandle {
  const kept = useKeptEntry(opened);
  const sender = useEntrySender(opened, kept);
  const { entry, current, act } = kept;
  useAutosave(entry.state, sender.save);
  const type = useCallback((cells: readonly { readonly key: string; readonly text: string }[]) => act({ kind: 'type', cells }), [act]);
  const resolve = useCallback((keys: readonly string[], keep: 'mine' | 'theirs') => act({ kind: 'resolve', keys, keep }), [act]);
  const textOf = useCallback((key: string) => currentText(current.current.state, key), [current]);
  return { ...sender, entry, type, resolve, textOf };
}
