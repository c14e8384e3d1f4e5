/** A stretch of a text, and whether the other text lacks it. */
export interface Piece {
  readonly text: string;
  readonly isChanged: boolean;
}

/** Both texts, cut at the same places; where one side only has words, the other has an empty piece. */
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
  const kept = keptPairs(left.slice(head, left.length - tail), right.slice(head, right.length - tail)).map(([row, column]) => [row + head, column + head] as const);
  const cut = new Cutting();
  let [row, column] = [0, 0];
  for (const [nextRow, nextColumn] of [...range(head).map((at) => [at, at] as const), ...kept, ...range(tail).map((at) => [left.length - tail + at, right.length - tail + at] as const)]) {
    cut.differ(left.slice(row, nextRow).join(''), right.slice(column, nextColumn).join(''));
    cut.share(left[nextRow] ?? '');
    [row, column] = [nextRow + 1, nextColumn + 1];
  }
  cut.differ(left.slice(row).join(''), right.slice(column).join(''));
  return cut;
}

/** Long stretches that both texts share, cut to their ends: what changed is read with a few words around it. A number is never cut. */
export function withContext(pieces: readonly Piece[], keep = 24): readonly Piece[] {
  return pieces.map((piece, at) => {
    if (piece.isChanged) return piece;
    const words = wordsOf(piece.text);
    if (words.length <= keep * 2 + 1) return piece;
    const start = at === 0 ? '' : words.slice(0, keep).join('');
    const end = at === pieces.length - 1 ? '' : words.slice(-keep).join('');
    return { text: `${start}…${end}`, isChanged: false };
  });
}

/** Builds both sides together, so that their pieces stand opposite each other. */
class Cutting implements WordDifference {
  readonly before: Piece[] = [];
  readonly after: Piece[] = [];

  share(text: string): void {
    for (const side of [this.before, this.after]) {
      const last = side.at(-1);
      if (last?.isChanged === false) side[side.length - 1] = { text: last.text + text, isChanged: false };
      else side.push({ text, isChanged: false });
    }
  }

  differ(before: string, after: string): void {
    if (before === '' && after === '') return;
    this.before.push({ text: before, isChanged: true });
    this.after.push({ text: after, isChanged: true });
  }
}

/** Numbers with their decimals and signs, runs of Latin letters, and every other character for itself: Chinese needs no dictionary to be compared. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\d[\d,.]*[%‰]?|[A-Za-z]+|[^]/gu) ?? [];
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, at) => at);
}

function commonStart(left: readonly string[], right: readonly string[]): number {
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length]) length += 1;
  return length;
}

/** Places of the words both sides have in common, in order: their longest common subsequence. */
function keptPairs(left: readonly string[], right: readonly string[]): readonly (readonly [row: number, column: number])[] {
  if (left.length === 0 || right.length === 0 || left.length * right.length > MOST_COMPARISONS) return [];
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = left[row] === right[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < left.length && column < right.length;) {
    if (left[row] === right[column]) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}
