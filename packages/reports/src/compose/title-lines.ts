import { printedWidth } from '../printed-width.ts';

// 2号 (22 pt) characters on a line of 156 mm.
const LINE_CHARACTERS = 20;

/** A title broken for printing: where its author broke it, else after the issuing office when it is too long for a line. */
export function titleLines(title: string, author: string): readonly string[] {
  const given = title.split('\n').map(line => line.trim()).filter(line => line !== '');
  const [only] = given;
  if (given.length !== 1 || only === undefined || printedWidth(only) <= LINE_CHARACTERS) return given;
  return only.startsWith(author) && only !== author ? [author, only.slice(author.length)] : [only];
}
