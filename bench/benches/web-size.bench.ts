import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bench, Measurement } from '../harness/bench.ts';

const built = join(import.meta.dirname, '../../packages/web/dist');

export const bench: Bench = {
  name: 'web-size',
  about: 'What a browser loads before the first screen shows, gzipped, and the largest part loaded later.',
  run: async () => {
    if (!existsSync(join(built, 'index.html'))) throw new Error('packages/web/dist is not there: run npm run build first.');
    const page = readFileSync(join(built, 'index.html'), 'utf8');
    const first = reachable([...page.matchAll(/(?:src|href)="\/?([^"]+\.js)"/gu)].map((match) => match[1] ?? ''));
    const styles = [...page.matchAll(/href="\/?([^"]+\.css)"/gu)].map((match) => match[1] ?? '');
    const all = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));
    const later = all.filter((path) => !first.has(path)).map((path) => ({ path, size: gzipped(path) }));
    const largest = later.toSorted((left, right) => right.size - left.size)[0];
    const measurements: Measurement[] = [
      { what: `script of the first load (${first.size} files, gzip)`, value: total([...first]), unit: 'KB', limit: 400 },
      { what: 'styles of the first load (gzip)', value: total(styles), unit: 'KB' },
    ];
    if (largest !== undefined) measurements.push({ what: `largest part loaded later: ${largest.path.replace(/^.*\//u, '')}`, value: largest.size / 1024, unit: 'KB' });
    return measurements;
  },
};

/** The entry scripts and every script they import statically; `import()` is loaded later and not followed. */
function reachable(entries: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [...entries];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path) || !existsSync(join(built, path))) continue;
    found.add(path);
    const text = readFileSync(join(built, path), 'utf8');
    for (const match of text.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/gu)) queue.push(normalize(join(dirname(path), match[1] ?? '')));
  }
  return found;
}

function total(paths: readonly string[]): number {
  return paths.map(gzipped).reduce((sum, size) => sum + size, 0) / 1024;
}

function gzipped(path: string): number {
  return gzipSync(readFileSync(join(built, path)), { level: 9 }).length;
}
