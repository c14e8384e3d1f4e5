/** Where a figure stands among the figures of a report, counted from 1; 0 when it is not there. */
export function placeOf(order: readonly string[], key: string | undefined): number {
  return key === undefined ? 0 : order.indexOf(key) + 1;
}

/**
 * The figure `by` steps on, round the end; from nowhere a step on leads to the first and a step back to the last.
 * Undefined when the report has no figure.
 */
export function stepFrom(order: readonly string[], key: string | undefined, by: 1 | -1): string | undefined {
  const place = key === undefined ? -1 : order.indexOf(key);
  if (place === -1) return by === 1 ? order[0] : order.at(-1);
  return order[(place + by + order.length) % order.length];
}
