/** Denominators below this are shown and not ranked: one person would move the rate by ten points. */
export const SMALL_DENOMINATOR = 10;

/** What is ranked of a unit. */
interface Ranked {
  readonly rate: number | null;
  readonly denominator: number;
}

/** True for a unit too small to be ranked. */
export function isTooSmall({ rate, denominator }: Ranked): boolean {
  return rate === null || denominator < SMALL_DENOMINATOR;
}

/** Units by rate; those too small to be ranked keep their order at the end. */
export function rankUnits<Row extends Ranked>(rows: readonly Row[], order: 'low' | 'high'): readonly Row[] {
  const sign = order === 'low' ? 1 : -1;
  return [...rows.filter((row) => !isTooSmall(row)).sort((a, b) => sign * ((a.rate ?? 0) - (b.rate ?? 0))), ...rows.filter(isTooSmall)];
}
