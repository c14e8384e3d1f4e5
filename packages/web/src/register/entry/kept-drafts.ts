import type { Answers } from './answers.ts';

/** What was typed into a form that has not been saved. */
export interface RecordDraft {
  /** Day of the visit, as typed. */
  readonly on: string;
  readonly answers: Answers;
  /** Fields whose unusual value the author has confirmed. */
  readonly confirmed: readonly string[];
}

// In memory only: health data of residents must not stay behind in the storage of a shared computer.
const kept = new Map<string, RecordDraft>();

/** What this account typed into that form and left, while the page is open. */
export function findKeptDraft(place: string): RecordDraft | undefined {
  return kept.get(place);
}

/** Keeps a draft for coming back; undefined forgets it. */
export function keepDraft(place: string, draft: RecordDraft | undefined): void {
  if (draft === undefined) kept.delete(place);
  else kept.set(place, draft);
}
