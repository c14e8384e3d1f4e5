import type { Mention } from '../checker/reader/mention.ts';
import { mentionsIn } from '../checker/reader/read-figures.ts';
import type { NamedMetric, NamedUnit } from './metric-naming.ts';
import { indexNames } from './name-index.ts';
import type { PageLine } from './page-line.ts';
import { pageLines } from './page-lines.ts';
import type { PageMask } from './page-mask.ts';
import { findPhrase } from './phrase-around.ts';
import { proposeBindings, type ProposedMask } from './propose-bindings.ts';
import { findWordMasks } from './word-masks.ts';

/** A report that is brought in: its lines, its masks and what is proposed for them. */
export interface MaskedPage {
  readonly text: string;
  readonly lines: readonly PageLine[];
  readonly masks: readonly PageMask[];
}

/** What a page may be bound to. */
export interface MaskSetting {
  readonly catalogue: readonly NamedMetric[];
  readonly units: readonly NamedUnit[];
}

/** Reads a report, masked or with last period's figures, and proposes for every mask what may stand there. */
export function readMaskedPage(source: string, { catalogue, units }: MaskSetting): MaskedPage {
  const text = source.replace(/^\uFEFF/u, '').replaceAll(/\r\n?|[\v\f\u2028\u2029]/gu, '\n');
  const lines = pageLines(text);
  const index = indexNames(catalogue);
  const proposed = proposeBindings(mentionsIn(text), { text, index, units, headingsAt: (offset) => headingsAbove(text, lines, offset) });
  const figures = proposed.flatMap((one) => figureMask(text, lines, one));
  const words = findWordMasks(text, lines).filter((word) => !figures.some((figure) => word.start < figure.end && figure.start < word.end));
  const masks = [...figures, ...words].sort((left, right) => left.start - right.start);
  return { text, lines, masks: withoutOverlap(masks) };
}

function figureMask(text: string, lines: readonly PageLine[], { mention, follows, aspect, proposals }: ProposedMask): readonly PageMask[] {
  const line = lineAt(lines, mention.start);
  const of = lines[line];
  // Titles hold no figures, columns of a table are named in words, the signature is the system's.
  if (of === undefined || of.role === 'title' || of.role === 'recipient' || of.role === 'signature' || of.isTableHead === true || mention.end > of.end || mention.start < of.start) return [];
  return [{
    id: idOf(mention), line, start: mention.start, end: mention.end, surface: text.slice(mention.start, mention.end),
    isMasked: mention.value === null, kind: 'figure', unit: mention.unit, scale: mention.scale, subject: mention.subject, aspect: aspect.aspect, phrase: findPhrase(text, mention, of.start),
    follows: follows === undefined ? null : idOf(follows), proposals,
  }];
}

function idOf({ start }: Mention): string {
  return `m${start}`;
}

/** Index of the line a place stands on; -1 outside every line. */
function lineAt(lines: readonly PageLine[], offset: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (line === undefined || offset < line.start) high = middle - 1;
    else if (offset >= line.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** The headings a place stands under, outermost first. */
function headingsAbove(text: string, lines: readonly PageLine[], offset: number): string {
  const found: string[] = [];
  let below = 5;
  for (let at = lineAt(lines, offset) - 1; at >= 0 && below > 1; at -= 1) {
    const line = lines[at];
    if (line?.level === undefined || line.level >= below) continue;
    below = line.level;
    found.unshift(text.slice(line.start, line.end));
  }
  return found.join(' ');
}

/** Two masks never share a character, with the words that turn with them. */
function withoutOverlap(masks: readonly PageMask[]): readonly PageMask[] {
  let end = -1;
  return masks.flatMap((mask) => {
    if (mask.start < end) return [];
    const phrase = mask.phrase !== null && mask.phrase.start < end ? null : mask.phrase;
    end = mask.end;
    return [{ ...mask, phrase }];
  });
}
