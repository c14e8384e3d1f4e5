import type { FastifyInstance } from 'fastify';
import path from 'node:path';
import pino, { type Logger } from 'pino';
import type { PlainDate } from '@taizhang/kernel';
import { systemClock } from './clock.ts';
import { demonstrationToday } from './system/demonstration.ts';
import type { Configuration } from './configuration.ts';
import { startCountyJobs, type RunningJobs } from './county-jobs.ts';
import { openDatabase, type DatabaseChoice, type OpenDatabase } from './database/open-database.ts';
import { createApp } from './http/app.ts';
import { routesOf } from './http/modules.ts';
import { OrgDirectories } from './organisation/org-directory.ts';
import { loadPacks } from './load-packs.ts';
import { openModules, type OpenModules } from './open-modules.ts';
import type { ServerDeps } from './server-deps.ts';
import { itemJobs } from './items/item-jobs.ts';
import { ruleJobs } from './items/opening-rules/rule-jobs.ts';
import { outwardJobs } from './outward/outward-jobs.ts';
import { registerJobs } from './register/register-jobs.ts';
import { storageJobs } from './storage/sweep-files.ts';
import { readVersion } from './version.ts';

export interface StartOptions {
  readonly configuration: Configuration;
  readonly choice: DatabaseChoice;
  readonly dataDirectory: string;
  /** The office's day, when it is not the machine's; a demonstration brings its own. */
  readonly today?: PlainDate | undefined;
  readonly host: string;
  readonly port: number;
}

/** A server that answers. */
export interface RunningServer {
  readonly address: string;
  readonly deps: OpenModules;
  readonly app: FastifyInstance;
  readonly open: OpenDatabase;
  readonly log: Logger;
  /** Finishes the requests at hand, then closes the database. Safe to call twice. */
  stop(): Promise<void>;
}

/** Starts the database, brings it up to date, and serves the application. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const log = pino({ level: options.configuration.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: false }));
  const open = await openDatabase(options.choice, (error) => log.error(`an idle database connection failed: ${error.message}`));
  for (const remark of open.embedded?.remarks ?? []) log.info(remark);
  if (open.migrated.length > 0) log.info({ migrations: open.migrated }, 'database structure brought up to date');
  try {
    const base: ServerDeps = {
      database: open.database,
      clock: systemClock(options.today ?? (await demonstrationToday(open.database))),
      directories: new OrgDirectories(),
      dataDirectory: options.dataDirectory,
      storage: options.configuration.storage,
      outward: options.configuration.outward,
      version: readVersion(),
    };
    const deps = await openModules(base, await loadPacks(options.configuration.packs));
    // Not waited for: a storage that hangs must not keep everything else from starting.
    void deps.files.check().catch((error: unknown) => log.error({ err: error }, 'uploaded files cannot be stored or read now; everything else works'));
    const { secureCookies, trustProxy, metricsToken } = options.configuration;
    const app = await createApp(deps, routesOf(deps), {
      logger: log,
      secureCookies,
      trustProxy,
      ...(metricsToken === undefined ? {} : { metricsToken }),
      webDirectory: path.join(import.meta.dirname, '..', '..', 'web', 'dist'),
    });
    const address = await app.listen({ host: options.host, port: options.port });
    // Not before: a port that is taken ends the start, and nothing may be left running.
    const jobs = startCountyJobs(deps.database, [...registerJobs(deps), ...itemJobs(deps), ...ruleJobs(deps), ...outwardJobs(deps), ...storageJobs(deps, (sentence) => log.warn(sentence))], (error, failure) => log.error({ err: error }, failure));
    open.embedded?.lock.announce({ address });
    let stopping: Promise<void> | undefined;
    return { address, deps, app, open, log, stop: () => (stopping ??= stopInOrder(app, jobs, open)) };
  } catch (error) {
    await open.close();
    throw error;
  }
}

async function stopInOrder(app: FastifyInstance, jobs: RunningJobs, open: OpenDatabase): Promise<void> {
  await app.close();
  await jobs.stop();
  await open.close();
}
