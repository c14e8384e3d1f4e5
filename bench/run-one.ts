// Runs one bench in this process and sends its measurements to main.ts.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './harness/bench.ts';

const name = process.argv[2] ?? '';
const loaded: unknown = await import(`./benches/${name}.bench.ts`);
if (!isBenchModule(loaded)) throw new Error(`benches/${name}.bench.ts must export bench`);

const directory = mkdtempSync(join(tmpdir(), 'tz-bench-'));
// The embedded database may run as another account.
chmodSync(directory, 0o755);
process.once('SIGTERM', () => process.exit(143));
process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
try {
  process.send?.(await loaded.bench.run({ directory, note: (text) => process.stderr.write(`  … ${text}\n`) }));
} catch (problem) {
  process.stderr.write(`  ${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 2;
}
process.disconnect();

function isBenchModule(value: unknown): value is { readonly bench: Bench } {
  return typeof value === 'object' && value !== null && 'bench' in value;
}
