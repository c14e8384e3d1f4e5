import type { QueryResultRow } from 'pg';
import { clientOf, type Tx } from '../database/database.ts';

/** Runs one statement of the ledger in a transaction. The ledger speaks SQL itself: its arrays, binary reads and COPY are beyond a query builder. */
export async function rowsOf<Row extends QueryResultRow>(tx: Tx, text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
  const result = await clientOf(tx).query<Row>(text, [...values]);
  return result.rows;
}

/**
 * Does a piece of a user's transaction as the server itself, for what follows from the user's act but lies outside the
 * jurisdiction: a clinic's figure moves the county's totals. The act itself must already have been checked and written.
 */
export async function asSystem<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  return inRole(tx, 'taizhang_system', work);
}

/** Does a COPY into the ledger. Its rows are not checked by row-level security: the caller has judged every one against the jurisdiction. */
export async function asLoader<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  return inRole(tx, 'taizhang_loader', work);
}

async function inRole<T>(tx: Tx, role: 'taizhang_system' | 'taizhang_loader', work: () => Promise<T>): Promise<T> {
  const client = clientOf(tx);
  const { rows } = await client.query<{ role: string }>('select current_user as role');
  await client.query(`set local role ${role}`);
  const result = await work();
  await client.query(`set local role ${rows[0]?.role === 'taizhang_app' ? 'taizhang_app' : 'taizhang_system'}`);
  return result;
}
