import type { Database, Tx } from '../../database/database.ts';
import { withSystem } from '../../database/scope.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { holdIdentityKeys, type IdentityKeys } from '../identity-keys.ts';
import { addressBeforePlace, householdAddressPlace } from '../sealed-places.ts';
import { sealAgain } from './move-residents.ts';

/** Where else addresses are sealed: of households, and those a change of household replaced. */
const ADDRESSES = [
  { table: 'household', column: 'address', placeOf: householdAddressPlace },
  { table: 'household_change', column: 'address_before', placeOf: addressBeforePlace },
] as const;

/** Seals addresses that belong to no resident anew under the newest key. */
export async function moveAddresses(database: Database, keys: IdentityKeys, countyId: number, batch: number): Promise<number> {
  let moved = 0;
  for (const { table, column, placeOf } of ADDRESSES) {
    for (let after = 0; ;) {
      const ids = await withSystem(database, async (tx) => {
        await holdIdentityKeys(tx, keys);
        const rows = await rowsOf<{ id: number; address: Buffer }>(tx, `select id, ${column} as address from ${table} where county_id = $1 and id > $2 and substr(${column}, 1, 1) <> $3 order by id limit $4 for update`, [countyId, after, Buffer.of(keys.newest), batch]);
        await rowsOf(tx, `update ${table} a set ${column} = u.address from unnest($2::bigint[], $3::bytea[]) as u (id, address) where a.county_id = $1 and a.id = u.id`, [countyId, rows.map(({ id }) => id), rows.map(({ id, address }) => sealAgain(keys, address, placeOf(countyId, id)))]);
        return rows.map(({ id }) => id);
      }, { statementSeconds: 600 });
      const last = ids.at(-1);
      if (last === undefined) break;
      after = last;
      moved += ids.length;
    }
  }
  return moved;
}

/** Such addresses that are not under the newest key. */
export async function countFormerAddresses(tx: Tx, keys: IdentityKeys): Promise<number> {
  let former = 0;
  for (const { table, column } of ADDRESSES) {
    const [{ n } = { n: 0 }] = await rowsOf<{ n: number }>(tx, `select count(*)::int as n from ${table} where substr(${column}, 1, 1) <> $1`, [Buffer.of(keys.newest)]);
    former += n;
  }
  return former;
}
