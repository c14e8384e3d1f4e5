/** One unit on the township strip. */
export interface StripUnit {
  readonly id: string;
  /** Share of the target; null: nothing reported. */
  readonly completion: number | null;
  /** Falls short of the plan. */
  readonly isShort: boolean;
}

/** A mark and its place in pixels. */
export interface StripMark {
  readonly id: string;
  readonly x: number;
  readonly isShort: boolean;
}

/** Marks of the units that report, and the tick of the plan; one scale from the lowest to the highest of them all. */
export function layOutStrip(width: number, units: readonly StripUnit[], plan: number | null): { readonly marks: readonly StripMark[]; readonly plan: number | undefined; readonly shortCount: number } {
  const values = units.flatMap((unit) => (unit.completion === null ? [] : [unit.completion]));
  const all = plan === null ? values : [...values, plan];
  const low = Math.min(...all);
  const span = Math.max(...all) - low;
  const at = (value: number): number => Math.round((span === 0 ? width / 2 : MARGIN + ((value - low) / span) * (width - 2 * MARGIN)) * 10) / 10;
  return {
    marks: units.flatMap(({ id, completion, isShort }) => (completion === null ? [] : [{ id, x: at(completion), isShort }])),
    plan: plan === null || values.length === 0 ? undefined : at(plan),
    shortCount: units.filter((unit) => unit.isShort && unit.completion !== null).length,
  };
}

/** Room for half a mark at each end. */
const MARGIN = 4;
