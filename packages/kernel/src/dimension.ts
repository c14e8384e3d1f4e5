/** What a quantity measures, as base → exponent: {money: 1, person: -1} is money per person, {} a pure ratio. */
export type Dimension = Readonly<Record<string, number>>;

/** Bases that are measured, not counted; every other base is a countable thing. */
const MEASURED = new Set(['money', 'day', 'hour', 'area', 'length', 'mass', 'score']);

/** Dimension of a product; a count on one side cancels any count on the other. */
export function multiplyDimensions(a: Dimension, b: Dimension): Dimension {
  return cancelCounts(combine(a, b, 1));
}

/** Dimension of a quotient; counts divided by counts are a ratio, whatever is counted (beds per person). */
export function divideDimensions(a: Dimension, b: Dimension): Dimension {
  return cancelCounts(combine(a, b, -1));
}

/** Whether two dimensions are the same, base for base: what may be added or subtracted. */
export function sameDimension(a: Dimension, b: Dimension): boolean {
  const bases = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...bases].every((base) => (a[base] ?? 0) === (b[base] ?? 0));
}

/** Whether two dimensions agree when any count may stand for any other: money per person-time and money per person do. */
export function agreeingDimensions(a: Dimension, b: Dimension): boolean {
  return sameDimension(countsAsOne(a), countsAsOne(b));
}

/** Whether the dimension is one countable thing. */
export function isCount(dimension: Dimension): boolean {
  const bases = Object.entries(dimension);
  return bases.length === 1 && bases.every(([base, exponent]) => exponent === 1 && !MEASURED.has(base));
}

function combine(a: Dimension, b: Dimension, sign: 1 | -1): Map<string, number> {
  const result = new Map(Object.entries(a));
  for (const [base, exponent] of Object.entries(b)) result.set(base, (result.get(base) ?? 0) + sign * exponent);
  return result;
}

function cancelCounts(exponents: Map<string, number>): Dimension {
  const counts = [...exponents].filter(([base]) => !MEASURED.has(base));
  for (const [above, up] of counts) {
    for (const [below, down] of counts) {
      const cancelled = Math.min(exponents.get(above) ?? up, -(exponents.get(below) ?? down));
      if (cancelled <= 0) continue;
      exponents.set(above, (exponents.get(above) ?? 0) - cancelled);
      exponents.set(below, (exponents.get(below) ?? 0) + cancelled);
    }
  }
  return Object.fromEntries([...exponents].filter(([, exponent]) => exponent !== 0));
}

function countsAsOne(dimension: Dimension): Dimension {
  const result: Record<string, number> = {};
  for (const [base, exponent] of Object.entries(dimension)) {
    const key = MEASURED.has(base) ? base : 'count';
    result[key] = (result[key] ?? 0) + exponent;
  }
  return Object.fromEntries(Object.entries(result).filter(([, exponent]) => exponent !== 0));
}
