import type { SubmissionView } from '@taizhang/contract';
import { mergeEntry, resolveConflict, settleEntry, startEntry, typeCell, type EntryState, type PendingCell } from './entry-state.ts';

/** Everything that can happen to a grid while it is filled in. */
export type EntryAction =
  | { readonly kind: 'type'; readonly cells: readonly { readonly key: string; readonly text: string }[] }
  | { readonly kind: 'resolve'; readonly keys: readonly string[]; readonly keep: 'mine' | 'theirs' }
  | { readonly kind: 'settle'; readonly view: SubmissionView; readonly sent: Readonly<Record<string, string>> }
  | { readonly kind: 'merge'; readonly view: SubmissionView };

/** A grid with the view it stands on; the two must change together. */
export interface Entry {
  readonly view: SubmissionView;
  readonly state: EntryState;
}

/** The grid after one thing happened. */
export function entryAfter(entry: Entry, action: EntryAction): Entry {
  switch (action.kind) {
    case 'type':
      return { ...entry, state: action.cells.reduce((state, { key, text }) => typeCell(state, key, text), entry.state) };
    case 'resolve':
      return { ...entry, state: action.keys.reduce((state, key) => resolveConflict(state, key, action.keep), entry.state) };
    case 'settle':
      return { view: action.view, state: settleEntry(entry.state, action.view, action.sent) };
    case 'merge':
      return { view: action.view, state: mergeEntry(entry.state, action.view) };
  }
}

/** A grid just opened, with what this browser still kept. */
export function openEntry({ view, pending }: { readonly view: SubmissionView; readonly pending: readonly PendingCell[] }): Entry {
  return { view, state: startEntry(view, view.may.save ? pending : []) };
}
