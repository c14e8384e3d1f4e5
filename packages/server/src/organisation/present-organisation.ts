import type { OrgUnitView } from '@taizhang/contract';
import { orgLevel, type OrgId, type OrgUnit, type PlainDate } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';
import { canSeeOrg } from '../policies/jurisdiction.ts';
import type { OrgDirectory } from './org-directory.ts';

/** The units that exist on a day, depth first; with `closed`, those closed by then after them. */
export function presentOrganisation(actor: Actor, directory: OrgDirectory, asOf: PlainDate, options: { closed: boolean }): OrgUnitView[] {
  const view = directory.tree.at(asOf);
  const present = (unit: OrgUnit, parentId: OrgId | undefined): OrgUnitView => ({
    id: unit.id,
    name: { zh: unit.name, en: unit.nameEn || unit.name },
    kind: unit.kind,
    level: orgLevel(unit.kind),
    parentId: parentId ?? null,
    order: unit.order,
    openedOn: unit.openedOn,
    closedOn: unit.closedOn ?? null,
    mergedInto: unit.mergedInto ?? null,
    creditCode: unit.creditCode ?? null,
    inJurisdiction: canSeeOrg(actor, directory.idOf(unit.id)),
  });
  const living = view.rootIds.flatMap((root) => view.subtreeOf(root)).map((id) => present(view.get(id), view.parentOf(id)));
  if (!options.closed) return living;
  const gone = [...directory.tree.units.values()].filter((unit) => unit.closedOn !== undefined && unit.closedOn <= asOf);
  return [...living, ...gone.map((unit) => present(unit, lastParent(directory, unit.id)))];
}

function lastParent(directory: OrgDirectory, unitId: OrgId): OrgId | undefined {
  return directory.tree.placements.findLast((placement) => placement.unitId === unitId)?.parentId ?? undefined;
}

/** A unit as the wire names it. */
export function presentOrg(directory: OrgDirectory, code: OrgId): { readonly id: string; readonly name: { readonly zh: string; readonly en: string } } {
  const unit = directory.tree.units.get(code);
  return { id: code, name: { zh: unit?.name ?? code, en: unit?.nameEn || (unit?.name ?? code) } };
}
