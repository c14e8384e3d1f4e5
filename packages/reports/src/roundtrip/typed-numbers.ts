import { readFigures } from '../checker/index.ts';
import type { EditedLine } from './edited-line.ts';
import type { Stretch } from './figure-place.ts';
import type { TreeLine } from './tree-parts.ts';

/** A number somebody typed into the words: no figure of the ledger stands behind it. */
export interface TypedNumber extends Stretch {
  readonly line: EditedLine;
  readonly surface: string;
}

/**
 * Numbers in the edited lines that the report did not have: not in the line it was, nor in a line that is gone. What the
 * checker does not take for a figure (dates, document numbers, numbering) is not one here either.
 */
export function typedNumbers(lines: readonly EditedLine[], originals: readonly TreeLine[], bound: (line: EditedLine) => readonly Stretch[]): readonly TypedNumber[] {
  const kept = new Set(lines.flatMap(({ original }) => original ?? []));
  const gone = new Bag(originals.filter(line => !kept.has(line)).flatMap(line => read(line.text, line.figures).map(({ surface }) => surface)));
  return lines.flatMap(line => {
    const { original, paragraph: { text } } = line;
    if (original?.text === text && bound(line).length === original.figures.length) return [];
    const known = new Bag(original === undefined ? [] : read(original.text, original.figures).map(({ surface }) => surface));
    return read(text, bound(line)).filter(({ surface }) => !known.take(surface) && !gone.take(surface)).map(found => ({ ...found, line }));
  });
}

// A character no number, unit or subject is made of, so that what stands beside a figure is read by itself.
const MASK = '■';

function read(text: string, figures: readonly Stretch[]): readonly (Stretch & { readonly surface: string })[] {
  const masked = figures.reduce((words, { start, end }) => words.slice(0, start) + MASK.repeat(end - start) + words.slice(end), text);
  return readFigures(masked).filter(({ masked: isBlank, surface }) => !isBlank && !surface.includes(MASK))
    .map(({ span: [start, end], surface }) => ({ start, end, surface }));
}

/** Things counted by what they are. */
class Bag {
  readonly #counts = new Map<string, number>();

  constructor(things: readonly string[]) {
    for (const thing of things) this.#counts.set(thing, (this.#counts.get(thing) ?? 0) + 1);
  }

  /** Takes one out; false when there is none left. */
  take(thing: string): boolean {
    const count = this.#counts.get(thing) ?? 0;
    if (count > 0) this.#counts.set(thing, count - 1);
    return count > 0;
  }
}
