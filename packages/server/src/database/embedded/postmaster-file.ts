import { readFileSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** What PostgreSQL says of itself in `postmaster.pid`. */
export interface PostmasterFile {
  readonly pid: number;
  readonly socketDirectory: string;
  readonly ready: boolean;
}

/** Reads `postmaster.pid` of a cluster; undefined when there is none or it is only half written. */
export function readPostmasterFile(clusterDirectory: string): PostmasterFile | undefined {
  let text: string;
  try {
    text = readFileSync(path.join(clusterDirectory, 'postmaster.pid'), 'utf8');
  } catch {
    // No file: no postmaster.
    return undefined;
  }
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid === 0) return undefined;
  return { pid: Math.abs(pid), socketDirectory: lines[4] ?? '', ready: (lines[7] ?? '').trim() === 'ready' };
}

/**
 * Whether the process is the postmaster of this cluster, and not another program that was given the same number since.
 * Without /proc (not Linux) a living process of that number is taken for it.
 */
export function isPostmasterOf(clusterDirectory: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(clusterDirectory);
  } catch {
    // A process of another account hides its directory, as does a zombie; PostgreSQL would run as the account we use.
    return process.platform !== 'linux';
  }
}

/** Processes whose working directory is the cluster: its postmaster and backends. Knows of none where there is no /proc. */
export function listProcessesIn(clusterDirectory: string): readonly number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((pid) => isPostmasterOf(clusterDirectory, pid));
}

/** Whether a process of this number exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
