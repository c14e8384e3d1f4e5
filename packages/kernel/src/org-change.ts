import { fail } from './domain-error.ts';
import { buildOrgTree, placementOn, type OrgTree } from './org-tree.ts';
import type { OrgId, OrgPlacement, OrgUnit } from './org-unit.ts';
import type { PlainDate } from './plain-date.ts';

/** A change of the organisation as rows to append and rows to end; applying it is the only way the tree changes. */
export interface OrgChange {
  readonly kind: 'open' | 'move' | 'merge' | 'close';
  readonly on: PlainDate;
  readonly opened: readonly OrgUnit[];
  readonly closed: readonly { readonly id: OrgId; readonly closedOn: PlainDate; readonly mergedInto?: OrgId }[];
  readonly placed: readonly OrgPlacement[];
  /** Placements that end: identified by unit and first day. `to` equal to `from` means it never took effect. */
  readonly ended: readonly { readonly unitId: OrgId; readonly from: PlainDate; readonly to: PlainDate }[];
}

/**
 * Opens a unit under a parent from its opening day on.
 * @throws DomainError org_conflict, unknown_org
 */
export function openUnit(tree: OrgTree, { unit, parentId }: { readonly unit: OrgUnit; readonly parentId: OrgId | null }): OrgChange {
  if (tree.units.has(unit.id)) return conflict(unit.id, `机构代码 ${unit.id} 已被使用`, `organisation id ${unit.id} is taken`);
  const end = unit.closedOn === undefined ? {} : { to: unit.closedOn };
  return proven(tree, {
    ...nothing('open', unit.openedOn),
    opened: [unit],
    placed: [{ unitId: unit.id, parentId, from: unit.openedOn, ...end }],
  });
}

/**
 * Moves a unit, with all below it, under another parent from a day on.
 * @throws DomainError org_conflict, unknown_org
 */
export function moveUnit(
  tree: OrgTree,
  { id, toParentId, on }: { readonly id: OrgId; readonly toParentId: OrgId | null; readonly on: PlainDate },
): OrgChange {
  return proven(tree, { ...nothing('move', on), ...replacement(tree, id, toParentId, on) });
}

/**
 * Merges units into one that exists: they close that day, it takes over their children.
 * @throws DomainError org_conflict, unknown_org
 */
export function mergeUnits(
  tree: OrgTree,
  { ids, into, on }: { readonly ids: readonly OrgId[]; readonly into: OrgId; readonly on: PlainDate },
): OrgChange {
  if (ids.includes(into)) return conflict(into, '机构不能并入它自己', 'a unit cannot be merged into itself');
  const view = tree.at(on);
  view.get(into);
  const moves = ids.flatMap((id) => view.childrenOf(id)).filter((child) => !ids.includes(child) && child !== into);
  const adopted = moves.map((child) => replacement(tree, child, into, on));
  // When the survivor stood below a unit that is merged into it, it moves up to that unit's place.
  const rise = ids.some((id) => view.parentOf(into) === id) ? [replacement(tree, into, firstParentOutside(tree, into, ids, on), on)] : [];
  const changes = [...adopted, ...rise];
  return proven(tree, {
    ...nothing('merge', on),
    closed: ids.map((id) => ({ id, closedOn: on, mergedInto: into })),
    placed: changes.flatMap((change) => change.placed),
    ended: [...changes.flatMap((change) => change.ended), ...ids.map((id) => ending(tree, id, on))],
  });
}

/**
 * Closes a unit that has nothing below it any more.
 * @throws DomainError org_conflict, unknown_org
 */
export function closeUnit(tree: OrgTree, { id, on }: { readonly id: OrgId; readonly on: PlainDate }): OrgChange {
  const children = tree.at(on).childrenOf(id);
  if (children.length > 0)
    return conflict(
      id,
      `下面还有 ${children.length} 个机构，须先划转或撤销`,
      `${children.length} units still stand below it; move or close them first`,
    );
  return proven(tree, { ...nothing('close', on), closed: [{ id, closedOn: on }], ended: [ending(tree, id, on)] });
}

/**
 * The tree after a change.
 * @throws DomainError org_conflict, unknown_org when the change does not fit the tree
 */
export function applyOrgChange(tree: OrgTree, change: OrgChange): OrgTree {
  const closed = new Map(change.closed.map(({ id, ...rest }) => [id, rest]));
  const ended = new Map(change.ended.map((end) => [placementKey(end), end.to]));
  const units = [...tree.units.values(), ...change.opened].map((unit) => ({ ...unit, ...closed.get(unit.id) }));
  const kept = tree.placements.map((placement) => {
    const to = ended.get(placementKey(placement));
    return to === undefined ? placement : { ...placement, to };
  });
  return buildOrgTree(units, [...kept, ...change.placed]);
}

/** Builds the tree after the change only to have it checked, so that a bad change is refused where it is made. */
function proven(tree: OrgTree, change: OrgChange): OrgChange {
  applyOrgChange(tree, change);
  return change;
}

function replacement(tree: OrgTree, unitId: OrgId, parentId: OrgId | null, on: PlainDate): Pick<OrgChange, 'placed' | 'ended'> {
  const current = currentPlacement(tree, unitId, on);
  const end = current.to === undefined ? {} : { to: current.to };
  return { placed: [{ unitId, parentId, from: on, ...end }], ended: [{ unitId, from: current.from, to: on }] };
}

function ending(tree: OrgTree, unitId: OrgId, on: PlainDate): OrgChange['ended'][number] {
  const current = currentPlacement(tree, unitId, on);
  if (tree.units.get(unitId)?.closedOn !== undefined)
    return conflict(unitId, `${unitId} 已定撤销日期`, `the closing day of ${unitId} is already set`);
  return { unitId, from: current.from, to: on };
}

/** Changes go forward only: a unit that already stands elsewhere later would have its history rewritten. */
function currentPlacement(tree: OrgTree, unitId: OrgId, on: PlainDate): OrgPlacement {
  tree.at(on).get(unitId);
  const own = tree.placements.filter((placement) => placement.unitId === unitId);
  if (own.some((placement) => placement.from > on))
    return conflict(unitId, `${unitId} 在 ${on} 之后已有变动，不能倒着改`, `${unitId} has changed after ${on}; changes go forward only`);
  return placementOn(own, on) ?? conflict(unitId, `${unitId} 在 ${on} 没有隶属关系`, `${unitId} stands nowhere on ${on}`);
}

function firstParentOutside(tree: OrgTree, id: OrgId, ids: readonly OrgId[], on: PlainDate): OrgId | null {
  return (
    tree
      .at(on)
      .ancestorsOf(id)
      .find((ancestor) => !ids.includes(ancestor)) ?? null
  );
}

function placementKey(placement: { readonly unitId: OrgId; readonly from: PlainDate }): string {
  return `${placement.unitId}@${placement.from}`;
}

function nothing(kind: OrgChange['kind'], on: PlainDate): OrgChange {
  return { kind, on, opened: [], closed: [], placed: [], ended: [] };
}

function conflict(id: OrgId, zh: string, en: string): never {
  return fail('org_conflict', { zh, en }, { details: { orgId: id } });
}
