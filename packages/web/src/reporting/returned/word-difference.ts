/** A stretch of a text, and whether the other text lacks it. */
export interface Piece {
  readonly text: string;
  readonly isChanged: boolean;
}

/** Both texts, cut where they differ. */
export interface WordDifference {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

/** Beyond this many comparisons only the common beginning and end are told: two long, wholly different paragraphs share no words worth marking. */
const MOST_COMPARISONS = 4_000_000;

/** Marks which words of two paragraphs differ; a number is one word, so 151 and 152 differ as a whole. */
export function wordDifference(before: string, after: string): WordDifference {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  const head = commonStart(left, right);
  const tail = commonStart(left.slice(head).reverse(), right.slice(head).reverse());
  const middle = keptWords(left.slice(head, left.length - tail), right.slice(head, right.length - tail));
  const shared = (words: readonly string[], kept: ReadonlySet<number>): readonly Piece[] =>
    joined(words.map((text, at) => ({ text, isChanged: at >= head && at < words.length - tail && !kept.has(at - head) })));
  return { before: shared(left, middle.left), after: shared(right, middle.right) };
}

/** Long stretches that both texts share, cut to their ends: what changed is read with a few words around it. */
export function withContext(pieces: readonly Piece[], keep = 24): readonly Piece[] {
  return pieces.map((piece, at) => {
    if (piece.isChanged || piece.text.length <= keep * 2 + 1) return piece;
    const start = at === 0 ? '' : piece.text.slice(0, keep);
    const end = at === pieces.length - 1 ? '' : piece.text.slice(-keep);
    return { text: `${start}…${end}`, isChanged: false };
  });
}

/** Numbers with their decimals and signs, runs of Latin letters, and every other character for itself: Chinese needs no dictionary to be compared. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\d[\d,.]*%?|[A-Za-z]+|[^]/gu) ?? [];
}

function commonStart(left: readonly string[], right: readonly string[]): number {
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length]) length += 1;
  return length;
}

interface Kept {
  readonly left: ReadonlySet<number>;
  readonly right: ReadonlySet<number>;
}

/** Which words of both sides belong to their longest common subsequence. */
function keptWords(left: readonly string[], right: readonly string[]): Kept {
  const kept = { left: new Set<number>(), right: new Set<number>() };
  const width = right.length + 1;
  if (left.length === 0 || right.length === 0 || left.length * right.length > MOST_COMPARISONS) return kept;
  const lengths = new Uint16Array((left.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = left[row] === right[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  for (let row = 0, column = 0; row < left.length && column < right.length;) {
    if (left[row] === right[column]) {
      kept.left.add(row);
      kept.right.add(column);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return kept;
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.isChanged === piece.isChanged) result[result.length - 1] = { text: last.text + piece.text, isChanged: piece.isChanged };
    else result.push(piece);
  }
  return result;
}
