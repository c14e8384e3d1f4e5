import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive, isPostmasterOf, readPostmasterFile } from './postmaster-file.ts';
import { removeSocketDirectory } from './socket-directory.ts';

/**
 * Stops a database whose server was killed before it could, so that a new one can be started as our own child.
 * Stopping beats adopting: it takes milliseconds, the settings are then ours, and we hear when it ends.
 * Call it only while holding the data lock: that is what proves nobody is using the database.
 */
export async function stopLeftoverPostmaster(clusterDirectory: string): Promise<'none' | 'stopped'> {
  const file = readPostmasterFile(clusterDirectory);
  if (file === undefined) return 'none';
  if (!isPostmasterOf(clusterDirectory, file.pid)) {
    // The number now belongs to some other program, and PostgreSQL would take that for a running postmaster.
    if (isAlive(file.pid)) rmSync(path.join(clusterDirectory, 'postmaster.pid'), { force: true });
    removeSocketDirectory(file.socketDirectory);
    return 'none';
  }
  for (const [signal, patience] of [['SIGINT', 20_000], ['SIGQUIT', 10_000]] as const) {
    process.kill(file.pid, signal);
    if (await hasEnded(clusterDirectory, file.pid, patience)) {
      removeSocketDirectory(file.socketDirectory);
      return 'stopped';
    }
  }
  throw new Error(`A PostgreSQL of an earlier run (process ${file.pid}) does not stop. End it by hand, then start again.`);
}

async function hasEnded(clusterDirectory: string, pid: number, patience: number): Promise<boolean> {
  const deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    // The file goes first; the process may stay a zombie where nothing collects orphans, and its directory is then hidden.
    if (readPostmasterFile(clusterDirectory)?.pid !== pid && !isPostmasterOf(clusterDirectory, pid)) return true;
    if (!isPostmasterOf(clusterDirectory, pid)) return true;
    await delay(10);
  }
  return false;
}
