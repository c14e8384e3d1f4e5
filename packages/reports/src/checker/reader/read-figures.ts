import type { ReadFigure } from '../read-figure.ts';
import { layOut } from './layout.ts';
import type { Mention } from './mention.ts';
import { normalText } from './normal-text.ts';
import { readMentions } from './read-mentions.ts';
import { withCellNumbers } from './read-cell.ts';
import { scanFigures } from './scan.ts';
import { findTableCells } from './table-cells.ts';

/** Reads every quantitative statement of a Chinese text, in order; offsets count UTF-16 code units of `text`. */
export function readFigures(text: string): readonly ReadFigure[] {
  return mentionsIn(text).map((mention) => presentFigure(mention, text));
}

/** Reads the figures together with the words relations are read from. */
export function mentionsIn(text: string): readonly Mention[] {
  const normal = normalText(text);
  const cells = findTableCells(normal);
  return readMentions(normal, withCellNumbers(normal, scanFigures(normal), cells), layOut(normal), cells);
}

/** How far before a figure its period and base may stand. */
const REACH = 200;

/** Words read in normal form (1-11月) as the text has them (1—11月). */
function inItsOwnWords(words: string, before: number, text: string): string {
  if (!/[-~():x]/.test(words)) return words;
  const start = Math.max(0, before - REACH);
  const at = normalText(text.slice(start, before)).lastIndexOf(words);
  return at === -1 ? words : text.slice(start + at, start + at + words.length);
}

/** Gives the published form of a mention. */
export function presentFigure(mention: Mention, text: string): ReadFigure {
  return {
    span: [mention.start, mention.end],
    surface: text.slice(mention.start, mention.end),
    value: mention.value,
    value2: mention.value2,
    unit: mention.unit,
    scale: mention.scale,
    kind: mention.kind,
    subject: mention.subject,
    masked: mention.value === null,
    period: mention.period === null ? null : inItsOwnWords(mention.period, mention.start, text),
    compare: mention.compare === null ? null : { ...mention.compare, base: inItsOwnWords(mention.compare.base, mention.start, text) },
  };
}
