import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { typeParsing } from './type-parsing.ts';
import type { Tables } from './tables.ts';

/**
 * The open database. It is deliberately not a query builder: the only ways to a query are `withScope` (as a user) and
 * `withSystem` (the server's own work), because both set the role that row-level security looks at.
 */
export interface Database {
  readonly pool: pg.Pool;
  /** What is behind it, for the system page. */
  readonly kind: 'embedded' | 'external';
  close(): Promise<void>;
}

/** A query builder bound to one open transaction, in the role and scope the transaction was opened with. */
export type Tx = Kysely<Tables>;

/** Where to connect: a URL, or the socket of the embedded database. */
export type Address = { readonly url: string } | { readonly socketDirectory: string; readonly user: string; readonly database: string };

/** Opens a pool of connections. Nothing is connected until the first query. */
export function connect(address: Address, options: { kind: Database['kind']; connections?: number; onIdleError: (error: Error) => void }): Database {
  const pool = new pg.Pool({
    ...connectionConfig(address),
    max: options.connections ?? 12,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
    application_name: 'taizhang',
  });
  let closing = false;
  // A lent connection whose database dies fails its statements; without a listener the same news would also end the process,
  // and news may arrive in the packet that ends the connecting, before whoever asked for the connection can listen.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  // Without a listener, a database that restarts would end the whole process.
  pool.on('error', (error) => {
    // The pool calls itself ended before its connections are; a database stopped right after cuts them off.
    if (!closing) options.onIdleError(error);
  });
  return {
    pool,
    kind: options.kind,
    close: async () => {
      closing = true;
      await pool.end();
    },
  };
}

/** Settings of one connection, for the few that are held outside the pool. */
export function connectionConfig(address: Address): pg.ClientConfig {
  const place = 'url' in address ? { connectionString: address.url } : { host: address.socketDirectory, port: 5432, user: address.user, database: address.database };
  return { ...place, types: typeParsing };
}

/** The query builder of a connection; made once for each, not once for each transaction. */
export function queryBuilder(client: pg.PoolClient): Tx {
  const known = builders.get(client);
  if (known !== undefined) return known;
  const builder = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: {
        connect: async () => ({ query: client.query.bind(client), release: () => {} }),
        end: async () => {},
        options: {},
      },
    }),
  });
  builders.set(client, builder);
  clients.set(builder, client);
  return builder;
}

/**
 * The connection under a transaction, for what the builder cannot say (COPY).
 * @throws Error when the builder is not one of ours
 */
export function clientOf(tx: Tx): pg.PoolClient {
  const client = clients.get(tx);
  if (client === undefined) throw new Error('This query builder does not belong to a transaction of withScope or withSystem.');
  return client;
}

const builders = new WeakMap<pg.PoolClient, Tx>();
const clients = new WeakMap<Tx, pg.PoolClient>();
