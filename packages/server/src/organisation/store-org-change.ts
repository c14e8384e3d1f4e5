import { fail, orgId, type OrgChange, type OrgId, type OrgPlacement, type OrgUnit } from '@taizhang/kernel';
import type { Tx } from '../database/database.ts';
import type { OrgDirectory } from './org-directory.ts';

/** Writes a change of the tree to the tables. The directory must be of the same transaction. */
export async function storeOrgChange(tx: Tx, directory: OrgDirectory, change: OrgChange): Promise<void> {
  const { countyId } = directory;
  const opened = await insertUnits(tx, countyId, change.opened);
  const idOf = (code: OrgId) => opened.get(code) ?? directory.idOf(code);
  for (const end of change.ended) {
    const row = tx.updateTable('org_placement').set({ valid_to: end.to });
    const key = { county: countyId, unit: idOf(end.unitId), from: end.from };
    if (end.to > end.from) await row.where('county_id', '=', key.county).where('unit_id', '=', key.unit).where('valid_from', '=', key.from).execute();
    // It never took effect: the change begins on the day the placement did.
    else await tx.deleteFrom('org_placement').where('county_id', '=', key.county).where('unit_id', '=', key.unit).where('valid_from', '=', key.from).execute();
  }
  for (const closing of change.closed) {
    await tx
      .updateTable('org_unit')
      .set({ closed_on: closing.closedOn, merged_into: closing.mergedInto === undefined ? null : idOf(closing.mergedInto) })
      .where('county_id', '=', countyId)
      .where('id', '=', idOf(closing.id))
      .execute();
  }
  await insertPlacements(tx, countyId, change.placed, idOf);
}

/** Inserts units and says which ids they were given. */
export async function insertUnits(tx: Tx, countyId: number, units: readonly OrgUnit[]): Promise<ReadonlyMap<OrgId, number>> {
  const ids = new Map<OrgId, number>();
  for (const some of inChunks(units)) {
    const rows = await tx.insertInto('org_unit').values(some.map((unit) => unitRow(countyId, unit))).returning(['id', 'code']).execute();
    for (const row of rows) ids.set(orgId(row.code), row.id);
  }
  return ids;
}

/** Inserts placements of units already entered. */
export async function insertPlacements(tx: Tx, countyId: number, placements: readonly OrgPlacement[], idOf: (code: OrgId) => number | undefined): Promise<void> {
  const known = (code: OrgId) => idOf(code) ?? fail('unknown_org', { zh: `没有代码为“${code}”的机构`, en: `There is no organisation with the code "${code}"` });
  for (const some of inChunks(placements)) {
    await tx
      .insertInto('org_placement')
      .values(some.map((placement) => ({
        county_id: countyId,
        unit_id: known(placement.unitId),
        parent_id: placement.parentId === null ? null : known(placement.parentId),
        valid_from: placement.from,
        valid_to: placement.to ?? null,
      })))
      .execute();
  }
}

/** The row of a unit; a merger is written afterwards, when the id of the unit it went into is known. */
export function unitRow(countyId: number, unit: OrgUnit) {
  return {
    county_id: countyId,
    code: unit.id,
    name: unit.name,
    name_en: unit.nameEn,
    kind: unit.kind,
    opened_on: unit.openedOn,
    closed_on: unit.closedOn ?? null,
    merged_into: null,
    credit_code: unit.creditCode ?? null,
    sort_order: unit.order,
  };
}

/** PostgreSQL takes 65,535 parameters in one statement; a province has more units than that allows at once. */
function inChunks<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / 2000) }, (_, index) => items.slice(index * 2000, (index + 1) * 2000));
}
