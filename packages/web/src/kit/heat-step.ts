/** How deep a heat cell is tinted, by its distance from what is due. */
export type HeatStep = 'ok0' | 'l1' | 'l2' | 'l3' | 'miss' | 'plain';

/** Step of a cell: reached, short by less than 10 %, by 10–40 %, by more; hatched without report, plain without a plan. */
export function heatStep(value: number | null, shortfall: number | null): HeatStep {
  if (value === null) return 'miss';
  if (shortfall === null) return 'plain';
  if (shortfall <= 0) return 'ok0';
  if (shortfall < 0.1) return 'l1';
  return shortfall <= 0.4 ? 'l2' : 'l3';
}
