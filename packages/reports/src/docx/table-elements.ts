import { AlignmentType, BorderStyle, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType, type IRunOptions, type ParagraphChild } from 'docx';
import type { Block, TableColumn } from '../document-tree.ts';
import { columnWidths } from './column-widths.ts';
import { FANG_SONG, HEI } from './fonts.ts';
import type { RunMaker } from './inline-runs.ts';
import { OffGridParagraph } from './off-grid-paragraph.ts';
import { LANDSCAPE_WIDTH, SIZE, TEXT_WIDTH } from './page-layout.ts';
import { paragraph } from './text-paragraphs.ts';

type TableBlock = Extract<Block, { kind: 'table' | 'chart' }>;

/** A table as wide as the text: caption above, unit at its right edge, head repeated on every page, rows never torn. */
export function tableElements(table: TableBlock, maker: RunMaker, isLandscape: boolean): readonly (Paragraph | Table)[] {
  const width = isLandscape ? LANDSCAPE_WIDTH : TEXT_WIDTH;
  const size = table.columns.length > (isLandscape ? LANDSCAPE_COLUMNS : WIDE_COLUMNS) ? SIZE.wu : SIZE.xiaosi;
  const isShort = table.rows.length <= SHORT_ROWS;
  const columns = layColumns(table, size, width, maker);
  return [
    ...table.caption === '' ? [] : [captionParagraph(table.caption)],
    ...table.unit === undefined ? [] : [unitParagraph(table.unit)],
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: columns.map(column => column.width),
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      margins: { left: 60, right: 60, marginUnitType: WidthType.DXA },
      borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
      rows: [
        headRow(columns, size, isShort),
        ...table.rows.map((row, index) => bodyRow(row, columns, size, isShort && index < table.rows.length - 1, maker)),
      ],
    }),
    new Paragraph({ spacing: { line: 240, lineRule: LineRuleType.EXACT, before: 0, after: 0 }, children: [] }),
  ];
}

// Beyond this many columns 小四 leaves too little room for figures.
const WIDE_COLUMNS = 6;
const LANDSCAPE_COLUMNS = 9;
// A table up to this long moves to the next page whole; a longer one would leave too large a gap and is broken instead.
const SHORT_ROWS = 10;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 0 } as const;
// Exact spacing off the grid keeps rows of one height in Word and LibreOffice.
const ROW = { line: 320, lineRule: LineRuleType.EXACT, before: 40, after: 40 } as const;

/** A column with its place on the page. */
interface LaidColumn extends TableColumn {
  readonly width: number;
  /** The widest marks behind a figure of the column, in characters. */
  readonly markWidth: number;
}

function layColumns(table: TableBlock, size: number, width: number, maker: RunMaker): readonly LaidColumn[] {
  const widths = columnWidths(table, width, size * 10);
  return table.columns.map((column, index) => ({
    ...column, width: widths[index] ?? 0, markWidth: Math.max(0, ...table.rows.map(row => maker.markWidth(row[index] ?? []))),
  }));
}

function captionParagraph(text: string): Paragraph {
  return paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [new TextRun({ text, font: HEI, size: SIZE.si })] });
}

function unitParagraph(text: string): Paragraph {
  return paragraph({
    alignment: AlignmentType.RIGHT, keepNext: true, spacing: { ...ROW, before: 0 }, children: [new TextRun({ text, font: FANG_SONG, size: SIZE.wu })],
  });
}

function headRow(columns: readonly LaidColumn[], size: number, keepNext: boolean): TableRow {
  return new TableRow({
    tableHeader: true, cantSplit: true, keepNext,
    children: columns.map(column => cell(column.width, AlignmentType.CENTER, 0, [new TextRun({ text: column.title, font: HEI, size })])),
  });
}

function bodyRow(row: TableBlock['rows'][number], columns: readonly LaidColumn[], size: number, keepNext: boolean, maker: RunMaker): TableRow {
  const style: IRunOptions = { font: FANG_SONG, size };
  return new TableRow({
    cantSplit: true, keepNext,
    children: columns.map((column, index) => {
      const inlines = row[index] ?? [];
      const indent = column.align === 'right' ? Math.round((column.markWidth - maker.markWidth(inlines)) * size * 10) : 0;
      return cell(column.width, ALIGNMENTS[column.align], indent, maker.runs(inlines, style));
    }),
  });
}

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

function cell(width: number, alignment: (typeof ALIGNMENTS)[keyof typeof ALIGNMENTS], indent: number, children: readonly ParagraphChild[]): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: width, type: WidthType.DXA },
    children: [new OffGridParagraph({ alignment, indent: { right: indent }, widowControl: false, spacing: ROW, children })],
  });
}
