/** Millimetres in twentieths of a point; docx's own conversion truncates and makes A4 one unit too narrow. */
export function twips(millimetres: number): number {
  return Math.round(millimetres / 25.4 * 1440);
}

/** The page of GB/T 9704—2012: text area 156 mm × 225 mm on A4. */
export const PAGE = {
  width: twips(210),
  height: twips(297),
  top: twips(37),
  bottom: twips(35),
  left: twips(28),
  right: twips(26),
  header: twips(15),
  // Puts the middle of the page number 7 mm below the text area (7.4).
  footer: twips(25.5),
} as const;

/** Width of the text area. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** Width of the text area of a page turned by a quarter. */
export const LANDSCAPE_WIDTH = PAGE.height - PAGE.top - PAGE.bottom;

/** 22 lines in 225 mm: 28.95 pt each. */
export const LINE_PITCH = 579;

/**
 * 28 characters of 16 pt need 448 pt where 156 mm give 442.2: a quarter point less between characters makes them fit.
 * A character grid would say the same, but LibreOffice then puts each character into two cells.
 */
export const BODY_CHARACTER_SPACING = -5;

/** Width of one body character (3号, 16 pt). */
export const BODY_CHARACTER = 320;

/** Type sizes in half points by their Chinese names. */
export const SIZE = { er: 44, san: 32, si: 28, xiaosi: 24, wu: 21 } as const;
