import { BODY_CHARACTER, TEXT_WIDTH, twips } from '../docx/page-layout.ts';
import { printedWidth } from '../printed-width.ts';
import type { OfficialElements } from './official-elements.ts';

/** Who signs, and where the names stand. */
export interface SignatureRows {
  /** Offices in rows, the leading one first. */
  readonly rows: readonly (readonly string[])[];
  /** Between the middles of neighbours in a row, in twips. */
  readonly spacing: number;
  /** Middle of the date, and so of the last office of a row, from the left edge of the text area, in twips. */
  readonly middle: number;
}

/** How far the date ends from the right edge, in characters (7.3.5.1). */
export const DATE_RIGHT = 4;

/** Offices that seal together stand in rows of three at most, further apart than their seals are wide; without seals one below the other (7.3.5). */
export function signatureRows(author: string, date: string, elements: OfficialElements | undefined): SignatureRows {
  const offices = elements !== undefined && elements.issuers.length > 1 ? elements.issuers : [author];
  const middle = TEXT_WIDTH - Math.round((DATE_RIGHT + setWidth(date) / 2) * BODY_CHARACTER);
  const spacing = Math.max(SEAL, Math.ceil(Math.max(...offices.map(name => setWidth(name) + 1)) * BODY_CHARACTER));
  const fitting = Math.max(1, Math.min(MOST_IN_ROW, 1 + Math.floor((middle - spacing / 2) / spacing)));
  const inRow = elements?.isSealed === false ? 1 : fitting;
  return { rows: Array.from({ length: Math.ceil(offices.length / inRow) }, (_, row) => offices.slice(row * inRow, (row + 1) * inRow)), spacing, middle };
}

/** A row as the text of its paragraph: several offices are apart by tabs. */
export function rowText(row: readonly string[]): string {
  return row.length === 1 ? row.join('') : row.map(name => `\t${name}`).join('');
}

/** Width of a text in characters as it is set: Word and LibreOffice open a gap of about a fifth of one wherever digits meet Chinese characters. */
export function setWidth(text: string): number {
  const seams = text.match(/\d(?=[^\d\s])|[^\d\s](?=\d)/gu) ?? [];
  return printedWidth(text) + seams.length * 0.2;
}

// The largest seal of a county office is 42 mm across; neighbours may not touch (7.3.5.1).
const SEAL = twips(43);
const MOST_IN_ROW = 3;
