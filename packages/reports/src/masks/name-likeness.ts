import type { IndexedName, NameIndex } from './name-index.ts';
import type { SurroundingWords } from './surrounding-words.ts';

/** How a metric's name and the words around a mask agree. */
export interface Likeness {
  /** Share of the name that stands around the mask, nearer words counting for more. */
  readonly named: number;
  /** Share of the name that stands in the mask's own words. */
  readonly ownNamed: number;
  /** Share of the mask's own words that the name accounts for. */
  readonly explained: number;
}

/** Compares one name with the words around a mask, by the characters that stand in common pairs. */
export function nameLikeness(name: IndexedName, { own, pairs }: SurroundingWords, index: NameIndex): Likeness {
  let [named, ownNamed] = [0, 0];
  const last = name.text.length - 1;
  for (let at = 0; at <= last; at += 1) {
    const before = at > 0 ? name.text.slice(at - 1, at + 1) : '';
    const after = at < last ? name.text.slice(at, at + 2) : '';
    const weight = index.weightOf(name.text.charAt(at)) / name.weight;
    named += weight * Math.max(pairs.get(before) ?? 0, pairs.get(after) ?? 0);
    if ((before !== '' && own.includes(before)) || (after !== '' && own.includes(after))) ownNamed += weight;
  }
  return { named, ownNamed, explained: explainedShare(own, name.text, index) };
}

/** A mask without words of its own is neither explained nor contradicted. */
const UNSAID = 0.75;

function explainedShare(own: string, name: string, index: NameIndex): number {
  let [explained, total] = [0, 0];
  for (let at = 0; at < own.length; at += 1) {
    const weight = index.weightOf(own.charAt(at));
    total += weight;
    const isCommon = (at > 0 && name.includes(own.slice(at - 1, at + 1))) || (at + 1 < own.length && name.includes(own.slice(at, at + 2)));
    if (isCommon) explained += weight;
  }
  return total === 0 ? UNSAID : explained / total;
}
