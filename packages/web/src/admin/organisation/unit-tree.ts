import type { OrgUnitView } from '@taizhang/contract';

/** The organisation of a day, ready to be walked. */
export interface UnitTree {
  readonly units: ReadonlyMap<string, OrgUnitView>;
  readonly roots: readonly OrgUnitView[];
  readonly childrenOf: (id: string) => readonly OrgUnitView[];
  /** All below, not the unit itself. */
  readonly below: (id: string) => readonly OrgUnitView[];
}

/** Builds the tree from the flat list of the server; a unit whose parent is not in the list is a root. */
export function unitTree(list: readonly OrgUnitView[]): UnitTree {
  const units = new Map(list.map((unit) => [unit.id, unit]));
  const children = new Map<string, OrgUnitView[]>();
  const roots: OrgUnitView[] = [];
  for (const unit of list) {
    if (unit.parentId === null || !units.has(unit.parentId)) roots.push(unit);
    else children.set(unit.parentId, [...(children.get(unit.parentId) ?? []), unit]);
  }
  const childrenOf = (id: string): readonly OrgUnitView[] => children.get(id) ?? [];
  const below = (id: string): readonly OrgUnitView[] => childrenOf(id).flatMap((child) => [child, ...below(child.id)]);
  return { units, roots, childrenOf, below };
}

/** Units whose Chinese or English name or code holds the text. */
export function unitsHolding(units: readonly OrgUnitView[], text: string): readonly OrgUnitView[] {
  const wanted = text.trim().toLowerCase();
  return wanted === '' ? units : units.filter((unit) => `${unit.name.zh} ${unit.name.en} ${unit.id}`.toLowerCase().includes(wanted));
}
