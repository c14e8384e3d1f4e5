import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from '../processes/run-child.ts';
import { Stop, runScript } from '../processes/stop.ts';
import { root } from '../setup/checkout.mjs';

const folder = join(root, 'packages/server/src/database/migrations');
const writeManifest = join(root, 'packages/server/src/database/write-manifest.ts');

await runScript(async () => {
  const [title] = process.argv.slice(2);
  if (title === '--list') return (await runChild(process.execPath, [writeManifest], { cwd: root })).status;
  if (title === undefined || !/^[a-z]+(-[a-z0-9]+)+$/u.test(title)) throw new Stop('Name the migration verb-object, for example: npm run db:new add-inspection', 2);
  if (readdirSync(folder).some((name) => name.endsWith(`-${title}.sql`))) throw new Stop(`There is a migration called ${title} already: choose another name.`, 2);
  const name = `${minuteStamp(new Date())}-${title}.sql`;
  if (existsSync(join(folder, name))) throw new Stop('Run the same command again in a minute: two migrations may not carry the same minute.', 2);
  writeFileSync(join(folder, name), '-- Why: \n\n');
  process.stdout.write(`packages/server/src/database/migrations/${name}\nWrite the SQL, then run: npm run db:new -- --list\n`);
  return 0;
});

/** YYYYMMDDHHMM in UTC, so that the files of two time zones still sort by age. */
function minuteStamp(instant: Date): string {
  return instant.toISOString().replaceAll(/\D/gu, '').slice(0, 12);
}
