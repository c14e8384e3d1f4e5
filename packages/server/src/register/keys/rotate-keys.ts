import type { Database, Tx } from '../../database/database.ts';
import { withSystem } from '../../database/scope.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { countFormerOutward, moveOutwardSecrets } from '../../outward/move-sealed.ts';
import { listCounties } from '../../organisation/org-directory.ts';
import { newestOf, readKeyFile, withNewVersion, writeKeyFile, type KeyFile } from '../identity-key-file.ts';
import { KEYS_LOCK, openIdentityKeys, type IdentityKeys } from '../identity-keys.ts';
import { countFormerAddresses, moveAddresses } from './move-addresses.ts';
import { formerFiles, moveFiles } from './move-files.ts';
import { countFormerValues, dropFormerDigests, moveResidents } from './move-residents.ts';

/** Where the keys lie, and how to go about it. */
export interface RotateKeys {
  readonly database: Database;
  readonly keyFile: string;
  readonly dataDirectory: string;
  readonly batch: number;
  readonly say: (line: string) => void;
}

/** What was changed, all in all. */
export interface KeyRotation {
  /** Versions that are gone now. */
  readonly from: readonly number[];
  readonly to: number;
  /** An earlier run was stopped before its end, and this one went on. */
  readonly resumed: boolean;
  readonly residents: number;
  readonly values: number;
  readonly addresses: number;
  readonly files: number;
  readonly digestsAdded: number;
  readonly digestsDropped: number;
  /** Digests that lacked although the value was moved; 0 unless something went wrong before. */
  readonly digestsMended: number;
}

/**
 * Changes the keys under which people are stored and searched, while the server runs: a new version is made; everything is sealed anew under it and indexed
 * under both; searching turns to it; former digests go; and, when nothing is left under them, the former keys go. Stopped anywhere, it goes on from there.
 */
export async function rotateKeys(order: RotateKeys): Promise<KeyRotation> {
  const before = readKeyFile(order.keyFile);
  if (!before.isMoving) await changeKeyFile(order, withNewVersion);
  const from = readKeyFile(order.keyFile).versions.slice(0, -1).map(({ version }) => version);
  const keys = openIdentityKeys(order.keyFile);
  const counties = (await withSystem(order.database, listCounties)).map(({ id }) => id);
  const moved = await moveValues(order, keys, counties);
  await changeKeyFile(order, (file) => ({ ...file, search: newestOf(file).version }));
  keys.refresh();
  let [digestsDropped, digestsMended] = [0, 0];
  for (const countyId of counties) {
    const { dropped, mended } = await dropFormerDigests(order.database, keys, countyId, { batch: order.batch, onBatch: (n) => order.say(`旧索引已删 ${n} 条`) });
    [digestsDropped, digestsMended] = [digestsDropped + dropped, digestsMended + mended];
  }
  await changeKeyFile(order, (file) => ({ search: newestOf(file).version, isMoving: false, versions: [newestOf(file)] }), async (tx) => refuseFormer(tx, keys, order.dataDirectory));
  return { from, to: keys.newest, resumed: before.isMoving, ...moved, digestsDropped, digestsMended };
}

async function moveValues(order: RotateKeys, keys: IdentityKeys, counties: readonly number[]): Promise<Pick<KeyRotation, 'residents' | 'values' | 'addresses' | 'files' | 'digestsAdded'>> {
  let [residents, values, digestsAdded, addresses] = [0, 0, 0, 0];
  for (const countyId of counties) {
    const moved = await moveResidents(order.database, keys, countyId, { batch: order.batch, onBatch: ({ residents: n }) => order.say(`居民已换 ${residents + n} 人`) });
    [residents, values, digestsAdded] = [residents + moved.residents, values + moved.values, digestsAdded + moved.digests];
    addresses += (await moveAddresses(order.database, keys, countyId, order.batch)) + (await moveOutwardSecrets(order.database, keys, countyId));
  }
  return { residents, values, addresses, files: moveFiles(keys, order.dataDirectory), digestsAdded };
}

/** Alone: nobody who writes names is in the middle of it, and whoever comes after reads the new file. */
async function changeKeyFile({ database, keyFile }: RotateKeys, change: (file: KeyFile) => KeyFile, check: (tx: Tx) => Promise<void> = async () => {}): Promise<void> {
  await withSystem(database, async (tx) => {
    await rowsOf(tx, 'select pg_advisory_xact_lock($1)', [KEYS_LOCK]);
    await check(tx);
    writeKeyFile(keyFile, change(readKeyFile(keyFile)));
  }, { statementSeconds: 600 });
}

/** @throws Error when anything is still under a former key: the key stays then, and the next run moves it */
async function refuseFormer(tx: Tx, keys: IdentityKeys, dataDirectory: string): Promise<void> {
  const former = (await countFormerValues(tx, keys)) + (await countFormerAddresses(tx, keys)) + (await countFormerOutward(tx, keys)) + formerFiles(keys, dataDirectory).length;
  if (former > 0) throw new Error(`${former} values are still under a former key, which stays. Run the command again.`);
}
