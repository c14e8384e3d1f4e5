import { Bookmark, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import { marksOf, type BoundFigure } from '../bound-figure.ts';
import type { DocumentTree, Inline } from '../document-tree.ts';

/** Sets the inlines of one tree in type. */
export interface RunMaker {
  runs(inlines: readonly Inline[], style: IRunOptions): ParagraphChild[];
  /** How far the marks behind the last figure reach, in characters; figures of a column align without them. */
  markWidth(inlines: readonly Inline[]): number;
}

/** A maker that knows the figures of a tree: each is bookmarked with its key, its marks raised behind it. */
export function runMaker(tree: DocumentTree): RunMaker {
  const figures = new Map(tree.figures.map(figure => [figure.key, figure]));
  const figureAt = (inline: Inline | undefined): BoundFigure | undefined => inline?.kind === 'figure' ? figures.get(inline.key) : undefined;
  return {
    runs: (inlines, style) => inlines.flatMap(inline => {
      const figure = figureAt(inline);
      return figure === undefined ? [new TextRun({ ...style, text: inline.text })] : figureRuns(figure, inline.text, style);
    }),
    markWidth(inlines) {
      const figure = figureAt(inlines.at(-1));
      return figure === undefined ? 0 : Array.from(marksOf(figure)).reduce((width, mark) => width + (mark === '*' ? 0.5 : 1) * RAISED, 0);
    },
  };
}

// Raised characters are set this much smaller.
const RAISED = 0.58;

// A bookmark, not a content control: controls make LibreOffice drop the spacing between Chinese characters and digits.
function figureRuns(figure: BoundFigure, text: string, style: IRunOptions): ParagraphChild[] {
  const marks = marksOf(figure);
  const bookmark = new Bookmark({ id: figure.key, children: [new TextRun({ ...style, text })] });
  return marks === '' ? [bookmark] : [bookmark, new TextRun({ ...style, text: marks, superScript: true })];
}
