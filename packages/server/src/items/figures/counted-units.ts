import type { OrgId, PlainDate } from '@taizhang/kernel';
import type { Tx } from '../../database/database.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import { rowsOf } from '../../ledger/sql.ts';

/** Units that have or had items, by procedure with the first year of their figures. */
export type CountedUnits = ReadonlyMap<number, ReadonlyMap<string, number>>;

/** Reads them. */
export async function readCountedUnits(tx: Tx, countyId: number): Promise<CountedUnits> {
  const rows = await rowsOf<{ org_id: number; procedure: string; since_year: number }>(tx, 'select org_id, procedure, since_year from work_figure_unit where county_id = $1', [countyId]);
  return new Map([...Map.groupBy(rows, (row) => row.org_id)].map(([id, list]) => [id, new Map(list.map((row) => [row.procedure, row.since_year]))]));
}

/** Units a unit stands under on a day, nearest first, as the ledger adds up. */
export function unitsAbove(county: LedgerCounty, id: number, on: PlainDate): readonly number[] {
  const above: number[] = [];
  for (let code: OrgId | undefined = county.rollUp.parentAt(county.directory.codeOf(id), on); code !== undefined; code = county.rollUp.parentAt(code, on)) above.push(county.directory.idOf(code));
  return above;
}
