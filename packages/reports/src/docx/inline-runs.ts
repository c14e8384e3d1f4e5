import { Bookmark, CommentRangeEnd, CommentRangeStart, CommentReference, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import { marksOf, type BoundFigure } from '../bound-figure.ts';
import type { DocumentTree, Inline } from '../document-tree.ts';
import { figureTag } from '../roundtrip/report-binding.ts';
import type { PlacedComments } from './comment-parts.ts';
import { ContentControl } from './content-control.ts';

/** Sets the inlines of one tree in type. */
export interface RunMaker {
  runs(inlines: readonly Inline[], style: IRunOptions): ParagraphChild[];
  /** How far the marks behind the last figure reach, in characters; figures of a column align without them. */
  markWidth(inlines: readonly Inline[]): number;
}

/**
 * A maker that knows the figures of a tree: each is bookmarked with its key, its marks raised behind it. With the code of
 * a download, each also stands in a content control of the same name. Comments enclose what they are about.
 */
export function runMaker(tree: DocumentTree, code?: string, comments: PlacedComments = new Map()): RunMaker {
  const figures = new Map(tree.figures.map(figure => [figure.key, figure]));
  const figureAt = (inline: Inline | undefined): BoundFigure | undefined => inline?.kind === 'figure' ? figures.get(inline.key) : undefined;
  return {
    runs: (inlines, style) => commented(inlines.flatMap(inline => {
      const figure = figureAt(inline);
      return figure === undefined ? [new TextRun({ ...style, text: inline.text })] : figureRuns(figure, inline.text, style, code);
    }), comments.get(inlines)),
    markWidth(inlines) {
      const figure = figureAt(inlines.at(-1));
      return figure === undefined ? 0 : Array.from(marksOf(figure)).reduce((width, mark) => width + (mark === '*' ? 0.5 : 1) * RAISED, 0);
    },
  };
}

function commented(children: ParagraphChild[], ids: readonly number[] = []): ParagraphChild[] {
  return ids.reduce((inner, id) => [new CommentRangeStart(id), ...inner, new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })], children);
}

// Raised characters are set this much smaller.
const RAISED = 0.58;

// Both, because each survives where the other does not: LibreOffice 7.4 drops tags and keeps bookmarks, and Word moves a
// bookmark to the pasted copy where a control is copied. Between a control and its neighbours LibreOffice leaves out the fifth of a
// character that belongs between digits and Chinese characters, so a file that is not to come back has bookmarks only.
function figureRuns(figure: BoundFigure, text: string, style: IRunOptions, code: string | undefined): ParagraphChild[] {
  const marks = marksOf(figure);
  const tag = figureTag(figure.key, code);
  const run = new TextRun({ ...style, text });
  const bound = code === undefined ? run : new ContentControl({ tag, alias: `${figure.name}（${figure.ref.period}）`, id: CONTROL_IDS + Number(figure.key.slice(1)) }, [run]);
  const bookmark = new Bookmark({ id: tag, children: [bound] });
  return marks === '' ? [bookmark] : [bookmark, new TextRun({ ...style, text: marks, superScript: true })];
}

// Word numbers its own controls at random over 31 bits; these only have to differ from one another.
const CONTROL_IDS = 710_000_000;
