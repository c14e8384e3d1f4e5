import type { PendingCell } from './entry-state.ts';

/** Whose draft of what. */
export interface DraftPlace {
  readonly accountId: string;
  readonly formId: string;
  readonly period: string;
  readonly orgId: string;
}

/** What was typed in this browser and has not reached the server. */
export interface LocalDraft {
  readonly at: number;
  readonly cells: readonly PendingCell[];
}

/** Keeps what has not reached the server; nothing left to keep removes it. False when this browser forbids storage. */
export function keepDraft(place: DraftPlace, draft: LocalDraft): boolean {
  try {
    if (draft.cells.length === 0) localStorage.removeItem(keyOf(place));
    else localStorage.setItem(keyOf(place), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** The draft kept here, if any; one this version cannot read is no draft. */
export function findDraft(place: DraftPlace): LocalDraft | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(place)) ?? 'null');
    return isLocalDraft(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function keyOf({ accountId, formId, period, orgId }: DraftPlace): string {
  return ['taizhang.form-draft', accountId, formId, period, orgId].join('.');
}

function isLocalDraft(value: unknown): value is LocalDraft {
  return typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'number' && 'cells' in value && Array.isArray(value.cells) && value.cells.every(isPendingCell);
}

function isPendingCell(value: unknown): value is PendingCell {
  if (typeof value !== 'object' || value === null || !('key' in value) || !('text' in value) || !('base' in value)) return false;
  return typeof value.key === 'string' && typeof value.text === 'string' && (value.base === null || typeof value.base === 'number');
}
