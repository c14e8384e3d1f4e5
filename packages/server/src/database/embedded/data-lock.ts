import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/** Who is using a data directory, as other processes may read it. */
export interface Holder {
  readonly pid: number;
  /** What it is doing there, e.g. `serve`. */
  readonly purpose: string;
  /** Set once the database accepts connections. */
  readonly socketDirectory?: string;
  /** Set once the application answers. */
  readonly address?: string;
}

/** The exclusive right of one process to run a database on one data directory. */
export interface DataLock {
  /** Tells other processes more about the holder. */
  announce(more: Partial<Holder>): void;
  release(): void;
}

/**
 * Takes the lock of a data directory, or says `undefined` when another process has it.
 *
 * Node has no flock. SQLite's file lock is the one thing in Node that the operating system itself takes away when
 * the process dies, that two starters cannot both win, and that is seen by every container sharing the volume; a
 * pid file has none of the three.
 */
export function takeDataLock(dataDirectory: string, purpose: string): DataLock | undefined {
  mkdirSync(dataDirectory, { recursive: true });
  const database = new DatabaseSync(path.join(dataDirectory, 'server.lock'), { timeout: 0 });
  try {
    database.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch (error) {
    database.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
  const file = holderFile(dataDirectory);
  let holder: Holder = { pid: process.pid, purpose };
  const write = () => writeFileSync(file, `${JSON.stringify(holder)}\n`, { mode: 0o600 });
  write();
  return {
    announce(more) {
      holder = { ...holder, ...more };
      write();
    },
    release() {
      rmSync(file, { force: true });
      database.close();
    },
  };
}

/** The process that said it holds the directory; stale after a kill -9, so only to be believed when the lock is taken. */
export function readHolder(dataDirectory: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(holderFile(dataDirectory), 'utf8')));
  } catch {
    // Missing, or half written by a process that is starting right now: nothing is known, which is what undefined says.
    return undefined;
  }
}

const holderSchema = z.object({
  pid: z.number(),
  purpose: z.string(),
  socketDirectory: z.string().exactOptional(),
  address: z.string().exactOptional(),
});

function holderFile(dataDirectory: string): string {
  return path.join(dataDirectory, 'server.json');
}

/** SQLITE_BUSY: somebody else holds the file. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}
