import type { Tx } from '../database/database.ts';

/** Stores a setting of a county. */
export async function storeSetting(tx: Tx, countyId: number, key: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await tx.insertInto('setting').values({ county_id: countyId, key, value: text }).onConflict((conflict) => conflict.columns(['county_id', 'key']).doUpdateSet({ value: text })).execute();
}

/** A setting of a county as stored; undefined when it has none. */
export async function findSetting(tx: Tx, countyId: number, key: string): Promise<unknown> {
  const row = await tx.selectFrom('setting').select('value').where('county_id', '=', countyId).where('key', '=', key).executeTakeFirst();
  return row?.value;
}
