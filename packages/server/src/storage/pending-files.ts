import type { Tx } from '../database/database.ts';
import { withSystem } from '../database/scope.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { StoragePlace } from './file-store.ts';

/** A file that is in a storage, or may be, while no row of the database stands for it. */
export interface PendingFile {
  readonly countyId: number;
  readonly place: StoragePlace;
  readonly key: string;
}

/** Writes down that a file is about to be stored, so that it can be swept should nothing come of it. */
export async function announceFile(deps: ServerDeps, { countyId, place, key }: PendingFile): Promise<void> {
  await withSystem(deps.database, (tx) => leaveFile(tx, { countyId, place, key }, deps.clock.wallNow()));
}

/** Leaves a file to the sweep: in the transaction after which no row names it any more. */
export async function leaveFile(tx: Tx, { countyId, place, key }: PendingFile, at: string): Promise<void> {
  await rowsOf(tx, 'insert into pending_file (county_id, place, key, begun_at) values ($1, $2, $3, $4) on conflict (county_id, place, key) do update set begun_at = excluded.begun_at', [countyId, place, key, at]);
}

/** Says that a row now stands for the file; part of the transaction that writes the row. */
export async function adoptFile(tx: Tx, { countyId, place, key }: PendingFile): Promise<void> {
  await asSystem(tx, () => rowsOf(tx, 'delete from pending_file where county_id = $1 and place = $2 and key = $3', [countyId, place, key]));
}
