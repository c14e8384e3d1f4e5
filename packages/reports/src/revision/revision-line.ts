import type { BoundFigure } from '../bound-figure.ts';
import type { DocumentTree } from '../document-tree.ts';
import { treeParts, type TreeLine, type TreeTable } from '../roundtrip/tree-parts.ts';

/** One line of a revision as it is compared: a heading, a paragraph, or a row of a table. */
export interface RevisionLine {
  /** As printed, the cells of a row apart by a bar. */
  readonly text: string;
  /** What it is and its words with every figure blanked out: equal where nobody changed the words. */
  readonly words: string;
  readonly figures: readonly LineFigure[];
}

/** A figure of a line with what tells it from the others: numbering differs from one composing to the next. */
export interface LineFigure {
  readonly figure: BoundFigure;
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

/** The lines of a report in reading order. */
export function revisionLines(tree: DocumentTree): readonly RevisionLine[] {
  return treeParts(tree).flatMap(part => part.kind === 'line' ? [lineOf(part)] : rowsOf(part));
}

/** Which figure of the ledger is said how: the same wherever and whenever it is printed. */
export function addressOfFigure({ ref, aspect }: BoundFigure): string {
  return [ref.metricId, ref.orgId, ref.period, aspect].join(' ');
}

function lineOf({ role, text, figures }: TreeLine): RevisionLine {
  // The number of a heading follows from its place: a section put before it does not change its words.
  const words = role.kind === 'heading' ? text.replace(HEADING_NUMBER, '') : text;
  const shift = text.length - words.length;
  return {
    text, figures: figures.map(({ figure, start, end }) => ({ figure, start, end, address: addressOfFigure(figure) })),
    words: `${markOf(role)}${blanked(words, figures.map(({ start, end }) => ({ start: start - shift, end: end - shift })))}`,
  };
}

/** Tells a heading from a paragraph of the same words, short enough not to make two lines alike. */
function markOf(role: TreeLine['role']): string {
  if (role.kind === 'heading') return '#'.repeat(role.level);
  return role.kind === 'paragraph' || role.kind === 'cell' ? '' : role.kind.slice(0, 1);
}

const HEADING_NUMBER = /^(?:[一二三四五六七八九十百]+、|（[一二三四五六七八九十百]+）|[0-9]+[.．]|（[0-9]+）)/u;

function rowsOf({ rows }: TreeTable): readonly RevisionLine[] {
  return rows.map(row => row.map(lineOf).reduce((whole, cell): RevisionLine => {
    const offset = whole.text.length + BAR.length;
    return {
      text: whole.text + BAR + cell.text, words: whole.words + BAR + cell.words,
      figures: [...whole.figures, ...cell.figures.map(figure => ({ ...figure, start: figure.start + offset, end: figure.end + offset }))],
    };
  }, EMPTY)).map(({ text, words, figures }) => ({
    text: text.slice(BAR.length), words: words.slice(BAR.length),
    figures: figures.map(figure => ({ ...figure, start: figure.start - BAR.length, end: figure.end - BAR.length })),
  }));
}

const BAR = '｜';
const EMPTY: RevisionLine = { text: '', words: '', figures: [] };

function blanked(text: string, figures: readonly { readonly start: number; readonly end: number }[]): string {
  return figures.reduceRight((words, { start, end }) => `${words.slice(0, start)}■${words.slice(end)}`, text);
}
