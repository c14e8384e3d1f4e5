/** Width of a text in full characters, as a line of an official document counts it; Latin letters and digits are half. */
export function printedWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + (HALF_WIDTH.test(character) ? 0.5 : 1), 0);
}

const HALF_WIDTH = /[\u0020-\u007e]/u;
