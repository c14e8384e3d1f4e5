import { buildOrgTree, type OrgPlacement, type OrgUnit } from '@taizhang/kernel';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { insertPlacements, insertUnits, unitRow } from './store-org-change.ts';

/**
 * Enters a new county with its whole tree, in a system transaction, and returns its id (the id of its root unit).
 * The root is the one unit placed under nothing.
 * @throws DomainError `org_conflict`, `unknown_org` when the rows are not a tree
 */
export async function foundCounty(tx: Tx, units: readonly OrgUnit[], placements: readonly OrgPlacement[]): Promise<number> {
  buildOrgTree(units, placements);
  const rootPlacement = placements.find((placement) => placement.parentId === null);
  const root = units.find((unit) => unit.id === rootPlacement?.unitId);
  if (root === undefined) throw new Error('A county needs a root unit.');
  const { rows } = await sql<{ id: number }>`select nextval('org_unit_id_seq')::int as id`.execute(tx);
  const countyId = rows[0]?.id ?? 0;
  await tx.insertInto('org_unit').values({ ...unitRow(countyId, root), id: countyId }).execute();
  const ids = new Map([[root.id, countyId], ...(await insertUnits(tx, countyId, units.filter((unit) => unit !== root)))]);
  for (const unit of units.filter(({ mergedInto }) => mergedInto !== undefined)) {
    await tx.updateTable('org_unit').set({ merged_into: unit.mergedInto === undefined ? null : ids.get(unit.mergedInto) ?? null })
      .where('county_id', '=', countyId).where('code', '=', unit.id).execute();
  }
  await insertPlacements(tx, countyId, placements, (code) => ids.get(code));
  return countyId;
}
