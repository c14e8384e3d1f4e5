import type { Database, Tx } from '../database/database.ts';
import { withSystem } from '../database/scope.ts';
import { rowsOf } from '../ledger/sql.ts';
import { holdIdentityKeys, type IdentityKeys } from '../register/identity-keys.ts';
import { sealAgain } from '../register/keys/move-residents.ts';
import { mailPlace, secretPlace } from './sealed-places.ts';

/** Seals mail addresses and the webhook's secret anew under the newest key. There are as many as accounts: one transaction does. @returns how many */
export async function moveOutwardSecrets(database: Database, keys: IdentityKeys, countyId: number): Promise<number> {
  return withSystem(database, async (tx) => {
    await holdIdentityKeys(tx, keys);
    const newest = Buffer.of(keys.newest);
    const mails = await rowsOf<{ account_id: string; address: Buffer }>(tx, 'select account_id, address from account_mail where county_id = $1 and substr(address, 1, 1) <> $2 for update', [countyId, newest]);
    await rowsOf(tx, 'update account_mail m set address = u.address from unnest($2::uuid[], $3::bytea[]) as u (account_id, address) where m.county_id = $1 and m.account_id = u.account_id', [countyId, mails.map((row) => row.account_id), mails.map((row) => sealAgain(keys, row.address, mailPlace(row.account_id)))]);
    const hooks = await rowsOf<{ secret: Buffer }>(tx, 'select secret from outgoing_webhook where county_id = $1 and substr(secret, 1, 1) <> $2 for update', [countyId, newest]);
    for (const { secret } of hooks) await rowsOf(tx, 'update outgoing_webhook set secret = $2 where county_id = $1', [countyId, sealAgain(keys, secret, secretPlace(countyId))]);
    return mails.length + hooks.length;
  }, { statementSeconds: 600 });
}

/** Those that are not under the newest key. */
export async function countFormerOutward(tx: Tx, keys: IdentityKeys): Promise<number> {
  const [{ n } = { n: 0 }] = await rowsOf<{ n: number }>(tx, 'select count(*)::int as n from (select address as v from account_mail union all select secret from outgoing_webhook) sealed where substr(v, 1, 1) <> $1', [Buffer.of(keys.newest)]);
  return n;
}
