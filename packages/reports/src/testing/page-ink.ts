import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Where ink of a kind lies on a rendered page, in millimetres from its upper left corner. */
export interface InkBand {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A colour that counts as ink. */
export type Ink = (red: number, green: number, blue: number) => boolean;

/** The red of a head, and everything dark. */
export const RED_INK: Ink = (red, green, blue) => red > 200 && green < 110 && blue < 110;
/** The black of text and rules. */
export const BLACK_INK: Ink = (red, green, blue) => red < 110 && green < 110 && blue < 110;

/** The bands of ink on a page from top to bottom: rows of pixels with ink, apart by rows without. */
export function inkBands(pdf: string, page: number, isInk: Ink): readonly InkBand[] {
  const image = execFileSync('pdftoppm', ['-r', String(DPI), '-f', String(page), '-l', String(page), pdf], { maxBuffer: 64 * 1024 * 1024 });
  const [, width = 0, height = 0] = (/^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(image.subarray(0, 40).toString('latin1')) ?? []).map(Number);
  const start = image.length - width * height * 3;
  const bands: { top: number; bottom: number; left: number; right: number }[] = [];
  for (let y = 0; y < height; y += 1) {
    const columns = Array.from({ length: width }, (_, x) => x).filter(x => {
      const at = start + (y * width + x) * 3;
      return isInk(image[at] ?? 255, image[at + 1] ?? 255, image[at + 2] ?? 255);
    });
    const [left] = columns;
    const right = columns.at(-1);
    if (left === undefined || right === undefined) continue;
    const last = bands.at(-1);
    if (last !== undefined && y - last.bottom <= 1) Object.assign(last, { bottom: y + 1, left: Math.min(last.left, left), right: Math.max(last.right, right + 1) });
    else bands.push({ top: y, bottom: y + 1, left, right: right + 1 });
  }
  return bands.map(({ top, bottom, left, right }) => ({ top: top / PER_MM, bottom: bottom / PER_MM, left: left / PER_MM, right: right / PER_MM }));
}

/** The PDF that renderPages has left of a file. */
export function pdfOf(folder: string, name: string): string {
  return join(folder, `${name}.pdf`);
}

const DPI = 254;
const PER_MM = DPI / 25.4;
