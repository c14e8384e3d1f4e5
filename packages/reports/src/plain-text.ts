import type { Block, DocumentTree, Inline } from './document-tree.ts';

/** The report as plain text, and where in it each figure stands, in UTF-16 code units. */
export interface ReadableText {
  readonly text: string;
  readonly places: readonly FigurePlace[];
}

/** Where one figure is printed in the plain text. */
export interface FigurePlace {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** The report as plain text, one block a line, as it is read aloud, searched and checked. */
export function plainText(tree: DocumentTree): string {
  return readableText(tree).text;
}

/** The plain text with the place of every figure, so that what a checker finds can be shown where it stands. */
export function readableText(tree: DocumentTree): ReadableText {
  const words = [tree.title, ...tree.subtitle === undefined ? [] : [tree.subtitle]].map(text => [{ kind: 'text', text } as const]);
  const places: FigurePlace[] = [];
  let text = '';
  for (const line of [...words, ...tree.blocks.flatMap(blockLines)]) {
    if (text !== '') text += '\n';
    for (const inline of line) {
      if (inline.kind === 'figure') places.push({ key: inline.key, start: text.length, end: text.length + inline.text.length });
      text += inline.text;
    }
  }
  return { text, places };
}

function blockLines(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'heading': return [[words(block.number), ...block.inlines]];
    case 'paragraph': return [block.inlines];
    case 'recipient':
    case 'note': return [[words(block.text)]];
    case 'table':
    case 'chart':
      return [[words(block.caption)], [words(block.columns.map(column => column.title).join('\t'))], ...block.rows.map(tabbed)];
    case 'signature': return [[words(block.author)], [words(block.date)]];
    case 'attachment': return [[words(block.title)]];
    case 'pageBreak': return [[]];
  }
}

function tabbed(cells: readonly (readonly Inline[])[]): readonly Inline[] {
  return cells.flatMap((cell, index) => index === 0 ? cell : [words('\t'), ...cell]);
}

function words(text: string): Inline {
  return { kind: 'text', text };
}
