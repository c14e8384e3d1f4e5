import type pg from 'pg';
import { clientOf, queryBuilder, type Database, type Tx } from './database.ts';

/** What rows a user may see and change: a county, and in it either everything or the organisations listed. */
export interface Scope {
  readonly countyId: number;
  readonly wholeCounty: boolean;
  /** Internal ids of the organisations; ignored when `wholeCounty`. */
  readonly orgIds: readonly number[];
}

export interface TransactionOptions {
  readonly readOnly?: boolean;
  /** `repeatable read` gives several queries one and the same moment. */
  readonly isolation?: 'read committed' | 'repeatable read';
  /** Longest a single statement may take; 30 s unless told. */
  readonly statementSeconds?: number;
  /**
   * Locks are let go before the disk has the transaction, and the caller goes on only when it has: for transactions that queue for
   * one row. The log is written in order, so that nobody whose answer is out can be lost while one they built on is not there.
   */
  readonly releasesEarly?: boolean;
}

/**
 * Runs `work` in one transaction as the user: role `taizhang_app`, which owns nothing, with the user's scope set for
 * the row-level policies. Everything a user does goes through here.
 *
 * The settings are real `SET LOCAL` statements, not `set_config()`: a distributed PostgreSQL passes only those on.
 * Everything in them is a number or a word of ours, so there is nothing to quote.
 */
export async function withScope<T>(database: Database, actor: { readonly scope: Scope }, work: (tx: Tx) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
  const { countyId, wholeCounty, orgIds } = actor.scope;
  return transaction(database, work, options, 'taizhang_app', [
    `set local app.county = '${integer(countyId)}'`,
    `set local app.whole_county = '${wholeCounty ? 'on' : 'off'}'`,
    `set local app.orgs = '{${wholeCounty ? '' : orgIds.map(integer).join(',')}}'`,
  ]);
}

/**
 * Runs `work` in one transaction as the server itself: signing in before anybody is known, sweeps, rebuilds, and
 * loading the demonstration. It sees every county, so the caller must name the county in every query.
 */
export async function withSystem<T>(database: Database, work: (tx: Tx) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
  return transaction(database, work, options, 'taizhang_system', []);
}

/** Statements for the connection of a running transaction, e.g. to raise a limit. Literals only: it takes no parameters. */
export async function runStatements(tx: Tx, text: string): Promise<void> {
  await clientOf(tx).query(text);
}

/** A role a transaction can be in; which one each connection is in is known here, so that nobody need ask. */
type Role = 'taizhang_app' | 'taizhang_system' | 'taizhang_loader';
const roles = new WeakMap<pg.PoolClient, Role>();

/** Does a piece of a transaction in another role and returns to the one it was in; after a failure only the rollback is left. */
export async function inRole<T>(tx: Tx, role: Role, work: () => Promise<T>): Promise<T> {
  const client = clientOf(tx);
  const before = roles.get(client);
  if (before === undefined) throw new Error('The transaction was not opened by withScope or withSystem.');
  if (before === role) return work();
  await become(client, role);
  const result = await work();
  await become(client, before);
  return result;
}

async function become(client: pg.PoolClient, role: Role): Promise<void> {
  await client.query(`set local role ${role}`);
  roles.set(client, role);
}

async function transaction<T>(database: Database, work: (tx: Tx) => Promise<T>, options: TransactionOptions, role: Role, settings: readonly string[]): Promise<T> {
  const client = await database.pool.connect();
  let broken: Error | undefined;
  try {
    const mode = `begin isolation level ${options.isolation ?? 'read committed'} ${options.readOnly === true ? 'read only' : 'read write'}`;
    const release = options.releasesEarly === true ? ['set local synchronous_commit = off'] : [];
    await client.query([mode, `set local role ${role}`, ...settings, ...release, `set local statement_timeout = ${integer((options.statementSeconds ?? 30) * 1000)}`].join(';'));
    roles.set(client, role);
    const result = await work(queryBuilder(client));
    await client.query('commit');
    // A message of no meaning: committing it flushes the log up to here, together with those of everybody who waits.
    if (options.releasesEarly === true) await client.query("select pg_logical_emit_message(true, 'taizhang', '')");
    return result;
  } catch (error) {
    // A connection that cannot even roll back is not given to the next user.
    await client.query('rollback').catch((failure: unknown) => {
      broken = failure instanceof Error ? failure : new Error(String(failure));
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

function integer(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is not an integer`);
  return String(value);
}
