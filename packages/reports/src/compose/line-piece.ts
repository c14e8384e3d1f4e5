import type { Inline } from '../document-tree.ts';

/** Part of a line being read: the template's own words, which may hold markup, or something finished. */
export type LinePiece = { readonly kind: 'markup'; readonly text: string } | Inline;

/** The inlines of a line: edges trimmed, neighbouring words joined, nothing empty. */
export function toInlines(pieces: readonly LinePiece[]): readonly Inline[] {
  const inlines: Inline[] = [];
  for (const piece of pieces) {
    const last = inlines.at(-1);
    if (piece.kind === 'figure') inlines.push(piece);
    else if (last?.kind === 'text') inlines[inlines.length - 1] = { kind: 'text', text: last.text + piece.text };
    else inlines.push({ kind: 'text', text: piece.text });
  }
  return trimmed(inlines).filter(inline => inline.kind === 'figure' || inline.text !== '');
}

/** The cells of a table line, apart by | in the template's own words; a | that came from data separates nothing. */
export function toCells(pieces: readonly LinePiece[]): readonly (readonly Inline[])[] {
  const cells: LinePiece[][] = [[]];
  for (const piece of pieces) {
    const parts: readonly LinePiece[] = piece.kind === 'markup' ? piece.text.split('|').map(text => ({ kind: 'markup', text })) : [piece];
    parts.forEach((part, index) => {
      if (index > 0) cells.push([]);
      cells.at(-1)?.push(part);
    });
  }
  return cells.map(toInlines);
}

/** The words of inlines as printed, without marks. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(inline => inline.text).join('');
}

function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline, index) => {
    if (inline.kind === 'figure') return inline;
    const fromStart = index === 0 ? inline.text.trimStart() : inline.text;
    return { kind: 'text', text: index === inlines.length - 1 ? fromStart.trimEnd() : fromStart };
  });
}
