import type { Block } from '../document-tree.ts';
import { printedWidth } from '../printed-width.ts';
import { inlineText } from '../compose/line-piece.ts';

type TableBlock = Extract<Block, { kind: 'table' | 'chart' }>;

/** Widths of a table's columns that share out `total` by what each has to hold in characters of the given width. */
export function columnWidths(table: TableBlock, total: number, character: number): readonly number[] {
  const said = table.columns.flatMap(({ share }) => share ?? []);
  if (said.length === table.columns.length) return shareOut(said, total);
  const wanted = needs(table, 1);
  // A head may wrap onto two lines where there is no room, a figure may not.
  return shareOut(sum(wanted) * character <= total ? wanted : needs(table, 2), total);
}

function shareOut(shares: readonly number[], total: number): readonly number[] {
  const widths = shares.map(share => Math.floor(share / sum(shares) * total));
  return widths.map((width, index) => index === 0 ? width + total - sum(widths) : width);
}

function needs(table: TableBlock, headLines: number): readonly number[] {
  return table.columns.map((column, index) => {
    const longest = Math.max(0, ...table.rows.map(row => printedWidth(inlineText(row[index] ?? []))));
    return Math.min(MOST, Math.max(LEAST, longest, Math.ceil(printedWidth(column.title) / headLines))) + PADDING;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

const LEAST = 2.5;
const MOST = 14;
const PADDING = 1;
