/** How alike two texts are: the share of their neighbouring character pairs that they have in common, 0 to 1. */
export function similarity(a: PairCounts, b: PairCounts): number {
  if (a.total === 0 || b.total === 0) return a.total === b.total ? 1 : 0;
  const [few, many] = a.pairs.size < b.pairs.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [pair, count] of few.pairs) shared += Math.min(count, many.pairs.get(pair) ?? 0);
  return 2 * shared / (a.total + b.total);
}

/** The neighbouring character pairs of a text, counted. */
export interface PairCounts {
  readonly total: number;
  readonly pairs: ReadonlyMap<string, number>;
}

/** Counts the pairs of a text; digits are one character, so that a changed number does not make another sentence. */
export function countPairs(text: string): PairCounts {
  const plain = text.replace(/[0-9]+/gu, '0').replace(/\s+/gu, '');
  const pairs = new Map<string, number>();
  if (plain.length === 1) pairs.set(plain, 1);
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const pair = plain.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { total: plain.length === 1 ? 1 : Math.max(0, plain.length - 1), pairs };
}
