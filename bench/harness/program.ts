import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const commandLine = join(import.meta.dirname, '../../packages/server/src/cli/main.ts');

/** A served instance and how long it took from the start of the process to the first ready answer. */
export interface Served {
  readonly pid: number;
  readonly address: string;
  readonly readyMs: number;
  stop(): Promise<void>;
}

/** Runs one command of the product to its end. @throws Error with its status when it fails. */
export async function runCommand(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [commandLine, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  const status = await endOf(child);
  if (status !== 0) throw new Error(`taizhang ${args[0]} ended with ${status}`);
}

/** Serves a data directory. @throws Error when it is not ready within a minute. */
export async function serve(data: string): Promise<Served> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const start = performance.now();
  const child = spawn(process.execPath, ['--max-semi-space-size=8', commandLine, 'serve', '--data', data, '--port', String(port)], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, TAIZHANG_LOG_LEVEL: 'warn' } });
  const { pid } = child;
  while (performance.now() - start < 60_000 && child.exitCode === null && pid !== undefined) {
    const response = await fetch(`${address}/readyz`).catch(() => undefined);
    if (response?.ok) {
      const readyMs = performance.now() - start;
      const stop = async (): Promise<void> => {
        child.kill('SIGTERM');
        await endOf(child);
      };
      return { pid, address, readyMs, stop };
    }
    await delay(5);
  }
  child.kill('SIGKILL');
  throw new Error('taizhang serve was not ready within a minute');
}

function endOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('exit', (status) => resolve(status));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => resolve(typeof bound === 'object' && bound !== null ? bound.port : 0));
    });
  });
}
