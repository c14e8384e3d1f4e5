import type { FigureChangeView } from '@taizhang/contract';
import type { Status } from '../../kit/status-glyph.tsx';

export type ChangeKind = FigureChangeView['kind'];

/** What an author should look at first stands first. */
export const CHANGE_KINDS = ['changed', 'foreign', 'typed', 'deleted', 'copied', 'restated', 'reworded', 'moved'] as const satisfies readonly ChangeKind[];

/** Glyph of each kind: a number that contradicts the ledger, one that somebody should confirm, one that is only to be known. */
export const CHANGE_STATUS = {
  changed: 'late', foreign: 'late', typed: 'lag', deleted: 'lag', copied: 'none', restated: 'pri', reworded: 'none', moved: 'none',
} as const satisfies Record<ChangeKind, Status>;

/** A change with a key of its own: one figure may be told twice (reworded and moved). */
export interface ListedChange {
  readonly key: string;
  readonly change: FigureChangeView;
}

/** The changes in the order they are looked through; within a kind as they stand in the text. */
export function listChanges(changes: readonly FigureChangeView[]): readonly ListedChange[] {
  return CHANGE_KINDS.flatMap((kind) => changes.filter((change) => change.kind === kind).map((change, at) => ({ key: `${kind} ${at}`, change })));
}

/** How many there are of each kind, those that occur only. */
export function countChanges(changes: readonly FigureChangeView[]): readonly { readonly kind: ChangeKind; readonly count: number }[] {
  return CHANGE_KINDS.map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length })).filter(({ count }) => count > 0);
}

/** The sentence cut around what stands in it; whole when it is not there. */
export function cutAround(sentence: string, part: string | null): readonly [before: string, part: string, after: string] {
  const at = part === null || part === '' ? -1 : sentence.indexOf(part);
  return at === -1 || part === null ? [sentence, '', ''] : [sentence.slice(0, at), part, sentence.slice(at + part.length)];
}
