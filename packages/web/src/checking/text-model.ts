import type { ReadFigure } from './findings.ts';
import { marksByLine, splitStretch, type TextPiece } from './split-stretch.ts';
import { blocksOf, linesOf } from './text-lines.ts';

/** A line of the text, cut at its figures; the places in `marks` are places in the list of figures. */
export interface DrawnLine {
  readonly start: number;
  readonly pieces: readonly TextPiece[];
}

/** Lines drawn together, and the figures among them. */
export interface DrawnBlock {
  readonly start: number;
  readonly lines: readonly DrawnLine[];
  readonly figures: ReadonlySet<number>;
  /** Characters of each line, from which the height is guessed before the block is drawn. */
  readonly lengths: readonly number[];
}

/** A text ready to be drawn: blocks of lines, lines of pieces. Joined pieces and line ends are the text. */
export function drawnText(text: string, figures: readonly ReadFigure[]): readonly DrawnBlock[] {
  const marks = figures.map(({ span: [start, end] }) => ({ start, end }));
  const lines = linesOf(text);
  const touching = marksByLine(lines, marks);
  let at = 0;
  return blocksOf(lines).map((block) => {
    const inBlock = new Set<number>();
    const drawn = block.lines.map((line): DrawnLine => {
      const own = touching[at] ?? [];
      at += 1;
      for (const figure of own) inBlock.add(figure);
      const pieces = splitStretch(line, own.map((figure) => marks[figure] ?? line));
      return { start: line.start, pieces: pieces.map((piece) => ({ ...piece, marks: piece.marks.flatMap((index) => own[index] ?? []) })) };
    });
    return { start: block.lines[0]?.start ?? 0, lines: drawn, figures: inBlock, lengths: block.lines.map((line) => line.end - line.start) };
  });
}
