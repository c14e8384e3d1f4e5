import { withPieces, type Caret, type EditBlock, type Edited } from './edit-blocks.ts';
import type { Piece } from './piece-run.ts';

/** The blocks under edit with what they were before, as far back as the sitting goes. */
export interface EditHistory {
  readonly blocks: readonly EditBlock[];
  readonly past: readonly (readonly EditBlock[])[];
  readonly future: readonly (readonly EditBlock[])[];
  /** Where the caret is to be put; every turn is a wish of its own. */
  readonly caret: Caret | undefined;
  /** The block somebody is typing in: what is typed in one go is undone in one go. */
  readonly typingIn: number | undefined;
}

/** Something done at the editor. */
export type EditAct =
  | { readonly kind: 'type'; readonly id: number; readonly pieces: readonly Piece[] }
  | { readonly kind: 'change'; readonly change: (blocks: readonly EditBlock[]) => Edited }
  | { readonly kind: 'caret'; readonly caret: Caret }
  /** What is typed next is undone by itself. */
  | { readonly kind: 'pause' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

/** A text just opened. */
export function openHistory(blocks: readonly EditBlock[]): EditHistory {
  return { blocks, past: [], future: [], caret: undefined, typingIn: undefined };
}

/** The text after something was done. */
export function afterAct(history: EditHistory, act: EditAct): EditHistory {
  const { blocks, past, future, typingIn } = history;
  switch (act.kind) {
    case 'type': {
      const typed = withPieces(blocks, act.id, act.pieces).blocks;
      return { blocks: typed, past: typingIn === act.id ? past : [...past, blocks], future: [], caret: undefined, typingIn: act.id };
    }
    case 'change': {
      const { blocks: changed, caret } = act.change(blocks);
      return changed === blocks ? { ...history, caret } : { blocks: changed, past: [...past, blocks], future: [], caret, typingIn: undefined };
    }
    case 'caret': return { ...history, caret: act.caret, typingIn: undefined };
    case 'pause': return { ...history, typingIn: undefined };
    case 'undo': {
      const before = past.at(-1);
      return before === undefined ? history : { blocks: before, past: past.slice(0, -1), future: [blocks, ...future], caret: undefined, typingIn: undefined };
    }
    case 'redo': {
      const [next, ...later] = future;
      return next === undefined ? history : { blocks: next, past: [...past, blocks], future: later, caret: undefined, typingIn: undefined };
    }
  }
}
