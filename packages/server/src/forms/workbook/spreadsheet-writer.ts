import ExcelJS from 'exceljs';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate as pause } from 'node:timers/promises';

/** How a cell looks and whether it can be changed while the sheet is protected. */
export interface CellLook {
  readonly isLocked?: boolean;
  readonly isBold?: boolean;
  readonly size?: number;
  /** Colours as RRGGBB. */
  readonly fill?: string;
  readonly ink?: string;
  readonly isCentred?: boolean;
  readonly isWrapped?: boolean;
  readonly hasBorder?: boolean;
  /** Number format; '@' is text. */
  readonly format?: string;
}

/** A cell to be written. Text is written as text: it never becomes a formula. */
export interface WrittenCell {
  readonly value: string | number | null;
  readonly look?: CellLook;
  /** Shown when the pointer rests on the cell. */
  readonly remark?: string;
}

/** A row to be written; rows come in order, and gaps stay empty. */
export interface WrittenRow {
  readonly row: number;
  readonly cells: readonly (WrittenCell | undefined)[];
  readonly height?: number;
  readonly isHidden?: boolean;
}

/** What the spreadsheet program itself is to insist on in a range such as H6:H30. */
export interface CellRule {
  readonly range: string;
  readonly kind: 'list' | 'whole' | 'decimal';
  /** For a list the range it comes from; else least and greatest value. */
  readonly source?: string;
  readonly min?: number;
  readonly max?: number;
  readonly title: string;
  readonly message: string;
}

/** A sheet to be written. */
export interface WrittenSheet {
  readonly name: string;
  readonly isHidden?: boolean;
  readonly widths: readonly number[];
  readonly frozenRows?: number;
  readonly isProtected?: boolean;
  /** Rows printed again on every page, such as 1:3. */
  readonly repeatedRows?: string;
  /** Printed below every page, in the codes of Excel (&P is the page). */
  readonly foot?: string;
  readonly merges?: readonly string[];
  readonly rows: Iterable<WrittenRow>;
  /** Asked after the rows are written. */
  readonly rules?: () => readonly CellRule[];
}

/**
 * Writes an .xlsx file, row by row, so that twenty thousand of them cost little memory. The one place that knows
 * ExcelJS; nothing is read with it, because its stream reader breaks Chinese characters between two chunks.
 */
export async function writeSpreadsheet(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  const looks = new Map<CellLook, Partial<ExcelJS.Style>>();
  for (const sheet of sheets) await writeSheet(workbook, sheet, looks);
  await workbook.commit();
  return bytes;
}

/** Rows after which others get their turn: a second of writing would otherwise be a second in which nobody is answered. */
const ROWS_AT_ONCE = 500;

async function writeSheet(workbook: ExcelJS.stream.xlsx.WorkbookWriter, sheet: WrittenSheet, looks: Map<CellLook, Partial<ExcelJS.Style>>): Promise<void> {
  const written = workbook.addWorksheet(sheet.name, {
    state: sheet.isHidden === true ? 'veryHidden' : 'visible',
    views: sheet.frozenRows === undefined ? [] : [{ state: 'frozen', ySplit: sheet.frozenRows, showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, ...(sheet.repeatedRows === undefined ? {} : { printTitlesRow: sheet.repeatedRows }) },
    ...(sheet.foot === undefined ? {} : { headerFooter: { oddFooter: sheet.foot } }),
  });
  written.columns = sheet.widths.map((width) => ({ width }));
  if (sheet.isProtected === true) {
    // Against slips, not against intent: the server checks everything again, so there is no password.
    putProtectionInItsPlace(written);
    await written.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true, autoFilter: true, sort: true });
  }
  let count = 0;
  const merges = [...(sheet.merges ?? [])];
  for (const row of sheet.rows) {
    writeRow(written.getRow(row.row), row, looks);
    // A merge is made while its row is still at hand.
    for (const range of merges.filter((merge) => rowOf(merge) === row.row)) written.mergeCells(range);
    written.getRow(row.row).commit();
    count += 1;
    if (count % ROWS_AT_ONCE === 0) await pause();
  }
  for (const rule of sheet.rules?.() ?? []) addRule(written, rule);
  written.commit();
}

function writeRow(target: ExcelJS.Row, row: WrittenRow, looks: Map<CellLook, Partial<ExcelJS.Style>>): void {
  row.cells.forEach((cell, at) => {
    if (!cell) return;
    const written = target.getCell(at + 1);
    written.value = cell.value;
    if (cell.look) written.style = styleOf(cell.look, looks);
    if (cell.remark !== undefined) written.note = cell.remark;
  });
  if (row.height !== undefined) target.height = row.height;
  if (row.isHidden === true) target.hidden = true;
}

/** One style object for each look: ExcelJS knows a style again by its identity, which saves comparing 200,000 of them. */
function styleOf(look: CellLook, looks: Map<CellLook, Partial<ExcelJS.Style>>): Partial<ExcelJS.Style> {
  const known = looks.get(look);
  if (known) return known;
  const edge: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FFD5CDBF' } };
  const style: Partial<ExcelJS.Style> = {
    font: { name: '宋体', size: look.size ?? 11, bold: look.isBold ?? false, color: { argb: `FF${look.ink ?? '22262B'}` } },
    alignment: { vertical: 'middle', wrapText: look.isWrapped ?? false, ...(look.isCentred === true ? { horizontal: 'center' } : {}) },
    protection: { locked: look.isLocked ?? true },
    ...(look.fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${look.fill}` } } }),
    ...(look.hasBorder === true ? { border: { top: edge, left: edge, bottom: edge, right: edge } } : {}),
    ...(look.format === undefined ? {} : { numFmt: look.format }),
  };
  looks.set(look, style);
  return style;
}

function rowOf(range: string): number {
  return Number(/\d+/u.exec(range)?.[0] ?? 0);
}

/** Steps in which ExcelJS ends a sheet. */
interface SheetEnding {
  _writeAutoFilter(): void;
  _writeSheetProtection(): void;
}

function hasEnding(sheet: unknown): sheet is SheetEnding {
  return typeof sheet === 'object' && sheet !== null && '_writeAutoFilter' in sheet && '_writeSheetProtection' in sheet;
}

/**
 * ExcelJS 4.4.0 streams the protection of a sheet out after its validations; the schema (ECMA-376 part 1, 18.3.1.99) wants
 * it right after the data, and Excel calls the file damaged otherwise.
 */
function putProtectionInItsPlace(sheet: unknown): void {
  if (!hasEnding(sheet)) throw new Error('This version of ExcelJS ends a sheet in other steps.');
  const writeFilter = sheet._writeAutoFilter.bind(sheet);
  const writeProtection = sheet._writeSheetProtection.bind(sheet);
  sheet._writeAutoFilter = () => {
    writeProtection();
    writeFilter();
  };
  sheet._writeSheetProtection = () => {};
}

/** The typings leave the validations of a sheet that is streamed out; the class has them. */
interface SheetWithValidations {
  readonly dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void };
}

function hasValidations(sheet: unknown): sheet is SheetWithValidations {
  return typeof sheet === 'object' && sheet !== null && 'dataValidations' in sheet;
}

function addRule(sheet: ExcelJS.Worksheet, rule: CellRule): void {
  if (!hasValidations(sheet)) throw new Error('This version of ExcelJS keeps validations elsewhere.');
  const { range, kind, source, min, max, title, message } = rule;
  const shared = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorTitle: title, error: message } as const;
  if (kind === 'list') {
    sheet.dataValidations.add(range, { ...shared, type: 'list', formulae: [source ?? ''] });
    return;
  }
  sheet.dataValidations.add(range, max === undefined ? { ...shared, type: kind, operator: 'greaterThanOrEqual', formulae: [min ?? 0] } : { ...shared, type: kind, operator: 'between', formulae: [min ?? 0, max] });
}
