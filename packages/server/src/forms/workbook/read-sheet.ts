import { fail } from '@taizhang/kernel';
import type { Archive } from './archive.ts';
import { dayOfSerial, type CellContent } from './cell-content.ts';
import { parsePart, RichText, type WorkbookParts } from './workbook-parts.ts';

/** Cells of a row by their column, the first being 0. */
export type RowCells = readonly (CellContent | undefined)[];

/** Rows and columns of a sheet beyond which it is no form of ours. */
export const MOST_ROWS = 50_000;
export const MOST_COLUMNS = 64;

/**
 * Hands over the rows of a sheet that hold anything, in order, with the numbers a spreadsheet shows beside them. `take`
 * answers whether to go on. Merged ranges, validations and drawings are not looked at: their extents are whatever the
 * file claims, and expanding them is how readers of whole workbooks are brought down.
 * @throws DomainError `too_large`
 */
export async function readSheet(archive: Archive, parts: WorkbookParts, path: string, take: (row: number, cells: RowCells) => boolean): Promise<void> {
  await parsePart(archive, path, new SheetReader(parts, take));
}

class SheetReader {
  readonly #parts: WorkbookParts;
  readonly #take: (row: number, cells: RowCells) => boolean;
  #rows = 0;
  #row = 0;
  #column = 0;
  #cells: (CellContent | undefined)[] = [];
  #type = '';
  #style = 0;
  #value: string | undefined;
  #formula: string | undefined;
  #into: 'value' | 'formula' | undefined;
  readonly #inline = new RichText();
  #isInline = false;
  #isDone = false;

  constructor(parts: WorkbookParts, take: (row: number, cells: RowCells) => boolean) {
    this.#parts = parts;
    this.#take = take;
  }

  open = (name: string, { attributes }: { readonly attributes: Readonly<Record<string, string>> }): void => {
    switch (name) {
      case 'row':
        this.#row = Number(attributes['r'] ?? this.#row + 1);
        this.#column = -1;
        this.#cells = [];
        break;
      case 'c':
        this.#column = attributes['r'] === undefined ? this.#column + 1 : columnOf(attributes['r']);
        this.#type = attributes['t'] ?? 'n';
        this.#style = Number(attributes['s'] ?? 0);
        this.#value = undefined;
        this.#formula = undefined;
        this.#isInline = false;
        break;
      case 'v':
        this.#into = 'value';
        this.#value = '';
        break;
      case 'f':
        this.#into = 'formula';
        this.#formula = '';
        break;
      case 'is':
        this.#isInline = true;
        break;
      default:
        if (this.#isInline) this.#inline.open(name);
    }
  };

  text = (text: string): void => {
    if (this.#into === 'value') this.#value += text;
    else if (this.#into === 'formula') this.#formula += text;
    else if (this.#isInline) this.#inline.add(text);
    if ((this.#value?.length ?? 0) > LONGEST_TEXT || (this.#formula?.length ?? 0) > LONGEST_TEXT) this.#refuseLength();
  };

  close = (name: string): void => {
    switch (name) {
      case 'v':
      case 'f':
        this.#into = undefined;
        break;
      case 'is':
        this.#isInline = false;
        this.#value = this.#inline.take();
        this.#type = 'inlineStr';
        break;
      case 'c':
        this.#endCell();
        break;
      case 'row':
        this.#endRow();
        break;
      default:
        if (this.#isInline) this.#inline.close(name);
    }
  };

  isDone = (): boolean => this.#isDone;

  #endCell(): void {
    const content = this.#content();
    if (content === undefined) return;
    if (this.#column >= MOST_COLUMNS || this.#column < 0) {
      fail('too_large', { zh: `第 ${this.#row} 行在第 ${MOST_COLUMNS} 列之后还有内容，不是填报模板。`, en: `Row ${this.#row} has content beyond column ${MOST_COLUMNS}; this is not the template.` });
    }
    this.#cells[this.#column] = content;
  }

  #endRow(): void {
    if (this.#cells.length === 0 || this.#isDone) return;
    this.#rows += 1;
    if (this.#rows > MOST_ROWS) fail('too_large', { zh: `超过 ${MOST_ROWS} 行，未作处理。请拆分后再传。`, en: `More than ${MOST_ROWS} rows; nothing was processed. Split the file and upload the parts.` });
    this.#isDone = !this.#take(this.#row, this.#cells);
  }

  #content(): CellContent | undefined {
    if (this.#formula !== undefined) return { kind: 'formula', formula: this.#formula };
    const value = this.#value;
    if (value === undefined || value === '') return undefined;
    switch (this.#type) {
      case 's':
        return textOf(this.#parts.sharedStrings[Number(value)] ?? '');
      case 'inlineStr':
      case 'str':
        if (value.length > LONGEST_TEXT) this.#refuseLength();
        return textOf(value);
      case 'b':
        return { kind: 'other', text: value === '1' ? 'TRUE' : 'FALSE' };
      case 'e':
        return { kind: 'other', text: value };
      case 'd':
        return textOf(value.slice(0, 10));
      default:
        return this.#number(value);
    }
  }

  #number(value: string): CellContent {
    const number = Number(value);
    if (!Number.isFinite(number)) return { kind: 'other', text: value };
    const day = this.#parts.dateStyles.has(this.#style) ? dayOfSerial(number, this.#parts.is1904) : undefined;
    return day === undefined ? { kind: 'number', value: number } : { kind: 'date', day };
  }

  #refuseLength(): never {
    return fail('too_large', { zh: `第 ${this.#row} 行有单元格超过 ${LONGEST_TEXT} 字。`, en: `Row ${this.#row} has a cell of more than ${LONGEST_TEXT} characters.` });
  }
}

/** What a cell can hold in Excel. */
const LONGEST_TEXT = 32_767;

function textOf(text: string): CellContent | undefined {
  return text.trim() === '' ? undefined : { kind: 'text', text };
}

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    if (letter < 'A' || letter > 'Z') break;
    column = column * 26 + (letter.charCodeAt(0) - 64);
  }
  return column - 1;
}
