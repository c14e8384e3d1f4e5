import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { z } from 'zod';

/** Directory of the plain SQL files, named YYYYMMDDHHMM-verb-object.sql; each runs once, in the order of its name. */
export const MIGRATIONS_DIRECTORY = path.join(import.meta.dirname, 'migrations');

/** One change of the database's structure. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The files of the directory, in order. */
export function listMigrations(directory = MIGRATIONS_DIRECTORY): readonly Migration[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => {
      const sql = readFileSync(path.join(directory, name), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/** Checksums of the files as committed: a merged migration is never edited, since databases elsewhere have run it. */
export function readManifest(directory = MIGRATIONS_DIRECTORY): Readonly<Record<string, string>> {
  return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(path.join(directory, 'manifest.json'), 'utf8')));
}

/**
 * Brings the structure of a database up to date, each file in its own transaction, as the role that owns the tables.
 * Several servers may start at once: one runs the files, the others wait. Returns the names of the files it ran.
 */
export async function migrate(client: pg.ClientBase, migrations: readonly Migration[] = listMigrations()): Promise<readonly string[]> {
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    await client.query('set role taizhang_owner');
    await client.query('create table if not exists schema_migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())');
    const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from schema_migration');
    const applied = new Map(rows.map((row) => [row.name, row.checksum]));
    const ran: string[] = [];
    for (const migration of migrations) {
      const checksum = applied.get(migration.name);
      if (checksum === migration.checksum) continue;
      if (checksum !== undefined) throw new Error(`The migration ${migration.name} was edited after this database ran it. Restore the file, and make the change in a new one (npm run db:new <verb-object>).`);
      await runOne(client, migration);
      ran.push(migration.name);
    }
    const known = new Set(migrations.map((migration) => migration.name));
    const unknown = [...applied.keys()].filter((name) => !known.has(name));
    if (unknown.length > 0) throw new Error(`This database was used by a newer version of the program (${unknown.join(', ')}). Update the program.`);
    return ran;
  } finally {
    await client.query('reset role');
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  }
}

/** Any number, the same in every version. */
const MIGRATION_LOCK = 8_201_990_001;

async function runOne(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into schema_migration (name, checksum) values ($1, $2)', [migration.name, migration.checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`The migration ${migration.name} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
