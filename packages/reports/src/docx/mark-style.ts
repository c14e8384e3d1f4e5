/** Colour of the issuing office's name and of the line below it (7.2.4, 7.2.7). */
export const RED = 'FF0000';

/** From the upper edge of an exact line to that of its characters: the baseline stands at four fifths, a character rises 0.85 em above it. */
export function inkOffset(line: number, size: number): number {
  return Math.round(line * 0.8 - size * 10 * 0.85);
}
