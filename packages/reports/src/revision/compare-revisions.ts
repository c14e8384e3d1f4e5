import type { BoundFigure } from '../bound-figure.ts';
import type { DocumentTree } from '../document-tree.ts';
import { matchParts, type Comparable, type PartMatch } from '../roundtrip/match-parts.ts';
import { revisionLines, type LineFigure, type RevisionLine } from './revision-line.ts';

/** A line that does not read as it did, apart from its figures. */
export interface RevisionLineChange {
  readonly kind: 'edited' | 'added' | 'deleted' | 'moved';
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What became of a figure between two revisions. */
export type RevisionFigureKind =
  /** The ledger says otherwise. */
  | 'restated'
  /** A value was signed in place of the ledger's. */
  | 'overridden'
  /** What was signed was taken back. */
  | 'restored'
  /** The same number in other words. */
  | 'reworded'
  /** It stands in another line. */
  | 'moved'
  | 'added'
  | 'removed';

/** A figure that is not as it was. */
export interface RevisionFigureChange {
  readonly kind: RevisionFigureKind;
  readonly before: BoundFigure | undefined;
  readonly after: BoundFigure | undefined;
  /** The line it stands in, or stood in. */
  readonly near: string;
}

/** Two revisions held against each other: figures before = unchanged + restated + overridden + restored + reworded + removed, moved ones being listed beside. */
export interface RevisionComparison {
  readonly lines: readonly RevisionLineChange[];
  readonly figures: readonly RevisionFigureChange[];
  readonly unchangedLines: number;
  readonly unchangedFigures: number;
}

/** Compares any two revisions of a report, words and figures apart: a figure that was restated leaves its line unchanged. */
export function compareRevisions(before: DocumentTree, after: DocumentTree): RevisionComparison {
  const old = revisionLines(before);
  const fresh = revisionLines(after);
  const matches = matchParts(old.map(comparable), fresh.map(comparable));
  const lines = lineChanges(old, fresh, matches);
  const { figures, unchanged } = figureChanges(placed(old), placed(fresh), line => matches[line]?.original);
  return { lines, figures, unchangedLines: fresh.length - lines.filter(({ kind }) => kind !== 'deleted').length, unchangedFigures: unchanged };
}

function comparable({ words, figures }: RevisionLine): Comparable {
  return { kind: 'line', text: words, keys: new Set(figures.map(({ address }) => address)) };
}

/** In the order of the later revision; what is gone stands where it stood. */
function lineChanges(old: readonly RevisionLine[], fresh: readonly RevisionLine[], matches: readonly PartMatch[]): readonly RevisionLineChange[] {
  const kept = new Set(matches.map(({ original }) => original));
  const changes: RevisionLineChange[] = [];
  let next = 0;
  const dropUntil = (end: number): void => {
    for (; next < end; next += 1) if (!kept.has(next)) changes.push({ kind: 'deleted', before: old[next]?.text, after: undefined });
  };
  fresh.forEach((line, index) => {
    const { original, isMoved = false } = matches[index] ?? {};
    const was = original === undefined ? undefined : old[original];
    if (original !== undefined && !isMoved) dropUntil(original);
    if (was === undefined) changes.push({ kind: 'added', before: undefined, after: line.text });
    else if (was.words !== line.words) changes.push({ kind: 'edited', before: was.text, after: line.text });
    else if (isMoved) changes.push({ kind: 'moved', before: was.text, after: line.text });
  });
  dropUntil(old.length);
  return changes;
}

interface PlacedLineFigure extends LineFigure {
  readonly line: number;
  readonly near: string;
}

function placed(lines: readonly RevisionLine[]): ReadonlyMap<string, readonly PlacedLineFigure[]> {
  const byAddress = new Map<string, PlacedLineFigure[]>();
  lines.forEach((line, index) => {
    for (const figure of line.figures) {
      const all = byAddress.get(figure.address) ?? [];
      byAddress.set(figure.address, [...all, { ...figure, line: index, near: line.text }]);
    }
  });
  return byAddress;
}

type Places = ReturnType<typeof placed>;

function figureChanges(old: Places, fresh: Places, originalOf: (line: number) => number | undefined): { readonly figures: readonly RevisionFigureChange[]; readonly unchanged: number } {
  const figures: RevisionFigureChange[] = [];
  let unchanged = 0;
  for (const address of new Set([...old.keys(), ...fresh.keys()])) {
    for (const [was, is] of pairPlaces(old.get(address) ?? [], fresh.get(address) ?? [], originalOf)) {
      const change = { before: was?.figure, after: is?.figure, near: (is ?? was)?.near ?? '' };
      if (was === undefined) figures.push({ ...change, kind: 'added' });
      else if (is === undefined) figures.push({ ...change, kind: 'removed' });
      else {
        const kind = differenceOf(was.figure, is.figure);
        if (kind === undefined) unchanged += 1;
        else figures.push({ ...change, kind });
        if (originalOf(is.line) !== was.line) figures.push({ ...change, kind: 'moved' });
      }
    }
  }
  return { figures, unchanged };
}

/** Of several places that say the same, those in the same line belong together; the others in order. */
function pairPlaces(old: readonly PlacedLineFigure[], fresh: readonly PlacedLineFigure[], originalOf: (line: number) => number | undefined): readonly (readonly [PlacedLineFigure | undefined, PlacedLineFigure | undefined])[] {
  const left = [...old];
  const take = (at: number): PlacedLineFigure | undefined => (at < 0 ? undefined : left.splice(at, 1)[0]);
  const own = fresh.map(is => ({ is, was: take(left.findIndex(was => was.line === originalOf(is.line))) }));
  const pairs = own.map(({ is, was }) => [was ?? left.shift(), is] as const);
  return [...pairs, ...left.map(was => [was, undefined] as const)];
}

function differenceOf(before: BoundFigure, after: BoundFigure): Exclude<RevisionFigureKind, 'moved' | 'added' | 'removed'> | undefined {
  if (after.override !== undefined && after.override.at !== before.override?.at) return 'overridden';
  if (before.override !== undefined && after.override === undefined) return 'restored';
  if (before.value !== after.value || before.base !== after.base || before.state !== after.state) return 'restated';
  return before.text === after.text ? undefined : 'reworded';
}
