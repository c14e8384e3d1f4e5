/** A stretch that two sequences share, in the order of both. */
export interface CommonRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/**
 * What two sequences have in common, by the shortest edit script (Myers 1986). Beyond the given number of edits nothing
 * between the common beginning and end is looked for, so that two unlike texts cost no more than they are worth.
 */
export function commonRuns<Item>(a: ArrayLike<Item>, b: ArrayLike<Item>, mostEdits = 2000): readonly CommonRun[] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return joined([
    { a: 0, b: 0, length: head },
    ...middleRuns(a, b, { from: head, aEnd: a.length - tail, bEnd: b.length - tail }, mostEdits),
    { a: a.length - tail, b: b.length - tail, length: tail },
  ]);
}

interface Middle { readonly from: number; readonly aEnd: number; readonly bEnd: number }

function middleRuns<Item>(a: ArrayLike<Item>, b: ArrayLike<Item>, { from, aEnd, bEnd }: Middle, mostEdits: number): readonly CommonRun[] {
  const [n, m] = [aEnd - from, bEnd - from];
  if (n === 0 || m === 0) return [];
  const limit = Math.min(n + m, mostEdits);
  const trace: Int32Array[] = [];
  const reach = new Int32Array(2 * limit + 3);
  for (let edits = 0; edits <= limit; edits += 1) {
    // Only diagonals -edits…edits are read again; keeping no more makes the trace half the square of the edits.
    trace.push(reach.slice(limit - edits, limit + edits + 3));
    for (let k = -edits; k <= edits; k += 2) {
      const at = k + limit + 1;
      let x = k === -edits || (k !== edits && (reach[at - 1] ?? 0) < (reach[at + 1] ?? 0)) ? reach[at + 1] ?? 0 : (reach[at - 1] ?? 0) + 1;
      while (x < n && x - k < m && a[from + x] === b[from + x - k]) x += 1;
      reach[at] = x;
      if (x >= n && x - k >= m) return backtrack(trace, n, m, from);
    }
  }
  return [];
}

function backtrack(trace: readonly Int32Array[], n: number, m: number, from: number): readonly CommonRun[] {
  const runs: CommonRun[] = [];
  let [x, y] = [n, m];
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const reach = trace[edits] ?? new Int32Array(0);
    // Slot of diagonal k in the kept part.
    const of = (k: number): number => reach[k + edits + 1] ?? 0;
    const k = x - y;
    const down = k === -edits || (k !== edits && of(k - 1) < of(k + 1));
    const before = down ? k + 1 : k - 1;
    const startX = edits === 0 ? 0 : down ? of(before) : of(before) + 1;
    const startY = edits === 0 ? 0 : startX - k;
    if (x > startX) runs.push({ a: from + startX, b: from + startY, length: x - startX });
    if (edits === 0) break;
    x = of(before);
    y = x - before;
  }
  return runs.reverse();
}

function joined(runs: readonly CommonRun[]): readonly CommonRun[] {
  const whole: CommonRun[] = [];
  for (const run of runs.filter(({ length }) => length > 0)) {
    const last = whole.at(-1);
    if (last !== undefined && last.a + last.length === run.a && last.b + last.length === run.b) whole[whole.length - 1] = { ...last, length: last.length + run.length };
    else whole.push(run);
  }
  return whole;
}
