import { fail } from '@taizhang/kernel';
import { formStamp, type FormDefinition } from '@taizhang/records';
import type { FormCatalogue } from '../form-catalogue.ts';
import { openArchive } from './archive.ts';
import { shownText, type CellContent } from './cell-content.ts';
import { readSheet, type RowCells } from './read-sheet.ts';
import { FIRST_DATA_ROW, KEY_ROW, STAMP_MARK, STAMP_ROW, TEMPLATE_COLUMNS, titleOf, type ColumnKey } from './template-columns.ts';
import { readWorkbookParts } from './workbook-parts.ts';

/** One row of an upload as it stands there. */
export interface SheetRow {
  /** Number beside it in the spreadsheet. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ColumnKey, CellContent>>>;
}

/** A filled template as it was uploaded. */
export interface FormSheet {
  readonly form: FormDefinition;
  /** Period the template was made for; rows may name others. */
  readonly period: string;
  readonly rows: readonly SheetRow[];
}

/**
 * Reads an uploaded workbook as a template of ours.
 * @throws DomainError `unsupported_file`, `too_large`, `template_error` when it is none, of another version, or without a column
 */
export async function readFormSheet(catalogue: FormCatalogue, file: { readonly fileName: string; readonly bytes: Buffer }): Promise<FormSheet> {
  const { fileName } = file;
  const archive = await openArchive(file.bytes, fileName);
  const parts = await readWorkbookParts(archive, fileName);
  for (const path of parts.sheets.slice(0, MOST_SHEETS)) {
    const sheet = new SheetCollector(catalogue, fileName);
    await readSheet(archive, parts, path, (row, cells) => sheet.take(row, cells));
    const found = sheet.result();
    if (found) return found;
  }
  return fail('template_error', {
    zh: `“${fileName}”不是从本系统下载的填报模板（缺少模板标识）。请在“数据填报”中下载模板填写，不要复制到新文件。`,
    en: `"${fileName}" is not a template downloaded here (its mark is missing). Download the template under Data entry and fill that in.`,
  });
}

/** The form lies on the first sheet; somebody may have put others before it. */
const MOST_SHEETS = 10;

class SheetCollector {
  readonly #catalogue: FormCatalogue;
  readonly #fileName: string;
  readonly #rows: SheetRow[] = [];
  #form: FormDefinition | undefined;
  #period = '';
  #columns: readonly (ColumnKey | undefined)[] = [];

  constructor(catalogue: FormCatalogue, fileName: string) {
    this.#catalogue = catalogue;
    this.#fileName = fileName;
  }

  /** Takes a row; answers whether the sheet is worth reading on. */
  take(row: number, cells: RowCells): boolean {
    if (row === STAMP_ROW) return this.#readStamp(cells);
    if (!this.#form) return false;
    if (row === KEY_ROW) this.#readKeys(cells);
    if (row < FIRST_DATA_ROW) return true;
    if (this.#columns.length === 0) this.#missingColumn('org_id');
    const named: Partial<Record<ColumnKey, CellContent>> = {};
    this.#columns.forEach((key, at) => {
      const cell = cells[at];
      if (key !== undefined && key !== 'reason' && cell !== undefined) named[key] = cell;
    });
    // A row that only says what was wrong with it before is no input.
    if (Object.keys(named).length > 0) this.#rows.push({ row, cells: named });
    return true;
  }

  result(): FormSheet | undefined {
    return this.#form ? { form: this.#form, period: this.#period, rows: this.#rows } : undefined;
  }

  #readStamp(cells: RowCells): boolean {
    const [mark, formId = '', stamp = '', period = ''] = cells.map(shownText);
    if (mark !== STAMP_MARK) return false;
    const form = this.#catalogue.find(formId);
    if (!form) return fail('template_error', { zh: `“${this.#fileName}”是表“${formId}”的模板，本系统没有这张表。`, en: `"${this.#fileName}" is a template of the form "${formId}", which is not in use here.` });
    if (stamp !== formStamp(form)) {
      fail('template_error', {
        zh: `模板版本不符：“${this.#fileName}”按“${form.name.zh}”的旧版式（${stamp}）制作，现行版式为 ${formStamp(form)}。请重新下载模板。`,
        en: `Wrong template version: "${this.#fileName}" was made for another layout of "${form.name.en}" (${stamp}; now ${formStamp(form)}). Download the template again.`,
      }, { details: { found: stamp, expected: formStamp(form) } });
    }
    this.#form = form;
    this.#period = period;
    return true;
  }

  #readKeys(cells: RowCells): void {
    const known = new Set<string>(TEMPLATE_COLUMNS.map(({ key }) => key));
    const isKey = (text: string): text is ColumnKey => known.has(text);
    this.#columns = Array.from(cells, (cell) => {
      const text = shownText(cell);
      return isKey(text) ? text : undefined;
    });
    for (const key of NEEDED) if (!this.#columns.includes(key)) this.#missingColumn(key);
  }

  #missingColumn(key: ColumnKey): never {
    return fail('template_error', { zh: `“${this.#fileName}”缺少“${titleOf(key)}”列或隐藏的标识行，请重新下载模板。`, en: `"${this.#fileName}" lacks the column ${key} or the hidden key row; download the template again.` });
  }
}

const NEEDED: readonly ColumnKey[] = ['org_id', 'period', 'item', 'value'];
