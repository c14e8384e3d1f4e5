/** So many notes stand in the margin at once: more than a long report has, fewer than slow a browser down. */
export const BATCH = 300;

/** The part of a long list that is drawn: from (inclusive) and to (exclusive). */
export interface NoteBatch {
  readonly from: number;
  readonly to: number;
}

/** The batch that holds the current place of a list. */
export function batchAround(place: number, total: number): NoteBatch {
  const from = Math.floor(Math.max(0, place) / BATCH) * BATCH;
  return { from, to: Math.min(from + BATCH, total) };
}
