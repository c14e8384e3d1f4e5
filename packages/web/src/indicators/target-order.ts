import type { TargetRow } from '@taizhang/contract';

const URGENCY = { late: 0, lag: 1, none: 2, ok: 3, no_target: 4 } as const satisfies Record<TargetRow['status'], number>;

/** Targets with the most pressing first: overdue, behind by the widest gap, unreported, then the rest by weight. */
export function mostPressingFirst(rows: readonly TargetRow[]): readonly TargetRow[] {
  const gap = (row: TargetRow): number => (row.completion ?? 0) - (row.expected ?? 1);
  return [...rows].sort((a, b) => URGENCY[a.status] - URGENCY[b.status] || (a.status === 'ok' ? b.target.weight - a.target.weight : gap(a) - gap(b)) || (a.metricId < b.metricId ? -1 : 1));
}
