import type { OrgUnitView } from '@taizhang/contract';
import type { UnitTree } from './unit-tree.ts';

/** A change of the organisation somebody is about to make. */
export type PlannedChange =
  | { readonly kind: 'move'; readonly unitId: string; readonly toParentId: string }
  | { readonly kind: 'merge'; readonly intoId: string; readonly unitIds: readonly string[] }
  | { readonly kind: 'close'; readonly unitId: string };

/** One thing that follows from a change; `stops` means that the server would refuse it. */
export type Consequence =
  | { readonly kind: 'moves'; readonly unit: OrgUnitView; readonly from: OrgUnitView | undefined; readonly to: OrgUnitView; readonly below: number }
  | { readonly kind: 'closes'; readonly unit: OrgUnitView }
  | { readonly kind: 'adopts'; readonly unit: OrgUnitView; readonly to: OrgUnitView; readonly below: number }
  | { readonly kind: 'stops'; readonly reason: 'absent' | 'same_parent' | 'children'; readonly units: readonly OrgUnitView[] };

/** What follows from a change, on the tree of the units that stand on the day it takes effect. The server decides; this says it beforehand. */
export function consequencesOf(tree: UnitTree, change: PlannedChange): readonly Consequence[] {
  switch (change.kind) {
    case 'move':
      return moving(tree, change.unitId, change.toParentId);
    case 'merge':
      return merging(tree, change.intoId, change.unitIds);
    case 'close':
      return closing(tree, change.unitId);
  }
}

/** Units one may be moved under: those that exist that day, but neither itself nor anything below it. */
export function possibleParents(tree: UnitTree, unitId: string): readonly OrgUnitView[] {
  const own = new Set([unitId, ...tree.below(unitId).map((unit) => unit.id)]);
  return [...tree.units.values()].filter((unit) => !own.has(unit.id) && unit.kind !== 'village-clinic');
}

/** Units that may be merged into one: of its own kind. */
export function mergeable(tree: UnitTree, intoId: string): readonly OrgUnitView[] {
  const into = tree.units.get(intoId);
  return [...tree.units.values()].filter((unit) => unit.id !== intoId && unit.kind === into?.kind);
}

function moving(tree: UnitTree, unitId: string, toParentId: string): readonly Consequence[] {
  const unit = tree.units.get(unitId);
  const to = tree.units.get(toParentId);
  if (unit === undefined || to === undefined) return [{ kind: 'stops', reason: 'absent', units: [] }];
  if (unit.parentId === toParentId) return [{ kind: 'stops', reason: 'same_parent', units: [] }];
  return [{ kind: 'moves', unit, from: unit.parentId === null ? undefined : tree.units.get(unit.parentId), to, below: tree.below(unitId).length }];
}

function merging(tree: UnitTree, intoId: string, unitIds: readonly string[]): readonly Consequence[] {
  const into = tree.units.get(intoId);
  if (into === undefined) return [{ kind: 'stops', reason: 'absent', units: [] }];
  return unitIds.flatMap((id): Consequence[] => {
    const unit = tree.units.get(id);
    if (unit === undefined) return [{ kind: 'stops', reason: 'absent', units: [] }];
    // What is merged as well, or is the survivor itself, is not handed over.
    const handed = tree.childrenOf(id).filter((child) => !unitIds.includes(child.id) && child.id !== intoId);
    return [{ kind: 'closes', unit }, ...(handed.length > 0 ? [{ kind: 'adopts', unit, to: into, below: handed.length } as const] : [])];
  });
}

function closing(tree: UnitTree, unitId: string): readonly Consequence[] {
  const unit = tree.units.get(unitId);
  if (unit === undefined) return [{ kind: 'stops', reason: 'absent', units: [] }];
  const children = tree.childrenOf(unitId);
  return children.length > 0 ? [{ kind: 'stops', reason: 'children', units: children }] : [{ kind: 'closes', unit }];
}
