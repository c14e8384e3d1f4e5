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

/** What a reviewer has marked and written and has not sent. */
export interface ReviewDraft {
  /** The version that was judged; another one is another form to judge. */
  readonly version: number;
  /** Why each marked cell goes back. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly opinion: string;
}

/** Keeps what has not reached the server; nothing left to keep removes it. False when this browser forbids storage. */
export function keepDraft(place: DraftPlace, draft: LocalDraft): boolean {
  return keep(keyOf('form-draft', place), draft.cells.length === 0 ? undefined : draft);
}

/** The draft kept here, if any; one this version cannot read is no draft. */
export function findDraft(place: DraftPlace): LocalDraft | undefined {
  const kept = find(keyOf('form-draft', place));
  return isLocalDraft(kept) ? kept : undefined;
}

/** Keeps the marks of a reviewer; without any, nothing is kept. False when this browser forbids storage. */
export function keepReviewDraft(place: DraftPlace, draft: ReviewDraft): boolean {
  return keep(keyOf('form-review', place), Object.keys(draft.reasons).length === 0 && draft.opinion.trim() === '' ? undefined : draft);
}

/** The marks kept here for a version of a form, if any. */
export function findReviewDraft(place: DraftPlace, version: number): ReviewDraft | undefined {
  const kept = find(keyOf('form-review', place));
  return isReviewDraft(kept) && kept.version === version ? kept : undefined;
}

function keep(key: string, draft: LocalDraft | ReviewDraft | undefined): boolean {
  try {
    if (draft === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

function find(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return undefined;
  }
}

function keyOf(kind: 'form-draft' | 'form-review', { accountId, formId, period, orgId }: DraftPlace): string {
  return [`taizhang.${kind}`, accountId, formId, period, orgId].join('.');
}

function isReviewDraft(value: unknown): value is ReviewDraft {
  if (typeof value !== 'object' || value === null || !('version' in value) || !('reasons' in value) || !('opinion' in value)) return false;
  const { version, reasons, opinion } = value;
  return typeof version === 'number' && typeof opinion === 'string' && typeof reasons === 'object' && reasons !== null && Object.values(reasons).every((reason) => typeof reason === 'string');
}

function isLocalDraft(value: unknown): value is LocalDraft {
  return typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'number' && 'cells' in value && Array.isArray(value.cells) && value.cells.every(isPendingCell);
}

function isPendingCell(value: unknown): value is PendingCell {
  if (typeof value !== 'object' || value === null || !('key' in value) || !('text' in value) || !('base' in value)) return false;
  return typeof value.key === 'string' && typeof value.text === 'string' && (value.base === null || typeof value.base === 'number');
}
