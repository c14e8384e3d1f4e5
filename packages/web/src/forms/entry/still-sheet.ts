import type { SubmissionView } from '@taizhang/contract';
import { startEntry } from './entry-state.ts';
import { formOfView } from './form-of-view.ts';
import { liveSheet, type Behaviours, type SheetRow } from './live-sheet.ts';

const NOTHING_TYPED: Behaviours = new Map();

/** The grid as the server has it, for who reads or reviews it. */
export function stillSheet(view: SubmissionView): readonly SheetRow[] {
  return liveSheet({ view, form: formOfView(view), state: startEntry(view), behaviours: NOTHING_TYPED });
}
