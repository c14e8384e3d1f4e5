import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Installation } from './installation.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { asAccount, type RunAccount } from './run-account.ts';
import { postgresSettings } from './settings.ts';
import { createSocketDirectory, removeSocketDirectory } from './socket-directory.ts';

/** A running PostgreSQL that is our child. */
export interface Postmaster {
  readonly pid: number;
  readonly socketDirectory: string;
  /** Resolves when it has ended, by our doing or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface PostmasterOptions {
  readonly clusterDirectory: string;
  readonly logFile: string;
  readonly installation: Installation;
  readonly account: RunAccount;
  /** False only for tests: a crash of the machine may then lose data. */
  readonly durable: boolean;
}

/** Starts PostgreSQL on a cluster and waits until it accepts connections. */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const { clusterDirectory, installation, account } = options;
  const socketDirectory = createSocketDirectory(account);
  keepLogShort(options.logFile);
  const log = openSync(options.logFile, 'a', 0o600);
  const settings = postgresSettings({ socketDirectory, durable: options.durable });
  const child = spawn(path.join(installation.binDirectory, 'postgres'), ['-D', clusterDirectory, ...settings.flatMap((setting) => ['-c', setting])], {
    ...asAccount(account),
    stdio: ['ignore', log, log],
    // Its own session: Ctrl-C in the terminal must reach the server only, which then stops the database in order.
    detached: true,
  });
  closeSync(log);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${installation.binDirectory}/postgres could not be started.`);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const watchdog = startWatchdog(account, pid, socketDirectory);
  void ended.then(() => {
    watchdog.kill('SIGKILL');
    removeSocketDirectory(socketDirectory);
  });
  try {
    await untilReady(child, options);
  } catch (error) {
    await stopChild(child, ended);
    throw error;
  }
  return { pid, socketDirectory, ended, stop: () => stopChild(child, ended) };
}

/**
 * A shell that waits for the end of a pipe only we hold. However the server dies, kill -9 included, the pipe ends, and
 * the shell shuts the database down in order.
 */
function startWatchdog(account: RunAccount, pid: number, socketDirectory: string): ChildProcess {
  const script = 'read -r _; kill -INT "$1" 2>/dev/null; n=0; while [ -S "$2/.s.PGSQL.5432" ] && [ $n -lt 600 ]; do sleep 0.1; n=$((n+1)); done; rmdir "$2" 2>/dev/null';
  const watchdog = spawn('/bin/sh', ['-c', script, 'taizhang-watchdog', String(pid), socketDirectory], { ...asAccount(account), stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  watchdog.unref();
  // Unreferenced, so that neither the pipe nor the shell keeps the server from ending.
  if (watchdog.stdin instanceof Socket) watchdog.stdin.unref();
  return watchdog;
}

async function untilReady(child: ChildProcess, options: PostmasterOptions): Promise<void> {
  const deadline = performance.now() + LONGEST_RECOVERY;
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`PostgreSQL ended at once. The end of ${options.logFile}:\n${lastLines(options.logFile)}`);
    }
    const file = readPostmasterFile(options.clusterDirectory);
    if (file?.pid === child.pid && file?.ready) return;
    await delay(5);
  }
  throw new Error(`PostgreSQL did not become ready. See ${options.logFile}`);
}

async function stopChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  const inTime = await Promise.race([ended.then(() => true), delay(60_000, false, { ref: false })]);
  if (!inTime) {
    child.kill('SIGQUIT');
    await ended;
  }
}

/** Recovery after a crash replays at most `max_wal_size`; five minutes is ample for that on a slow disk. */
const LONGEST_RECOVERY = 300_000;

/** The log is for a person after an accident; ten megabytes of it are enough. */
function keepLogShort(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) truncateSync(file);
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
}
