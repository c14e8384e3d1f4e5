/** A stretch of text by its offsets, in UTF-16 code units; the end is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Lines that are drawn, skipped and measured together, so that a long text costs what is on the screen. */
export interface TextBlock {
  readonly lines: readonly Stretch[];
}

const MOST_LINES = 40;
const MOST_CHARACTERS = 2400;

/** The lines of a text without their line ends; every character is in a line or in the line end after it. */
export function linesOf(text: string): readonly Stretch[] {
  const lines: Stretch[] = [];
  let start = 0;
  for (const end of text.matchAll(/\r\n|\n|\r/gu)) {
    lines.push({ start, end: end.index });
    start = end.index + end[0].length;
  }
  return [...lines, { start, end: text.length }];
}

/** The lines in blocks of a screenful; a line longer than that is a block of its own. */
export function blocksOf(lines: readonly Stretch[]): readonly TextBlock[] {
  const blocks: Stretch[][] = [];
  let characters = 0;
  for (const line of lines) {
    const current = blocks.at(-1);
    const length = line.end - line.start;
    if (current === undefined || current.length >= MOST_LINES || characters + length > MOST_CHARACTERS) {
      blocks.push([line]);
      characters = length;
    } else {
      current.push(line);
      characters += length;
    }
  }
  return blocks.map((block) => ({ lines: block }));
}

/** Place of the line an offset is in, or of the line it ends: the last one that begins at or before it. */
export function lineAt(lines: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
