import { createHash } from 'node:crypto';
import type { QueryResultRow } from 'pg';
import { clientOf, type Tx } from '../database/database.ts';
import { inRole } from '../database/scope.ts';

/** Runs one statement of the ledger in a transaction. The ledger speaks SQL itself: its arrays, binary reads and COPY are beyond a query builder. */
export async function rowsOf<Row extends QueryResultRow>(tx: Tx, text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
  const result = await clientOf(tx).query<Row>(text, [...values]);
  return result.rows;
}

/**
 * The same for a statement of what every visit and every action waits for: each connection reads and plans it once. Only where one plan
 * serves every value, as with rows found by their key; a list whose filters differ is planned better for each.
 */
export async function preparedRows<Row extends QueryResultRow>(tx: Tx, text: string, values: readonly unknown[]): Promise<readonly Row[]> {
  const result = await clientOf(tx).query<Row>({ name: nameOf(text), text, values: [...values] });
  return result.rows;
}

const names = new Map<string, string>();

/** The same name means the same statement in every process, whichever of them used a shared connection before. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 40);
  names.set(text, name);
  return name;
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
