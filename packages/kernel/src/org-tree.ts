import { fail } from './domain-error.ts';
import { viewOf, type OrgIndex, type OrgTreeView } from './org-tree-view.ts';
import type { OrgId, OrgPlacement, OrgUnit } from './org-unit.ts';
import type { PlainDate } from './plain-date.ts';

/** The organisation through time: every unit that ever was and where it stood when. */
export interface OrgTree {
  readonly units: ReadonlyMap<OrgId, OrgUnit>;
  readonly placements: readonly OrgPlacement[];
  /** The organisation as it stood on a day. */
  at(date: PlainDate): OrgTreeView;
}

/**
 * Builds the tree and proves it sound: each unit stands in exactly one place on every day it exists, under a unit
 * that exists that day, and never under itself.
 * @throws DomainError org_conflict on a gap, an overlap or a cycle; unknown_org on a unit or parent that is not there
 */
export function buildOrgTree(units: Iterable<OrgUnit>, placements: Iterable<OrgPlacement>): OrgTree {
  const unitMap = indexUnits(units);
  // A placement of no days is what remains of one that was corrected on the day it began.
  const kept = [...placements].filter((placement) => placement.to === undefined || placement.to > placement.from);
  const byUnit = groupByUnit(kept, unitMap);
  for (const unit of unitMap.values()) checkCover(unit, byUnit.get(unit.id) ?? []);
  for (const placement of kept) checkParent(placement, unitMap);
  for (const placement of kept) checkNoCycle(placement, byUnit);
  const boundaries = boundariesOf(kept);
  const indexes = new Map<PlainDate | undefined, OrgIndex>();
  return {
    units: unitMap,
    placements: kept,
    at(date) {
      const segment = lastAtOrBefore(boundaries, date);
      const index = indexes.get(segment) ?? indexOn(date, unitMap, kept);
      indexes.set(segment, index);
      return viewOf(date, index);
    },
  };
}

/** Where the unit stood on a day, among its placements. */
export function placementOn(placements: readonly OrgPlacement[], date: PlainDate): OrgPlacement | undefined {
  return placements.find((placement) => placement.from <= date && (placement.to === undefined || date < placement.to));
}

function indexUnits(units: Iterable<OrgUnit>): ReadonlyMap<OrgId, OrgUnit> {
  const map = new Map<OrgId, OrgUnit>();
  for (const unit of units) {
    if (map.has(unit.id)) conflict(unit.id, `机构 ${unit.id} 重复`, `organisation ${unit.id} appears twice`);
    if (unit.closedOn !== undefined && unit.closedOn <= unit.openedOn) {
      conflict(unit.id, `机构 ${unit.name} 的撤销日期不晚于成立日期`, `organisation ${unit.id} closes before it opens`);
    }
    map.set(unit.id, unit);
  }
  return map;
}

function groupByUnit(placements: readonly OrgPlacement[], units: ReadonlyMap<OrgId, OrgUnit>): ReadonlyMap<OrgId, readonly OrgPlacement[]> {
  const groups = new Map<OrgId, OrgPlacement[]>();
  for (const placement of placements) {
    if (!units.has(placement.unitId)) unknown(placement.unitId);
    const group = groups.get(placement.unitId);
    if (group === undefined) groups.set(placement.unitId, [placement]);
    else group.push(placement);
  }
  for (const group of groups.values()) group.sort((a, b) => (a.from < b.from ? -1 : 1));
  return groups;
}

function checkCover(unit: OrgUnit, placements: readonly OrgPlacement[]): void {
  let covered: PlainDate | undefined = unit.openedOn;
  for (const { from, to } of placements) {
    if (from !== covered)
      conflict(unit.id, `${unit.name} 的隶属关系在 ${from} 有空档或重叠`, `organisation ${unit.id} has a gap or overlap at ${from}`);
    covered = to;
  }
  if (placements.length === 0) conflict(unit.id, `${unit.name} 没有隶属关系`, `organisation ${unit.id} stands nowhere`);
  if (covered !== unit.closedOn)
    conflict(
      unit.id,
      `${unit.name} 的隶属关系与撤销日期不一致`,
      `organisation ${unit.id} stands somewhere until another day than it closes`,
    );
}

function checkParent({ unitId, parentId, from, to }: OrgPlacement, units: ReadonlyMap<OrgId, OrgUnit>): void {
  if (parentId === null) return;
  const parent = units.get(parentId) ?? unknown(parentId);
  const outlives = parent.closedOn === undefined || (to !== undefined && to <= parent.closedOn);
  if (parent.openedOn > from || !outlives) {
    conflict(
      unitId,
      `${unitId} 隶属 ${parent.name} 期间，后者并不存在`,
      `organisation ${unitId} stands under ${parentId} while that does not exist`,
    );
  }
}

/** A cycle can only come to be on the day a placement begins, so only those days are walked. */
function checkNoCycle(start: OrgPlacement, byUnit: ReadonlyMap<OrgId, readonly OrgPlacement[]>): void {
  const seen = new Set<OrgId>([start.unitId]);
  for (let parent = start.parentId; parent !== null;) {
    if (seen.has(parent))
      return conflict(
        start.unitId,
        `${start.unitId} 的上级又回到它自己`,
        `organisation ${start.unitId} stands under itself from ${start.from}`,
      );
    seen.add(parent);
    parent = placementOn(byUnit.get(parent) ?? [], start.from)?.parentId ?? null;
  }
}

function boundariesOf(placements: readonly OrgPlacement[]): readonly PlainDate[] {
  const dates = new Set<PlainDate>();
  for (const { from, to } of placements) {
    dates.add(from);
    if (to !== undefined) dates.add(to);
  }
  return [...dates].sort();
}

function lastAtOrBefore(sorted: readonly PlainDate[], date: PlainDate): PlainDate | undefined {
  return sorted.findLast((boundary) => boundary <= date);
}

function indexOn(date: PlainDate, units: ReadonlyMap<OrgId, OrgUnit>, placements: readonly OrgPlacement[]): OrgIndex {
  const present = new Map<OrgId, OrgUnit>();
  const parents = new Map<OrgId, OrgId | null>();
  const children = new Map<OrgId | null, OrgId[]>();
  const sorted = [...units.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const standing = new Map<OrgId, OrgPlacement>();
  for (const placement of placements) {
    if (placement.from <= date && (placement.to === undefined || date < placement.to)) standing.set(placement.unitId, placement);
  }
  for (const unit of sorted) {
    const placement = standing.get(unit.id);
    if (placement === undefined) continue;
    present.set(unit.id, unit);
    parents.set(unit.id, placement.parentId);
    const siblings = children.get(placement.parentId);
    if (siblings === undefined) children.set(placement.parentId, [unit.id]);
    else siblings.push(unit.id);
  }
  return { units: present, parents, children };
}

function unknown(id: OrgId): never {
  return fail('unknown_org', { zh: `没有机构 ${id}`, en: `there is no organisation ${id}` }, { details: { orgId: id } });
}

function conflict(id: OrgId, zh: string, en: string): never {
  return fail('org_conflict', { zh, en }, { details: { orgId: id } });
}
