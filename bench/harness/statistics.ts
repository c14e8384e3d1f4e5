/** The value below which the given share of the samples lies (nearest rank). @throws RangeError without samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((left, right) => left - right);
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
  if (value === undefined) throw new RangeError('a percentile of no samples');
  return value;
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

/** Runs an action once, in milliseconds, with its result. */
export async function timed<Result>(action: () => Promise<Result> | Result): Promise<{ readonly ms: number; readonly result: Result }> {
  const start = performance.now();
  const result = await action();
  return { ms: performance.now() - start, result };
}

/** Runs an action repeatedly after a few unmeasured rounds, in milliseconds each. */
export async function samplesOf(rounds: number, action: () => unknown, warmUp = 2): Promise<readonly number[]> {
  for (let round = 0; round < warmUp; round += 1) await action();
  const samples: number[] = [];
  for (let round = 0; round < rounds; round += 1) samples.push((await timed(action)).ms);
  return samples;
}
