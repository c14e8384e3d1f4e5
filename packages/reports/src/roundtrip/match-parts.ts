import { commonRuns } from './common-runs.ts';
import { countPairs, similarity, type PairCounts } from './similarity.ts';

/** A part of either side as it is compared: its words and the figures in it. */
export interface Comparable {
  readonly kind: 'line' | 'table';
  readonly text: string;
  readonly keys: ReadonlySet<string>;
}

/** For one part of the edited file: the part of the report it was, if any, and whether it stands elsewhere now. */
export interface PartMatch {
  readonly original: number | undefined;
  readonly isMoved: boolean;
}

/**
 * Tells for each part of the edited file which part of the report it was: first what reads the same, then in the gaps what
 * reads alike or holds the same figures, then what was carried elsewhere.
 */
export function matchParts(originals: readonly Comparable[], edited: readonly Comparable[]): readonly PartMatch[] {
  const matches: PartMatch[] = edited.map(() => ({ original: undefined, isMoved: false }));
  const sides = { originals: originals.map(measure), edited: edited.map(measure) };
  const set = (a: number, b: number, isMoved: boolean): void => { matches[b] = { original: a, isMoved }; };
  let [a, b] = [0, 0];
  for (const run of [...commonRuns(originals.map(identity), edited.map(identity)), { a: originals.length, b: edited.length, length: 0 }]) {
    for (const [left, right] of pairGap(sides, { a, b, aEnd: run.a, bEnd: run.b })) set(left, right, false);
    for (let step = 0; step < run.length; step += 1) set(run.a + step, run.b + step, false);
    [a, b] = [run.a + run.length, run.b + run.length];
  }
  for (const [left, right] of pairMoved(sides, matches)) set(left, right, true);
  return matches;
}

interface Measured { readonly part: Comparable; readonly pairs: PairCounts }
interface Sides { readonly originals: readonly Measured[]; readonly edited: readonly Measured[] }
interface Gap { readonly a: number; readonly b: number; readonly aEnd: number; readonly bEnd: number }
type Pair = readonly [original: number, edited: number];

// Below, two sentences of one report have no more in common than any two.
const ALIKE = 0.3;
const ALIKE_ELSEWHERE = 0.55;
// More comparisons than this (a text of thousands of paragraphs rewritten throughout) take seconds and tell nothing.
const MOST_COMPARISONS = 250_000;

function identity({ kind, text }: Comparable): string {
  return `${kind}:${text}`;
}

function measure(part: Comparable): Measured {
  return { part, pairs: countPairs(part.text) };
}

function alikeness(left: Measured | undefined, right: Measured | undefined): number {
  if (left === undefined || right === undefined || left.part.kind !== right.part.kind) return 0;
  const [few, many] = left.part.keys.size < right.part.keys.size ? [left.part.keys, right.part.keys] : [right.part.keys, left.part.keys];
  let shared = 0;
  for (const key of few) if (many.has(key)) shared += 1;
  return similarity(left.pairs, right.pairs) + (few.size === 0 ? 0 : 0.6 * shared / few.size);
}

/** Pairs up a gap in order, so that the sum of likeness is greatest. */
function pairGap({ originals, edited }: Sides, { a, b, aEnd, bEnd }: Gap): readonly Pair[] {
  const [n, m] = [aEnd - a, bEnd - b];
  if (n === 0 || m === 0 || n * m > MOST_COMPARISONS) return [];
  const likeness = Array.from({ length: n }, (_, i) => Array.from({ length: m }, (_, j) => {
    const value = alikeness(originals[a + i], edited[b + j]);
    return value < ALIKE ? 0 : value;
  }));
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = n - 1; i >= 0; i -= 1) {
    const row = best[i];
    for (let j = m - 1; row !== undefined && j >= 0; j -= 1) {
      const value = likeness[i]?.[j] ?? 0;
      row[j] = Math.max(at(i + 1, j), at(i, j + 1), value > 0 ? at(i + 1, j + 1) + value : 0);
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < n && j < m;) {
    const value = likeness[i]?.[j] ?? 0;
    if (value > 0 && at(i, j) === at(i + 1, j + 1) + value) pairs.push([a + i++, b + j++]);
    else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Pairs up what is left over, the most alike first. */
function pairMoved({ originals, edited }: Sides, matches: readonly PartMatch[]): readonly Pair[] {
  const taken = new Set(matches.map(({ original }) => original));
  const left = originals.flatMap((_, index) => taken.has(index) ? [] : [index]);
  const right = matches.flatMap(({ original }, index) => original === undefined ? [index] : []);
  if (left.length * right.length > MOST_COMPARISONS) return [];
  const candidates = left.flatMap(i => right.map(j => ({ i, j, value: alikeness(originals[i], edited[j]) }))).filter(({ value }) => value >= ALIKE_ELSEWHERE);
  const pairs: Pair[] = [];
  const done = { left: new Set<number>(), right: new Set<number>() };
  for (const { i, j } of [...candidates].sort((x, y) => y.value - x.value || x.i - y.i || x.j - y.j)) {
    if (done.left.has(i) || done.right.has(j)) continue;
    done.left.add(i);
    done.right.add(j);
    pairs.push([i, j]);
  }
  return pairs;
}
