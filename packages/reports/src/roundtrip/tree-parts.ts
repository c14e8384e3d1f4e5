import type { BoundFigure } from '../bound-figure.ts';
import type { Block, DocumentTree, Inline } from '../document-tree.ts';

/** What a line of a report is, as it can be told again from an edited file. */
export type LineRole =
  | { readonly kind: 'title' | 'subtitle' | 'recipient' | 'paragraph' | 'caption' | 'unit' | 'author' | 'date' | 'note' | 'columns' | 'cell' }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4 };

/** One line of the report as downloaded, with the place of each figure in it. */
export interface TreeLine {
  readonly kind: 'line';
  readonly role: LineRole;
  readonly text: string;
  readonly figures: readonly PlacedFigure[];
}

/** A figure and where it stands in its line; end exclusive. */
export interface PlacedFigure {
  readonly figure: BoundFigure;
  readonly start: number;
  readonly end: number;
}

/** A table of the report as downloaded: its head and rows as lines of cells. */
export interface TreeTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly TreeLine[])[];
}

/** The report as downloaded, in the order a reader of the file meets it. */
export function treeParts(tree: DocumentTree): readonly (TreeLine | TreeTable)[] {
  const figures = new Map(tree.figures.map(figure => [figure.key, figure]));
  const line = (role: LineRole, inlines: readonly Inline[]): TreeLine => lineOf(role, inlines, figures);
  const words = (role: LineRole, text: string): TreeLine => ({ kind: 'line', role, text, figures: [] });
  const parts = (block: Block): readonly (TreeLine | TreeTable)[] => {
    switch (block.kind) {
      case 'heading': return [line({ kind: 'heading', level: block.level }, [{ kind: 'text', text: block.number }, ...block.inlines])];
      case 'paragraph': return [line(block, block.inlines)];
      case 'recipient':
      case 'note': return [words(block, block.text)];
      case 'signature': return [words({ kind: 'author' }, block.author), words({ kind: 'date' }, block.date)];
      case 'pageBreak': return [];
      case 'table': return [
        words({ kind: 'caption' }, block.caption),
        ...block.unit === undefined ? [] : [words({ kind: 'unit' }, block.unit)],
        { kind: 'table', rows: [block.columns.map(column => words({ kind: 'columns' }, column.title)), ...block.rows.map(row => row.map(cell => line({ kind: 'cell' }, cell)))] },
      ];
    }
  };
  return [
    ...tree.titleLines.map(text => words({ kind: 'title' }, text)),
    ...tree.subtitle === undefined ? [] : [words({ kind: 'subtitle' }, tree.subtitle)],
    ...tree.blocks.flatMap(parts),
  ];
}

function lineOf(role: LineRole, inlines: readonly Inline[], figures: ReadonlyMap<string, BoundFigure>): TreeLine {
  const placed: PlacedFigure[] = [];
  let text = '';
  for (const inline of inlines) {
    const figure = inline.kind === 'figure' ? figures.get(inline.key) : undefined;
    if (figure !== undefined) placed.push({ figure, start: text.length, end: text.length + inline.text.length });
    text += inline.text;
  }
  return { kind: 'line', role, text, figures: placed };
}
