import type { MissingReason } from '../bound-figure.ts';

/** Words about a figure, or the reason why they cannot be said. */
export type Phrase =
  | { readonly kind: 'said'; readonly text: string; readonly base?: number; readonly demo: boolean }
  | { readonly kind: 'unsaid'; readonly reason: MissingReason };

/** A phrase that can be said. */
export function said(text: string, options: { readonly base?: number; readonly demo?: boolean } = {}): Phrase {
  return { kind: 'said', text, demo: options.demo ?? false, ...(options.base === undefined ? {} : { base: options.base }) };
}

/** A phrase that cannot be said. */
export function unsaid(reason: MissingReason): Phrase {
  return { kind: 'unsaid', reason };
}
