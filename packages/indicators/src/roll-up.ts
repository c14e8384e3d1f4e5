import type { OrgId, Period } from '@taizhang/kernel';
import { periodYear } from '@taizhang/kernel';
import type { MetricId } from './metric.ts';
import { carryUp, openPlane, openRow, parentsByMonth, stateFigure } from './metric-plane.ts';
import type { MetricPlane } from './metric-plane.ts';
import type { Series } from './series-core.ts';
import { slotOf } from './series-slot.ts';
import type { RollUpContext, SeriesKey, SeriesStore, StatedChange } from './series-store.ts';

/** What became of the changes handed in: inputs = applied + unchanged. */
export interface RollUpAccount {
  readonly inputs: number;
  readonly applied: number;
  readonly unchanged: number;
  /** Rows written, each once. */
  readonly rows: readonly SeriesKey[];
}

/**
 * Applies stated figures in the order given (of two for one period the later holds) and carries them to the root.
 * Each row is written once, however many figures it receives. Nothing is written when any of them is refused.
 * @throws DomainError `invalid_period` for a figure of a single day; whatever `behaviourOf` throws for an unknown metric.
 */
export function applyFacts(store: SeriesStore, changes: Iterable<StatedChange>, context: RollUpContext): RollUpAccount {
  const parents = parentsByMonth(context.parentAt);
  const account = { inputs: 0, applied: 0, unchanged: 0 };
  const planes = new Map<string, MetricPlane>();
  const yearOf = remembered(periodYear);
  const slots = { flow: remembered((period) => slotOf(period, 'flow')), stock: remembered((period) => slotOf(period, 'stock')), cumulative: remembered((period) => slotOf(period, 'cumulative')), derived: remembered((period) => slotOf(period, 'derived')) };
  let plane: MetricPlane | undefined;
  for (const change of changes) {
    const year = yearOf(change.period);
    if (plane?.metricId !== change.metricId || plane.year !== year) {
      const name = `${change.metricId}|${year}`;
      plane = planes.get(name) ?? openPlane(change.metricId, year, context, store);
      planes.set(name, plane);
    }
    const slot = slots[plane.behaviour](change.period);
    const isApplied = stateFigure(plane, change.orgId, slot, change.value ?? Number.NaN);
    account.inputs += 1;
    account[isApplied ? 'applied' : 'unchanged'] += 1;
  }
  const rows: SeriesKey[] = [];
  for (const each of planes.values()) {
    carryUp(each, parents);
    for (const [orgId, row] of each.opened) {
      if (!row.isChanged) continue;
      store.set(each.metricId, orgId, each.year, row.cells);
      rows.push({ metricId: each.metricId, orgId, year: each.year });
    }
  }
  return { ...account, rows };
}

/** The rows `applyFacts` may read or write for these changes, so that a server can load them in one query. */
export function rowsTouchedBy(changes: Iterable<StatedChange>, context: RollUpContext): readonly SeriesKey[] {
  const parents = parentsByMonth(context.parentAt);
  const keys = new Map<string, SeriesKey>();
  const visit = (metricId: MetricId, orgId: OrgId, year: number): void => {
    const name = `${metricId}|${orgId}|${year}`;
    if (keys.has(name)) return;
    keys.set(name, { metricId, orgId, year });
    if (context.behaviourOf(metricId) === 'derived') return;
    for (const parent of new Set(parents(orgId, year))) {
      if (parent !== undefined) visit(metricId, parent, year);
    }
  };
  for (const { metricId, orgId, period } of changes) visit(metricId, orgId, periodYear(period));
  return [...keys.values()];
}

/** The rows of one metric and year with their child totals built anew from what each organisation stated: after the tree changed, and to prove the kept ones. */
export function rebuildRollUps(rows: ReadonlyMap<OrgId, Series>, metricId: MetricId, year: number, context: RollUpContext): ReadonlyMap<OrgId, Series> {
  const plane = openPlane(metricId, year, context);
  for (const [orgId, series] of rows) {
    const row = openRow(plane, orgId);
    row.cells.stated.set(series.stated);
    row.isChanged = true;
  }
  carryUp(plane, parentsByMonth(context.parentAt));
  return new Map([...plane.opened].map(([orgId, row]) => [orgId, row.cells]));
}

/** A million facts name a few hundred periods. */
function remembered<Result>(read: (period: Period) => Result): (period: Period) => Result {
  const known = new Map<Period, Result>();
  return (period) => {
    const before = known.get(period);
    if (before !== undefined) return before;
    const result = read(period);
    known.set(period, result);
    return result;
  };
}
