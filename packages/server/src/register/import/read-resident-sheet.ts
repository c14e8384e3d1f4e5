import { fail } from '@taizhang/kernel';
import { openArchive } from '../../forms/workbook/archive.ts';
import { shownText, type CellContent } from '../../forms/workbook/cell-content.ts';
import { readSheet, type RowCells } from '../../forms/workbook/read-sheet.ts';
import { readWorkbookParts } from '../../forms/workbook/workbook-parts.ts';
import { FIRST_ROW, KEY_ROW, RESIDENT_LAYOUT, RESIDENT_LIST, RESIDENT_STAMP, residentTitle, STAMP_ROW, type ResidentColumn } from './resident-columns.ts';

/** One row of an uploaded list as it stands there. */
export interface ResidentSheetRow {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ResidentColumn, CellContent>>>;
}

/**
 * Reads an uploaded workbook as our list of residents.
 * @throws DomainError `unsupported_file`, `too_large`, `template_error`
 */
export async function readResidentSheet(file: { readonly fileName: string; readonly bytes: Buffer }): Promise<readonly ResidentSheetRow[]> {
  const archive = await openArchive(file.bytes, file.fileName);
  const parts = await readWorkbookParts(archive, file.fileName);
  for (const path of parts.sheets.slice(0, MOST_SHEETS)) {
    const list = new ListReader(file.fileName);
    await readSheet(archive, parts, path, (row, cells) => list.take(row, cells));
    if (list.isOurs) return list.rows;
  }
  return fail('template_error', { zh: `“${file.fileName}”不是从本系统下载的居民导入模板，请下载模板填写，不要复制到新文件。`, en: `"${file.fileName}" is not the list of residents downloaded here. Download it and fill that in.` });
}

/** Somebody may have put other sheets before ours. */
const MOST_SHEETS = 10;

class ListReader {
  readonly rows: ResidentSheetRow[] = [];
  isOurs = false;
  readonly #fileName: string;
  #columns: readonly (ResidentColumn | undefined)[] = [];

  constructor(fileName: string) {
    this.#fileName = fileName;
  }

  /** Answers whether the sheet is worth reading on. */
  take(row: number, cells: RowCells): boolean {
    if (row === STAMP_ROW) {
      const [mark, layout] = cells.map(shownText);
      if (mark === RESIDENT_STAMP && layout !== RESIDENT_LAYOUT) fail('template_error', { zh: `“${this.#fileName}”是旧版模板，请重新下载。`, en: `"${this.#fileName}" is an old version of the list; download it again.` });
      this.isOurs = mark === RESIDENT_STAMP;
    }
    if (!this.isOurs) return false;
    if (row === KEY_ROW) this.#readKeys(cells);
    if (row < FIRST_ROW) return true;
    const named: Partial<Record<ResidentColumn, CellContent>> = {};
    this.#columns.forEach((key, at) => {
      const cell = cells[at];
      if (key !== undefined && key !== 'reason' && cell !== undefined) named[key] = cell;
    });
    // A row that only says what was wrong with it before is no input.
    if (Object.keys(named).length > 0) this.rows.push({ row, cells: named });
    return true;
  }

  #readKeys(cells: RowCells): void {
    const texts = Array.from(cells, shownText);
    this.#columns = texts.map((text) => RESIDENT_LIST.find(({ key }) => key === text)?.key);
    for (const { key } of RESIDENT_LIST) if (key !== 'reason' && !this.#columns.includes(key)) fail('template_error', { zh: `“${this.#fileName}”缺少“${residentTitle(key)}”列或隐藏的标识行，请重新下载模板。`, en: `"${this.#fileName}" lacks the column ${key} or the hidden key row; download the list again.` });
  }
}
