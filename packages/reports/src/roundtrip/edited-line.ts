import type { EditedDocument, EditedParagraph, EditedTable } from './edited-document.ts';
import { matchParts, type Comparable } from './match-parts.ts';
import { withoutMarks } from './plain-paragraph.ts';
import { readFigureTag } from './report-binding.ts';
import type { TreeLine, TreeTable } from './tree-parts.ts';

/** A line of the edited file with the line of the report it was. */
export interface EditedLine {
  readonly kind: 'line';
  readonly paragraph: EditedParagraph;
  readonly original: TreeLine | undefined;
  readonly isMoved: boolean;
}

/** A table of the edited file; cells are lines. */
export interface EditedGrid {
  readonly kind: 'table';
  readonly original: TreeTable | undefined;
  /** Place among the charts of the report, when it is the picture of one. */
  readonly chart?: number | undefined;
  readonly rows: readonly (readonly EditedLine[])[];
}

/** A page begun by hand. */
export interface EditedPageBreak {
  readonly kind: 'pageBreak';
}

/** A part of the edited file in the order it is read. */
export type EditedPart = EditedLine | EditedGrid | EditedPageBreak;

/** The edited file beside the report it was written from: which line was which. Empty lines are layout and fall away. */
export function pairWithReport(file: EditedDocument, parts: readonly (TreeLine | TreeTable)[], code: string | undefined): readonly EditedPart[] {
  const blocks = file.blocks.flatMap((block): readonly (EditedParagraph | EditedTable)[] => block.kind === 'picture' ? [] : block.kind === 'table' ? [cleanTable(block)] : [withoutMarks(block)]);
  const told = blocks.filter(block => block.kind === 'table' || block.text.trim() !== '');
  const matches = new Map(matchParts(parts.map(ofReport), told.map(block => ofFile(block, code))).map((match, index) => [told[index], match]));
  return blocks.flatMap((block): readonly EditedPart[] => {
    const { original: at, isMoved = false } = matches.get(block) ?? {};
    const original = at === undefined ? undefined : parts[at];
    if (block.kind === 'table') return [pairTable(block, original?.kind === 'table' ? original : undefined, code)];
    const pageBreak: readonly EditedPart[] = block.startsPage ? [{ kind: 'pageBreak' }] : [];
    if (block.text.trim() === '') return pageBreak;
    return [...pageBreak, { kind: 'line', paragraph: block, original: original?.kind === 'line' ? original : undefined, isMoved }];
  });
}

/** Every line of the edited file in reading order, cells among them. */
export function linesOf(parts: readonly EditedPart[]): readonly EditedLine[] {
  return parts.flatMap(part => part.kind === 'line' ? [part] : part.kind === 'table' ? part.rows.flat() : []);
}

function cleanTable(table: EditedTable): EditedTable {
  return { ...table, rows: table.rows.map(row => row.map(withoutMarks)) };
}

function pairTable(table: EditedTable, original: TreeTable | undefined, code: string | undefined): EditedGrid {
  const before = original?.rows ?? [];
  const matches = matchParts(before.map(rowOfReport), table.rows.map(row => rowOfFile(row, code)));
  return { kind: 'table', original, chart: table.chart, rows: table.rows.map((row, index) => pairRow(row, before[matches[index]?.original ?? -1] ?? [], matches[index]?.isMoved ?? false, code)) };
}

/** Cells keep their place while the row has as many as it had; otherwise they are told by what they say. */
function pairRow(row: readonly EditedParagraph[], before: readonly TreeLine[], isMoved: boolean, code: string | undefined): readonly EditedLine[] {
  if (before.length === row.length) return row.map((paragraph, index) => ({ kind: 'line', paragraph, original: before[index], isMoved }));
  const matches = matchParts(before.map(ofReport), row.map(cell => ofFile(cell, code)));
  return row.map((paragraph, index) => ({ kind: 'line', paragraph, original: before[matches[index]?.original ?? -1], isMoved }));
}

function ofReport(part: TreeLine | TreeTable): Comparable {
  if (part.kind === 'line') return { kind: 'line', text: part.text, keys: new Set(part.figures.map(({ figure }) => figure.key)) };
  return { ...joined(part.rows.map(rowOfReport)), kind: 'table' };
}

function rowOfReport(row: readonly TreeLine[]): Comparable {
  return joined(row.map(ofReport));
}

function ofFile(block: EditedParagraph | EditedTable, code: string | undefined): Comparable {
  if (block.kind === 'table') return { ...joined(block.rows.map(row => rowOfFile(row, code))), kind: 'table' };
  const keys = block.spans.flatMap(({ tag }) => {
    const read = readFigureTag(tag);
    return read === undefined || read.code !== code ? [] : [read.key];
  });
  return { kind: 'line', text: block.text, keys: new Set(keys) };
}

function rowOfFile(row: readonly EditedParagraph[], code: string | undefined): Comparable {
  return joined(row.map(cell => ofFile(cell, code)));
}

function joined(parts: readonly Comparable[]): Comparable {
  return { kind: 'line', text: parts.map(part => part.text).join('\t'), keys: new Set(parts.flatMap(part => [...part.keys])) };
}
