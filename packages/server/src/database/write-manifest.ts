import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { listMigrations, MIGRATIONS_DIRECTORY } from './migrations.ts';

// Run after adding a migration: node packages/server/src/database/write-manifest.ts
const entries = Object.fromEntries(listMigrations().map(({ name, checksum }) => [name, checksum]));
writeFileSync(path.join(MIGRATIONS_DIRECTORY, 'manifest.json'), `${JSON.stringify(entries, null, 2)}\n`);
