import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from '../processes/run-child.ts';
import { Stop } from '../processes/stop.ts';
import { root } from '../setup/checkout.mjs';

const output = join(root, 'packages/web/dist');
const stamp = join(output, '.built-from');
/** Everything that ends up in the browser, and what decides how. */
const sources = [...['kernel', 'records', 'indicators', 'workflow', 'reports', 'contract', 'web'].map((name) => join(root, 'packages', name)), join(root, 'packs')];

/** Builds the web application when its sources, or the locked libraries, are not those of the last build. @throws Stop when it fails. */
export async function ensureWebBuild(): Promise<void> {
  const digest = digestOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  process.stderr.write('Building the web application …\n');
  await buildWeb(digest);
}

/** Builds the web application whatever is there. @throws Stop when it fails. */
export async function buildWeb(digest: string = digestOfSources()): Promise<void> {
  const result = await runChild(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], { cwd: join(root, 'packages/web'), output: 'capture' });
  process.stderr.write(result.output);
  if (result.status !== 0) throw new Stop('The web application could not be built (see above): mend it and run the same command again.');
  writeFileSync(stamp, digest);
}

function digestOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const file of sources.flatMap(filesBelow).toSorted()) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name !== 'dist' && name !== 'node_modules' && !name.includes('.test.'))
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]));
}
