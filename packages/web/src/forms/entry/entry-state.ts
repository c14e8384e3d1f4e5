import type { SubmissionView } from '@taizhang/contract';
import { textOfValue, valueOfText } from './cell-text.ts';

/** Values as the server holds them; null is an empty cell. */
export type StoredCells = Readonly<Record<string, number | null>>;

/** Somebody else changed a cell that is being typed here. */
export interface CellConflict {
  /** What it was before both changes. */
  readonly base: number | null;
  readonly theirs: number | null;
}

/** A grid being filled in: what the server holds, and over it what was typed and is not there yet. */
export interface EntryState {
  readonly version: number;
  readonly stored: StoredCells;
  readonly typed: Readonly<Record<string, string>>;
  /** Cells held back until the clerk has chosen. */
  readonly conflicts: Readonly<Record<string, CellConflict>>;
}

/** A typed cell that has not reached the server, with the value it was typed over. */
export interface PendingCell {
  readonly key: string;
  readonly base: number | null;
  readonly text: string;
}

/**
 * Lays what was typed over a grid as the server has it. A cell nobody else touched keeps what was typed; one that says
 * the same by now is done; one that was changed to something else becomes a conflict. Nothing typed is lost.
 */
export function startEntry(view: SubmissionView, pending: readonly PendingCell[] = []): EntryState {
  const stored = storedCells(view);
  const typed: Record<string, string> = {};
  const conflicts: Record<string, CellConflict> = {};
  for (const { key, base, text } of pending) {
    const theirs = stored[key];
    if (theirs === undefined || valueOfText(text) === theirs) continue;
    typed[key] = text;
    if (theirs !== base) conflicts[key] = { base, theirs };
  }
  return { version: view.version, stored, typed, conflicts };
}

/** The state when the server has something newer. */
export function mergeEntry(state: EntryState, view: SubmissionView): EntryState {
  return startEntry(view, pendingCells(state));
}

/** The state after `sent` has been saved; what was typed since then stays typed. */
export function settleEntry(state: EntryState, view: SubmissionView, sent: Readonly<Record<string, string>>): EntryState {
  const stored = storedCells(view);
  const left = pendingCells(state).filter(({ key, text }) => sent[key] !== text);
  return startEntry(view, left.map((cell) => (state.conflicts[cell.key] === undefined ? { ...cell, base: stored[cell.key] ?? null } : cell)));
}

/** Types into a cell; typing over a conflict decides it. */
export function typeCell(state: EntryState, key: string, text: string): EntryState {
  const stored = state.stored[key];
  if (stored === undefined) return state;
  const typed = new Map(Object.entries(state.typed));
  if (valueOfText(text) === stored) typed.delete(key);
  else typed.set(key, text);
  return { ...state, typed: Object.fromEntries(typed), conflicts: without(state.conflicts, key) };
}

/** Decides a conflict. */
export function resolveConflict(state: EntryState, key: string, keep: 'mine' | 'theirs'): EntryState {
  if (keep === 'mine') return { ...state, conflicts: without(state.conflicts, key) };
  return { ...state, typed: without(state.typed, key), conflicts: without(state.conflicts, key) };
}

/** What has been typed and is not at the server. */
export function pendingCells(state: EntryState): readonly PendingCell[] {
  return Object.entries(state.typed).map(([key, text]) => ({ key, text, base: (state.conflicts[key] === undefined ? state.stored[key] : state.conflicts[key].base) ?? null }));
}

/** Changes to send: texts that can be read and are in no conflict, with the texts themselves to settle later. */
export function changesToSend(state: EntryState): { readonly cells: StoredCells; readonly sent: Readonly<Record<string, string>> } {
  const cells: Record<string, number | null> = {};
  const sent: Record<string, string> = {};
  for (const [key, text] of Object.entries(state.typed)) {
    const value = valueOfText(text);
    if (value === undefined || state.conflicts[key] !== undefined) continue;
    cells[key] = value;
    sent[key] = text;
  }
  return { cells, sent };
}

/** Every cell the clerk sees and can write, as values: what handing in confirms, offered figures included. */
export function cellsSeen(state: EntryState): StoredCells {
  return Object.fromEntries(Object.keys(state.stored).map((key) => [key, currentValue(state, key) ?? null]));
}

/** Value of a cell now: null when empty, undefined when its text cannot be read. */
export function currentValue(state: EntryState, key: string): number | null | undefined {
  const text = state.typed[key];
  return text === undefined ? (state.stored[key] ?? null) : valueOfText(text);
}

/** Text of a cell for its field. */
export function currentText(state: EntryState, key: string): string {
  return state.typed[key] ?? textOfValue(state.stored[key]);
}

function storedCells(view: SubmissionView): StoredCells {
  return Object.fromEntries(view.items.filter((item) => item.entry !== 'computed').map((item) => [item.key, item.value]));
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}
