// Every migration is a file named minute-verb-object.sql, listed in the manifest with the checksum it was merged with.
// Blind spots: whether the SQL is one step, and whether it can be run again after a failure half-way.
import { createHash } from 'node:crypto';
import type { Finding, Rule } from '../rule.ts';
import type { SourceTree } from '../source-tree.ts';

export const migrationFolder = 'packages/server/src/database/migrations';

export const migrations: Rule = {
  name: 'migrations',
  find(tree) {
    const files = tree.under(migrationFolder).filter((file) => file.path.endsWith('.sql'));
    const listed = readManifest(tree);
    const names = new Set(files.map((file) => file.path.slice(migrationFolder.length + 1)));
    const gone = Object.keys(listed).filter((name) => !names.has(name));
    return [
      ...gone.map((name) => finding(`${migrationFolder}/manifest.json`, `${name} is listed but not there: a merged migration is never removed`)),
      ...files.flatMap((file) => {
        const name = file.path.slice(migrationFolder.length + 1);
        if (!/^\d{12}-[a-z]+(-[a-z0-9]+)+\.sql$/u.test(name)) return [finding(file.path, 'name a migration YYYYMMDDHHMM-verb-object.sql')];
        if (listed[name] === undefined) return [finding(file.path, 'not in manifest.json: run npm run db:new -- --list')];
        const isUnchanged = listed[name] === createHash('sha256').update(file.text).digest('hex');
        return isUnchanged ? [] : [finding(file.path, 'edited after it was listed: if it was never merged run npm run db:new -- --list, otherwise write a new migration')];
      }),
    ];
  },
};

function finding(path: string, message: string): Finding {
  return { path, line: 1, message };
}

function readManifest(tree: SourceTree): Readonly<Record<string, unknown>> {
  const parsed: unknown = JSON.parse(tree.findFile(`${migrationFolder}/manifest.json`)?.text ?? '{}');
  return typeof parsed === 'object' && parsed !== null ? Object.fromEntries(Object.entries(parsed)) : {};
}
