import { fail } from '@taizhang/kernel';
import { openArchive } from '../../../forms/workbook/archive.ts';
import { shownText, type CellContent } from '../../../forms/workbook/cell-content.ts';
import { readSheet, type RowCells } from '../../../forms/workbook/read-sheet.ts';
import { readWorkbookParts } from '../../../forms/workbook/workbook-parts.ts';
import type { Register } from '../../register.ts';
import { ROWS, VISIT_LAYOUT, VISIT_STAMP, visitColumns, WHO, type VisitForm } from './visit-columns.ts';

/** One row of an uploaded list as it stands there. */
export interface VisitSheetRow {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<string, CellContent>>>;
}

/**
 * Reads an uploaded workbook as a list of visits; which form it is, it says itself.
 * @throws DomainError `unsupported_file`, `too_large`, `template_error`
 */
export async function readVisitSheet(register: Register, file: { readonly fileName: string; readonly bytes: Buffer }): Promise<{ readonly form: VisitForm; readonly rows: readonly VisitSheetRow[] }> {
  const archive = await openArchive(file.bytes, file.fileName);
  const parts = await readWorkbookParts(archive, file.fileName);
  for (const path of parts.sheets.slice(0, MOST_SHEETS)) {
    const list = new ListReader(register, file.fileName);
    await readSheet(archive, parts, path, (row, cells) => list.take(row, cells));
    if (list.form !== undefined) return { form: list.form, rows: list.rows };
  }
  return fail('template_error', { zh: `“${file.fileName}”不是从本系统下载的随访导入模板，请下载模板填写，不要复制到新文件。`, en: `"${file.fileName}" is not a list of visits downloaded here. Download it and fill that in.` });
}

/** Somebody may have put other sheets before ours. */
const MOST_SHEETS = 10;
/** More than a village does in a year; a longer list is cut in two by its author. */
const MOST_ROWS = 5_000;

class ListReader {
  readonly rows: VisitSheetRow[] = [];
  form: VisitForm | undefined;
  readonly #register: Register;
  readonly #fileName: string;
  #columns: readonly (string | undefined)[] = [];

  constructor(register: Register, fileName: string) {
    this.#register = register;
    this.#fileName = fileName;
  }

  /** Answers whether the sheet is worth reading on. */
  take(row: number, cells: RowCells): boolean {
    if (row === ROWS.stamp) this.#readStamp(cells);
    if (this.form === undefined) return false;
    if (row === ROWS.keys) this.#readKeys(this.form, cells);
    if (row < ROWS.first) return true;
    const named: Partial<Record<string, CellContent>> = {};
    this.#columns.forEach((key, at) => {
      const cell = cells[at];
      if (key !== undefined && key !== WHO.reason && cell !== undefined) named[key] = cell;
    });
    // A row that only says what was wrong with it before is no input.
    if (Object.keys(named).length > 0) this.rows.push({ row, cells: named });
    if (this.rows.length > MOST_ROWS) fail('too_large', { zh: `一次最多导入 ${MOST_ROWS} 行，请分成几个文件。`, en: `A list has at most ${MOST_ROWS} rows; cut it into several.` });
    return true;
  }

  #readStamp(cells: RowCells): void {
    const [mark, layout, programme = '', kind = ''] = cells.map(shownText);
    if (mark !== VISIT_STAMP) return;
    if (layout !== VISIT_LAYOUT) this.#refuse('是旧版模板，请重新下载。', 'is an old version of the list; download it again.');
    const found = this.#register.programmes.find(({ id }) => id === programme);
    const form = found?.kinds.find(({ id }) => id === kind);
    if (found === undefined || form === undefined) return this.#refuse('是本系统没有的服务项目的模板。', 'is a list of a form this system does not have.');
    this.form = { programme: found, kind: form };
  }

  #readKeys(form: VisitForm, cells: RowCells): void {
    const columns = visitColumns(form, true);
    this.#columns = Array.from(cells, shownText).map((text) => columns.find(({ key }) => key === text)?.key);
    for (const { key, title } of columns) if (key !== WHO.reason && !this.#columns.includes(key)) this.#refuse(`缺少“${title.replace('*', '')}”列或隐藏的标识行，请重新下载模板。`, `lacks the column ${key} or the hidden key row; download the list again.`);
  }

  #refuse(zh: string, en: string): void {
    fail('template_error', { zh: `“${this.#fileName}”${zh}`, en: `"${this.#fileName}" ${en}` });
  }
}
