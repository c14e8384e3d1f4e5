import { addDays, isPlainDate, plainDate, type PlainDate } from '@taizhang/kernel';

/** What a cell of an uploaded sheet holds, as the file says it; an empty cell holds nothing and is absent. */
export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly day: PlainDate }
  | { readonly kind: 'formula'; readonly formula: string }
  /** TRUE, #N/A and the like: nothing a form asks for. */
  | { readonly kind: 'other'; readonly text: string };

/** The cell as a person sees it, to be shown back. */
export function shownText(cell: CellContent | undefined): string {
  if (cell === undefined) return '';
  switch (cell.kind) {
    case 'text':
    case 'other':
      return cell.text;
    case 'number':
      return String(cell.value);
    case 'date':
      return cell.day;
    case 'formula':
      return `=${cell.formula}`;
  }
}

/** Serial day 1 of each of Excel's two calendars; the first one believes in a 29 February 1900. */
const DAY_ZERO_1900 = plainDate('1899-12-30');
const DAY_ZERO_1904 = plainDate('1904-01-01');
const LAST_SERIAL = 2_958_465;

/** The day an Excel serial number stands for. */
export function dayOfSerial(serial: number, is1904: boolean): PlainDate | undefined {
  if (!Number.isFinite(serial) || serial < 1 || serial > LAST_SERIAL) return undefined;
  const day = addDays(is1904 ? DAY_ZERO_1904 : DAY_ZERO_1900, Math.floor(serial));
  return isPlainDate(day) ? day : undefined;
}

/** Text that a spreadsheet program may take for a formula when it meets it again, say in a CSV. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/u.test(text);
}

/** Text made harmless for export: the apostrophe is what spreadsheet programs themselves put before such text. */
export function neutralise(text: string): string {
  const clean = text.replaceAll(CONTROL, (character) => ('\t\n\r'.includes(character) ? character : ''));
  return looksLikeFormula(clean) ? `'${clean}` : clean;
}

/** Undoes `neutralise` when a workbook comes back. */
export function withoutApostrophe(text: string): string {
  return text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text;
}

/** What XML 1.0 cannot carry, and the three control characters it can. */
const CONTROL = /[\p{Cc}\uFFFE\uFFFF]/gu;
