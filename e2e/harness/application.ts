import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const commandLine = join(import.meta.dirname, '../../packages/server/src/cli/main.ts');

/** The real program, serving a demonstration county built for this run. */
export interface Application {
  readonly address: string;
  /** Data directory, for commands run beside the server. */
  readonly data: string;
  stop(): Promise<void>;
}

/** A data directory with the demonstration county in it. */
export interface County {
  readonly data: string;
  remove(): void;
}

/** Builds the demonstration county in a new directory, as `npm start` does. @throws Error with the program's own output. */
export async function buildCounty(): Promise<County> {
  const county = newCounty();
  await ended(start(['demo', '--data', county.data]));
  return county;
}

/** Serves a copy of a demonstration county. @throws Error with the program's own output. */
export async function startApplication(county: string): Promise<Application> {
  const { data, remove } = newCounty();
  // Owners and modes as they were: the embedded database may run as another account.
  execFileSync('cp', ['-a', county, data]);
  const port = await freePort();
  const server = start(['serve', '--data', data, '--port', String(port)]);
  const address = `http://127.0.0.1:${port}`;
  await untilReady(server, `${address}/readyz`);
  return {
    address,
    data,
    stop: async () => {
      server.child.kill('SIGTERM');
      await ended(server);
      remove();
    },
  };
}

function newCounty(): County {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
  // The account of the embedded database reads below it.
  chmodSync(folder, 0o755);
  return { data: join(folder, 'data'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

interface Program {
  readonly child: ChildProcess;
  readonly name: string;
  output: string;
}

function start(args: readonly string[]): Program {
  const child = spawn(process.execPath, [commandLine, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const program: Program = { child, name: `taizhang ${args[0]}`, output: '' };
  const keep = (chunk: Buffer): void => {
    program.output = (program.output + chunk.toString('utf8')).slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return program;
}

function ended(program: Program): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (): void => {
      const { exitCode, signalCode } = program.child;
      if (exitCode === 0 || signalCode === 'SIGTERM') resolve();
      else reject(new Error(`${program.name} ended with ${exitCode ?? signalCode}:\n${program.output}`));
    };
    if (program.child.exitCode !== null || program.child.signalCode !== null) finish();
    else program.child.once('exit', finish);
  });
}

async function untilReady(program: Program, url: string): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline) {
    if (program.child.exitCode !== null) await ended(program);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await delay(50);
  }
  program.child.kill('SIGKILL');
  throw new Error(`${program.name} was not ready within a minute:\n${program.output}`);
}
