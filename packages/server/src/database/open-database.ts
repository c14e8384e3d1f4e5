import { isDomainError } from '@taizhang/kernel';
import pg from 'pg';
import { connect, connectionConfig, type Address, type Database } from './database.ts';
import { readHolder } from './embedded/data-lock.ts';
import { startEmbeddedDatabase, type EmbeddedDatabase } from './embedded/start-embedded-database.ts';
import { migrate } from './migrations.ts';
import { ensureRoles } from './roles.ts';

/** Which database to use: the server of a URL, or the embedded one of a data directory. */
export type DatabaseChoice =
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'embedded'; readonly dataDirectory: string; readonly purpose: string; readonly binDirectory?: string; readonly durable?: boolean };

/** A database that is up to date and ready for use. */
export interface OpenDatabase {
  readonly database: Database;
  /** As the owner of everything; for structure and backups only. */
  readonly adminAddress: Address;
  readonly embedded?: EmbeddedDatabase;
  /** Names of the migrations that ran just now. */
  readonly migrated: readonly string[];
  close(): Promise<void>;
}

/** Starts the embedded database when that is the choice, brings the structure up to date, and opens the pool. */
export async function openDatabase(choice: DatabaseChoice, onIdleError: (error: Error) => void): Promise<OpenDatabase> {
  if (choice.kind === 'external') {
    const address = { url: choice.url };
    const migrated = await prepare(address, { createLogin: false });
    const database = connect(address, { kind: 'external', onIdleError });
    return { database, adminAddress: address, migrated, close: () => database.close() };
  }
  const embedded = await startEmbeddedDatabase(choice);
  try {
    const { socketDirectory } = embedded;
    await createDatabase({ socketDirectory, user: 'postgres', database: 'postgres' }, EMBEDDED_NAME);
    const adminAddress = { socketDirectory, user: 'postgres', database: EMBEDDED_NAME };
    const migrated = await prepare(adminAddress, { createLogin: true });
    const database = connect({ socketDirectory, user: 'taizhang_login', database: EMBEDDED_NAME }, { kind: 'embedded', onIdleError });
    return {
      database,
      adminAddress,
      embedded,
      migrated,
      async close() {
        await database.close();
        await embedded.stop();
      },
    };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/**
 * Opens a database for a command: starts it as {@link openDatabase} does, or, when a server is running on the data
 * directory, uses that server's. Closing it then leaves the server's database alone.
 */
export async function openDatabaseForCommand(choice: DatabaseChoice, onIdleError: (error: Error) => void): Promise<OpenDatabase> {
  try {
    return await openDatabase(choice, onIdleError);
  } catch (error) {
    const holder = choice.kind === 'embedded' && isDomainError(error) && error.code === 'unavailable' ? readHolder(choice.dataDirectory) : undefined;
    if (holder?.socketDirectory === undefined) throw error;
    const { socketDirectory } = holder;
    const database = connect({ socketDirectory, user: 'taizhang_login', database: EMBEDDED_NAME }, { kind: 'embedded', connections: 4, onIdleError });
    return { database, adminAddress: { socketDirectory, user: 'postgres', database: EMBEDDED_NAME }, migrated: [], close: () => database.close() };
  }
}

/** Creates roles and brings the structure up to date. */
export async function prepare(address: Address, options: { createLogin: boolean }): Promise<readonly string[]> {
  const client = new pg.Client(connectionConfig(address));
  await client.connect();
  try {
    await ensureRoles(client, options);
    return await migrate(client);
  } finally {
    await client.end();
  }
}

/** Name of the database inside the embedded PostgreSQL. */
export const EMBEDDED_NAME = 'taizhang';

async function createDatabase(address: Address, name: string): Promise<void> {
  const client = new pg.Client(connectionConfig(address));
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
}
