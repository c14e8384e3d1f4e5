import type { DocumentTree, Inline } from '../document-tree.ts';

/** A stretch of words, or a figure that is moved as a whole and never retyped. */
export type WordPiece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'figure'; readonly key: string };

/** A block of a report as it is edited on screen: words, or something of the report that stays as it is. */
export type WrittenBlock =
  | { readonly kind: 'paragraph'; readonly pieces: readonly WordPiece[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly isNumbered: boolean; readonly pieces: readonly WordPiece[] }
  /** Its place among the blocks of the revision that is edited. */
  | { readonly kind: 'kept'; readonly block: number };

/** The blocks of a report as they are edited. */
export function writtenBlocks({ blocks }: DocumentTree): readonly WrittenBlock[] {
  return blocks.map((block, index) => {
    if (block.kind === 'paragraph') return { kind: 'paragraph', pieces: block.inlines.map(pieceOf) };
    if (block.kind === 'heading') return { kind: 'heading', level: block.level, isNumbered: block.number !== '', pieces: block.inlines.map(pieceOf) };
    return { kind: 'kept', block: index };
  });
}

function pieceOf(inline: Inline): WordPiece {
  return inline.kind === 'figure' ? { kind: 'figure', key: inline.key } : { kind: 'words', text: inline.text };
}
