import { addDays, monthOf, yearOf } from '@taizhang/kernel';
import type { OrgId, OrgPlacement, OrgTree, PlainDate } from '@taizhang/kernel';
import type { MetricCatalogue } from './catalogue.ts';
import { ALL_YEAR } from './series-core.ts';
import type { ServiceMonths } from './series-core.ts';
import type { RollUpContext } from './series-store.ts';

/**
 * How figures add up in an organisation: by the tree of each period's last day.
 * A unit closed by then counts beside the one that took over its work (under it, what it reported would be hidden by the
 * heir's own figures), so a year in which 110 clinics became 89 keeps the months of the 21.
 */
export function rollUpContext(catalogue: MetricCatalogue, tree: OrgTree): RollUpContext {
  const placements = new Map<OrgId, OrgPlacement[]>();
  for (const placement of [...tree.placements].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    placements.set(placement.unitId, [...(placements.get(placement.unitId) ?? []), placement]);
  }
  const parentAt = (id: OrgId, on: PlainDate): OrgId | undefined => {
    const unit = tree.units.get(id);
    const isClosed = unit?.closedOn !== undefined && unit.closedOn <= on;
    if (isClosed && unit.mergedInto !== undefined) return parentAt(unit.mergedInto, on);
    return placementNearest(placements.get(id) ?? [], on)?.parentId ?? undefined;
  };
  return {
    behaviourOf: (metricId) => catalogue.get(metricId).behaviour,
    parentAt,
    serviceOf: (id, year) => serviceMonths(tree, id, year),
  };
}

/** Months of a year in which a unit exists; a year it knows nothing of is taken as whole. */
export function serviceMonths(tree: OrgTree, id: OrgId, year: number): ServiceMonths {
  const unit = tree.units.get(id);
  const lastDay = unit?.closedOn && addDays(unit.closedOn, -1);
  if (!unit || yearOf(unit.openedOn) > year || (lastDay && yearOf(lastDay) < year)) return ALL_YEAR;
  return {
    first: yearOf(unit.openedOn) === year ? monthOf(unit.openedOn) : 1,
    last: lastDay && yearOf(lastDay) === year ? monthOf(lastDay) : 12,
  };
}

/** Where the unit stood on the day; before it opened its first place, after it closed its last. */
function placementNearest(inOrder: readonly OrgPlacement[], on: PlainDate): OrgPlacement | undefined {
  return inOrder.findLast((placement) => placement.from <= on) ?? inOrder[0];
}
