import type { WrittenBlockView } from '@taizhang/contract';

/** Words and figures of one line, in order. A place in it counts every character of words as one and every figure as one. */
export type Piece = Extract<WrittenBlockView, { kind: 'paragraph' }>['pieces'][number];

/** Length of a line in places. */
export function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + (piece.kind === 'words' ? piece.text.length : 1), 0);
}

/** The part of a line between two places. */
export function sliceOf(pieces: readonly Piece[], from: number, to = Infinity): readonly Piece[] {
  const part: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const size = piece.kind === 'words' ? piece.text.length : 1;
    if (piece.kind === 'words') part.push({ kind: 'words', text: piece.text.slice(Math.max(0, from - at), Math.max(0, to - at)) });
    else if (at >= from && at < to) part.push(piece);
    at += size;
  }
  return joined(part);
}

/** Several stretches as one line: neighbouring words grow together, empty ones go. */
export function joined(...runs: readonly (readonly Piece[])[]): readonly Piece[] {
  const whole: Piece[] = [];
  for (const piece of runs.flat()) {
    const last = whole.at(-1);
    if (piece.kind === 'words' && piece.text === '') continue;
    if (piece.kind === 'words' && last?.kind === 'words') whole[whole.length - 1] = { kind: 'words', text: last.text + piece.text };
    else whole.push(piece);
  }
  return whole;
}

/** Whether two lines say the same. */
export function isSameRun(a: readonly Piece[], b: readonly Piece[]): boolean {
  return a.length === b.length && a.every((piece, at) => {
    const other = b[at];
    return piece.kind === 'words' ? other?.kind === 'words' && other.text === piece.text : other?.kind === 'figure' && other.key === piece.key;
  });
}

/** The figure that stands at a place; undefined for words. */
export function figureAt(pieces: readonly Piece[], place: number): string | undefined {
  const [piece] = place < 0 ? [] : sliceOf(pieces, place, place + 1);
  return piece?.kind === 'figure' ? piece.key : undefined;
}
