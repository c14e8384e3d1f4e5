import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Stop } from '../processes/stop.ts';
import { findPostgresBinaries } from '../system/test-packages.ts';
import type { TestRun } from './test-run.ts';

/**
 * Starts Debian's PostgreSQL, some majors behind the embedded one, on a socket in the run's directory, and hands the
 * body the variable that makes the server's tests use it. fsync is off: the data is thrown away.
 * @throws Stop when it cannot be started.
 */
export async function withOlderDatabase<Result>(run: TestRun, body: (env: Readonly<Record<string, string>>) => Promise<Result>): Promise<Result> {
  const binaries = findPostgresBinaries();
  if (binaries === undefined) throw new Stop('No PostgreSQL below /usr/lib/postgresql: install the package postgresql, then run npm test again.', 2);
  const account = unprivilegedAccount();
  const data = join(run.directory, 'older');
  const socket = join(run.directory, 's');
  for (const folder of [data, socket]) {
    mkdirSync(folder);
    chmodSync(folder, 0o700);
    if (account !== undefined) chownSync(folder, account.uid, account.gid);
  }
  const options = { ...account, cwd: data, env: { PATH: process.env.PATH, LANG: 'C.UTF-8', TMPDIR: run.directory } };
  execFileSync(join(binaries, 'initdb'), ['-D', data, '--auth=trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync', '--no-instructions'], { ...options, stdio: ['ignore', 'ignore', 'inherit'] });
  const server = spawn(join(binaries, 'postgres'), ['-D', data, '-k', socket, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'max_connections=100', '-c', 'logging_collector=off'], { ...options, stdio: 'ignore' });
  try {
    await untilReady(server, binaries, socket);
    return await body({ TAIZHANG_TEST_DATABASE_URL: `postgresql://postgres@/postgres?host=${encodeURIComponent(socket)}` });
  } finally {
    await stop(server);
  }
}

async function untilReady(server: ChildProcess, binaries: string, socket: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (server.exitCode !== null) break;
    if (accepts(binaries, socket)) return;
    await delay(100);
  }
  throw new Stop(`${binaries}/postgres did not start: run it by hand to see why, then run npm test again.`, 2);
}

function accepts(binaries: string, socket: string): boolean {
  try {
    execFileSync(join(binaries, 'pg_isready'), ['-q', '-h', socket], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
  });
  server.kill('SIGINT');
  await ended;
}

/** PostgreSQL refuses to run as root; Debian's package brings the account postgres. */
function unprivilegedAccount(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}
