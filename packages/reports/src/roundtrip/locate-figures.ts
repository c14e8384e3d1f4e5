import type { BoundFigure } from '../bound-figure.ts';
import { commonRuns } from './common-runs.ts';
import type { EditedLine } from './edited-line.ts';
import { judgePlace, phrasePattern, touchingDigits, type FoundPlace, type Stretch, type TouchingDigits } from './figure-place.ts';
import { readFigureTag } from './report-binding.ts';
import type { PlacedFigure, TreeLine } from './tree-parts.ts';

/** A figure of the report found in a line of the edited file. */
export interface Occurrence extends FoundPlace {
  readonly figure: BoundFigure;
}

/** A tag of some other report. */
export interface ForeignPlace extends Stretch {
  readonly line: EditedLine;
}

/** Where the figures of the report are now. */
export interface FoundFigures {
  readonly occurrences: ReadonlyMap<EditedLine, readonly Occurrence[]>;
  readonly foreign: readonly ForeignPlace[];
}

/**
 * Finds every figure of the report in the edited lines: by its tag, and where an editor has stripped the tags, by the words
 * around it.
 */
export function locateFigures(lines: readonly EditedLine[], originals: readonly TreeLine[], code: string | undefined): FoundFigures {
  const home = new Map(originals.flatMap(line => line.figures.map(placed => [placed.figure.key, { line, placed }] as const)));
  const occurrences = new Map<EditedLine, Occurrence[]>(lines.map(line => [line, []]));
  const foreign: ForeignPlace[] = [];
  const found = new Set<string>();
  for (const line of lines) {
    let end = 0;
    for (const span of line.paragraph.spans) {
      const read = readFigureTag(span.tag);
      // A control inside a control of the same figure says the same thing twice.
      if (read === undefined || span.start < end) continue;
      const origin = home.get(read.key);
      end = span.end;
      if (read.code !== code || origin === undefined) {
        foreign.push({ line, start: span.start, end: span.end });
        continue;
      }
      const bounds = { start: occurrences.get(line)?.at(-1)?.end ?? 0, end: nextStart(line, span.end) };
      occurrences.get(line)?.push({ figure: origin.placed.figure, ...judgePlace(line.paragraph.text, span, origin.placed.figure.text, touchingAtHome(origin), bounds) });
      found.add(read.key);
    }
  }
  for (const line of lines) findByWords(line, occurrences.get(line) ?? [], foreign.filter(place => place.line === line), found);
  for (const [key, origin] of home) if (!found.has(key)) findElsewhere(origin, lines, occurrences, foreign);
  return { occurrences, foreign };
}

interface Home { readonly line: TreeLine; readonly placed: PlacedFigure }

function touchingAtHome({ line, placed }: Home): TouchingDigits {
  const index = line.figures.indexOf(placed);
  return touchingDigits(line.text, placed, { start: line.figures[index - 1]?.end ?? 0, end: line.figures[index + 1]?.start ?? line.text.length });
}

function nextStart({ paragraph }: EditedLine, from: number): number {
  return paragraph.spans.find(span => span.start >= from && readFigureTag(span.tag) !== undefined)?.start ?? paragraph.text.length;
}

/** Looks where the words before and after a figure stand now. */
function findByWords(line: EditedLine, here: Occurrence[], foreign: readonly Stretch[], found: Set<string>): void {
  const { original, paragraph: { text } } = line;
  const lost = original?.figures.filter(({ figure }) => !found.has(figure.key)) ?? [];
  if (original === undefined || lost.length === 0) return;
  const runs = commonRuns(original.text, text);
  const mapped = (at: number): number | undefined => {
    const run = runs.find(each => each.a <= at && at < each.a + each.length);
    return run === undefined ? undefined : run.b + at - run.a;
  };
  for (const placed of lost) {
    const taken = [...here, ...foreign].sort((a, b) => a.start - b.start);
    const between = regionOf(placed, original.text.length, text.length, mapped);
    const bounds = { start: taken.findLast(each => each.end <= between.start)?.end ?? 0, end: taken.find(each => each.start >= between.end)?.start ?? text.length };
    const region = clip(between, taken);
    const said = text.slice(region.start, region.end);
    const stretch = said.includes(placed.figure.text) ? region : retold(region, placed, original.text, text);
    if (stretch === undefined) continue;
    here.push({ figure: placed.figure, ...judgePlace(text, stretch, placed.figure.text, touchingAtHome({ line: original, placed }), bounds) });
    found.add(placed.figure.key);
  }
  here.sort((a, b) => a.start - b.start);
}

/** From behind the last common character before the figure to the first common one after it. */
function regionOf({ start, end }: Stretch, length: number, editedLength: number, mapped: (at: number) => number | undefined): Stretch {
  let left = 0;
  for (let at = start - 1; at >= 0; at -= 1) {
    const place = mapped(at);
    if (place !== undefined) { left = place + 1; break; }
  }
  let right = editedLength;
  for (let at = end; at < length; at += 1) {
    const place = mapped(at);
    if (place !== undefined) { right = place; break; }
  }
  return { start: left, end: Math.max(left, right) };
}

function clip({ start, end }: Stretch, taken: readonly Stretch[]): Stretch {
  const from = Math.max(start, ...taken.filter(each => each.start <= start).map(each => each.end));
  return { start: from, end: Math.max(from, Math.min(end, ...taken.filter(each => each.start >= from).map(each => each.start))) };
}

/**
 * Of a region that reads otherwise, what took the figure's place: the same phrase with another number, beside a character it
 * stood beside before. Anything else in the region is the author's words.
 */
function retold(region: Stretch, placed: PlacedFigure, before: string, text: string): Stretch | undefined {
  const candidates = [...text.slice(region.start, region.end).matchAll(phrasePattern(placed.figure.text))].map(match => {
    const start = region.start + match.index;
    const end = start + match[0].length;
    return { start, end, neighbours: Number(before[placed.start - 1] === text[start - 1]) + Number(before[placed.end] === text[end]) };
  });
  const [best] = [...candidates].sort((a, b) => b.neighbours - a.neighbours);
  return best !== undefined && best.neighbours > 0 ? best : undefined;
}

// Fewer characters around a number stand in every second sentence of a report.
const CONTEXT = 4;

/** A sentence carried to another line without its tags is told by the figure with the words before or behind it. */
function findElsewhere({ line, placed }: Home, lines: readonly EditedLine[], occurrences: ReadonlyMap<EditedLine, Occurrence[]>, foreign: readonly ForeignPlace[]): void {
  const before = line.text.slice(Math.max(0, placed.start - CONTEXT), placed.start);
  const after = line.text.slice(placed.end, placed.end + CONTEXT);
  const windows = [{ words: before + placed.figure.text + after, offset: before.length }, { words: before + placed.figure.text, offset: before.length }];
  for (const { words, offset } of windows) {
    if (words.length < placed.figure.text.length + CONTEXT) continue;
    for (const candidate of lines) {
      const at = candidate.paragraph.text.indexOf(words);
      const here = occurrences.get(candidate);
      const stretch = { start: at + offset, end: at + offset + placed.figure.text.length };
      if (at < 0 || here === undefined || [...here, ...foreign.filter(each => each.line === candidate)].some(each => each.start < stretch.end && stretch.start < each.end)) continue;
      const bounds = { start: here.findLast(each => each.end <= stretch.start)?.end ?? 0, end: here.find(each => each.start >= stretch.end)?.start ?? candidate.paragraph.text.length };
      here.push({ figure: placed.figure, ...judgePlace(candidate.paragraph.text, stretch, placed.figure.text, touchingAtHome({ line, placed }), bounds) });
      here.sort((a, b) => a.start - b.start);
      return;
    }
  }
}
