import type { BoundFigure } from '../bound-figure.ts';
import type { Block, DocumentTree, Inline, TableColumn } from '../document-tree.ts';
import { attachmentListLines, attachmentsOf, copiesText, cornerLines, markRows, noteText, numberRows, printedOn, type ElementName } from '../elements/element-lines.ts';
import { rowText, signatureRows } from '../elements/signature-rows.ts';

/** What a line of a report is, as it can be told again from an edited file. */
export type LineRole =
  | { readonly kind: 'title' | 'subtitle' | 'recipient' | 'paragraph' | 'caption' | 'unit' | 'author' | 'date' | 'note' | 'columns' | 'cell' | 'attachmentLabel' | 'attachmentTitle' | 'chartCaption' }
  | { readonly kind: 'element'; readonly name: ElementName }
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
  const tableOf = (columns: readonly TableColumn[], rows: readonly (readonly (readonly Inline[])[])[]): TreeTable => ({ kind: 'table', rows: [columns.map(column => words({ kind: 'columns' }, column.title)), ...rows.map(row => row.map(cell => line({ kind: 'cell' }, cell)))] });
  const labels = new Map(attachmentsOf(tree).map(({ block, label }) => [block, label]));
  const parts = (block: Block): readonly (TreeLine | TreeTable)[] => {
    switch (block.kind) {
      case 'heading': return [line({ kind: 'heading', level: block.level }, [{ kind: 'text', text: block.number }, ...block.inlines])];
      case 'paragraph': return [line(block, block.inlines)];
      case 'recipient':
      case 'note': return [words(block, block.text)];
      case 'attachment': return [words({ kind: 'attachmentLabel' }, labels.get(block) ?? ''), words({ kind: 'attachmentTitle' }, block.title)];
      case 'signature': return [
        ...attachmentListLines(tree).map(({ lead, text }) => element('attachmentList', lead + text)),
        ...signatureRows(block.author, block.date, tree.elements).rows.map(row => words({ kind: 'author' }, rowText(row))),
        words({ kind: 'date' }, block.date),
        ...tree.elements?.note === undefined ? [] : [element('note', noteText(tree.elements.note))],
      ];
      case 'pageBreak': return [];
      case 'chart': return [tableOf(block.columns, block.rows), ...block.caption === '' ? [] : [words({ kind: 'chartCaption' }, block.caption)]];
      case 'table': return [
        ...block.caption === '' ? [] : [words({ kind: 'caption' }, block.caption)],
        ...block.unit === undefined ? [] : [words({ kind: 'unit' }, block.unit)],
        tableOf(block.columns, block.rows),
      ];
    }
  };
  return [
    ...headParts(tree),
    ...tree.titleLines.map(text => words({ kind: 'title' }, text)),
    ...tree.subtitle === undefined ? [] : [words({ kind: 'subtitle' }, tree.subtitle)],
    ...tree.blocks.flatMap(parts),
    ...imprintParts(tree),
  ];
}

/** The head of the first page; offices that issue together stand in a table. */
function headParts({ elements }: DocumentTree): readonly (TreeLine | TreeTable)[] {
  if (elements === undefined) return [];
  const corner = cornerLines(elements).map(({ name, text }) => element(name, text));
  const rows = markRows(elements);
  if (rows.length === 0) return corner;
  const cells = rows.map(([name, suffix]) => elements.mark === 'document' ? [element('mark', name), element('mark', suffix)] : [element('mark', name)]);
  return [
    ...corner,
    ...rows.length === 1 ? rows.map(row => element('mark', row.join(''))) : [{ kind: 'table', rows: cells } as const],
    ...numberRows(elements).map(({ number, label, signers }) => element('number', signers === '' ? number : `${number}\t${label}${signers}`)),
  ];
}

function imprintParts({ elements }: DocumentTree): readonly TreeLine[] {
  if (elements?.printed === undefined) return [];
  const { copies, printed } = elements;
  return [...copies.length === 0 ? [] : [element('copies', copiesText(copies))], element('printed', `${printed.office}\t${printedOn(printed.date)}`)];
}

function words(role: LineRole, text: string): TreeLine {
  return { kind: 'line', role, text, figures: [] };
}

function element(name: ElementName, text: string): TreeLine {
  return words({ kind: 'element', name }, text);
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
