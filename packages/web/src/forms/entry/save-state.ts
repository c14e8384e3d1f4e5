import { ApiProblem } from '../../api/api-problem.ts';

/** Where the typed values are. */
export type SaveState =
  | { readonly kind: 'clean' }
  | { readonly kind: 'restored'; readonly count: number; readonly at: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'merged'; readonly by: string | undefined }
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Somebody else has saved meanwhile. */
export function isStale(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'stale';
}

/** State after a save failed: no answer means offline, the values stay in this browser. */
export function afterFailure(error: unknown): SaveState {
  return error instanceof ApiProblem && error.status === 0 ? { kind: 'offline' } : { kind: 'failed', error };
}
