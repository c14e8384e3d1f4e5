import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { connect, connectionConfig, type Database } from '../database/database.ts';
import { listMigrations } from '../database/migrations.ts';
import { openDatabase, prepare } from '../database/open-database.ts';

/** A database of a test's own, built by the real migrations. */
export interface TestDatabase {
  readonly database: Database;
  /** Files beside the database go here; removed with it. */
  readonly dataDirectory: string;
  close(): Promise<void>;
}

/**
 * A fresh database: a copy of one the migrations built once. On the server of TAIZHANG_TEST_DATABASE_URL when that is
 * set (a superuser's URL; npm test points it at Debian's PostgreSQL), else on an embedded PostgreSQL of its own, with
 * fsync off.
 */
export async function startTestDatabase(): Promise<TestDatabase> {
  const dataDirectory = temporaryDirectory();
  const url = process.env['TAIZHANG_TEST_DATABASE_URL'] ?? '';
  const opened = url === '' ? await openEmbedded(dataDirectory) : await openOnServer(url);
  return {
    database: opened.database,
    dataDirectory,
    async close() {
      await opened.close();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** A new directory that any account can enter: as root, PostgreSQL runs under another one. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'tz-test-'));
  chmodSync(directory, 0o755);
  return directory;
}

interface Opened {
  readonly database: Database;
  close(): Promise<void>;
}

async function openEmbedded(dataDirectory: string): Promise<Opened> {
  execFileSync('cp', ['-a', path.join(await embeddedTemplate(), 'pgdata'), dataDirectory]);
  return openDatabase({ kind: 'embedded', dataDirectory, purpose: 'test', durable: false }, reportIdleError);
}

/** Data directory with every migration run, made once for this state of the migrations and kept beside other temporary files. */
async function embeddedTemplate(): Promise<string> {
  const template = path.join(tmpdir(), `tz-template-${process.getuid?.() ?? 0}-${structureDigest()}`);
  if (existsSync(path.join(template, 'pgdata'))) return template;
  const building = temporaryDirectory();
  const open = await openDatabase({ kind: 'embedded', dataDirectory: building, purpose: 'test template', durable: false }, reportIdleError);
  await open.close();
  try {
    renameSync(building, template);
  } catch (error) {
    rmSync(building, { recursive: true, force: true });
    // Another test file was faster; its template is as good.
    if (!existsSync(path.join(template, 'pgdata'))) throw error;
  }
  return template;
}

async function openOnServer(url: string): Promise<Opened> {
  const name = `tz_test_${randomUUID().replaceAll('-', '')}`;
  const template = `tz_template_${structureDigest()}`;
  await asAdministrator(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (rowCount === 0) {
      await client.query(`create database ${template}_building`);
      await prepare({ url: withDatabase(url, `${template}_building`) }, { createLogin: false });
      await client.query(`alter database ${template}_building rename to ${template}`);
    }
    await client.query(`create database ${name} template ${template}`);
  });
  const database = connect({ url: withDatabase(url, name) }, { kind: 'external', connections: 6, onIdleError: reportIdleError });
  return {
    database,
    async close() {
      await database.close();
      await asAdministrator(url, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

async function asAdministrator(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(connectionConfig({ url }));
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  return url.replace(/^(\w+:\/\/[^/]*\/)[^?]*/u, `$1${name}`);
}

function structureDigest(): string {
  return createHash('sha256').update(listMigrations().map((migration) => migration.checksum).join()).digest('hex').slice(0, 16);
}

const TEMPLATE_LOCK = 8_201_990_002;

/** Connections of a database that is being dropped may fail while idle; a test that needs one fails by itself. */
function reportIdleError(error: Error): void {
  process.emitWarning(error);
}
