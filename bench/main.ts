// npm run bench [-- name …] [--json]: runs the benches one after the other, each in a process of its own.
import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Measurement } from './harness/bench.ts';
import { keepsLimits } from './harness/bench.ts';
import { measurementLine } from './harness/print.ts';

const folder = join(import.meta.dirname, 'benches');
const available = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''))
  .toSorted();

const asJson = process.argv.includes('--json');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = wanted.filter((name) => !available.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No bench called ${unknown.join(', ')}: choose from ${available.join(', ')}.\n`);
  process.exitCode = 2;
} else {
  await runAll(wanted.length === 0 ? available : wanted);
}

async function runAll(names: readonly string[]): Promise<void> {
  const results: Record<string, readonly Measurement[]> = {};
  for (const name of names) {
    if (!asJson) process.stdout.write(`${name}\n`);
    const measurements = await runApart(name);
    if (measurements === undefined) {
      process.stderr.write(`  ${name} could not be measured (see above).\n`);
      process.exitCode = 2;
      continue;
    }
    results[name] = measurements;
    for (const measurement of measurements) if (!asJson) process.stdout.write(`${measurementLine(measurement)}\n`);
    if (measurements.some((measurement) => keepsLimits(measurement) === false)) process.exitCode ??= 1;
  }
  if (asJson) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
}

/** A process each, so that one bench's heap and caches are not another's. Undefined when it fails. */
function runApart(name: string): Promise<readonly Measurement[] | undefined> {
  return new Promise((resolve) => {
    let measurements: readonly Measurement[] | undefined;
    const child = fork(join(import.meta.dirname, 'run-one.ts'), [name], { stdio: ['ignore', 2, 2, 'ipc'] });
    const stop = (): void => {
      child.kill('SIGTERM');
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    child.on('message', (message) => {
      if (Array.isArray(message)) measurements = message;
    });
    child.on('exit', () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      resolve(measurements);
    });
  });
}
