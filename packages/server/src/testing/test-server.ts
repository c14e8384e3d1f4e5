import pino from 'pino';
import { createApp } from '../http/app.ts';
import { routesOf } from '../http/modules.ts';
import type { RouteBinding } from '../http/route-binding.ts';
import { OrgDirectories } from '../organisation/org-directory.ts';
import { openModules, type OpenModules } from '../open-modules.ts';
import type { Pack } from '../pack.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { OutwardSettings } from '../outward/outward-settings.ts';
import type { StorageSettings } from '../storage/file-stores.ts';
import { TestClient } from './test-client.ts';
import { seedCounty, TEST_PASSWORD, type SeededCounty } from './seed-county.ts';
import { testClock, type TestClock } from './test-clock.ts';
import { startTestDatabase } from './test-database.ts';

export interface TestServerOptions<Seeded> {
  /** Fills the database; {@link seedCounty} unless given. */
  readonly seed?: (deps: OpenModules) => Promise<Seeded>;
  readonly clock?: TestClock;
  /** Routes in place of the server's own, e.g. of one module. */
  readonly routes?: (deps: OpenModules) => readonly RouteBinding[];
  /** Content to load; none unless given. */
  readonly packs?: readonly Pack[];
  /** Where uploaded files go; the test's directory unless given. */
  readonly storage?: StorageSettings;
  /** How notices leave; not at all unless given. */
  readonly outward?: OutwardSettings;
}

/** A server that listens, on a database of its own. */
export interface TestServer<Seeded> {
  readonly address: string;
  readonly deps: OpenModules;
  readonly clock: TestClock;
  readonly seeded: Seeded;
  /** Somebody who has not signed in. */
  readonly anonymous: TestClient;
  /** Signs in with the password of the seeded accounts. */
  signIn(loginName: string, password?: string): Promise<TestClient>;
  stop(): Promise<void>;
}

/** Starts the real server, over real HTTP, on a real database. Ask for it in `beforeAll`; it takes about 0.2 s. */
export async function startTestServer(): Promise<TestServer<SeededCounty>>;
export async function startTestServer<Seeded>(options: TestServerOptions<Seeded> & { readonly seed: (deps: OpenModules) => Promise<Seeded> }): Promise<TestServer<Seeded>>;
export async function startTestServer(options: TestServerOptions<SeededCounty>): Promise<TestServer<SeededCounty>>;
export async function startTestServer(options: TestServerOptions<unknown> = {}): Promise<TestServer<unknown>> {
  const opened = await startTestDatabase();
  const clock = options.clock ?? testClock();
  const base: ServerDeps = { database: opened.database, clock, directories: new OrgDirectories(), dataDirectory: opened.dataDirectory, version: '0.0.0-test', ...(options.storage === undefined ? {} : { storage: options.storage }), ...(options.outward === undefined ? {} : { outward: options.outward }) };
  const deps = await openModules(base, options.packs ?? []);
  const seeded = await (options.seed ?? seedCounty)(deps);
  const app = await createApp(deps, (options.routes ?? routesOf)(deps), { logger: pino({ level: process.env['TAIZHANG_LOG_LEVEL'] ?? 'silent' }), secureCookies: false, trustProxy: false });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    address,
    deps,
    clock,
    seeded,
    anonymous: new TestClient(address),
    async signIn(loginName, password = TEST_PASSWORD) {
      const client = new TestClient(address);
      const { status, body } = await client.send('POST', '/session', { loginName, password });
      if (status !== 200) throw new Error(`${loginName} could not sign in: ${JSON.stringify(body)}`);
      return client;
    },
    async stop() {
      await app.close();
      await opened.close();
    },
  };
}

