import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive, isPostmasterOf, listProcessesIn, readPostmasterFile } from './postmaster-file.ts';
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
    if (isAlive(file.pid)) {
      // The number now belongs to some other program, or to a dead process nobody collects, and PostgreSQL would take
      // either for a running postmaster. The file is also its guard against backends that outlive their postmaster, so
      // it goes only when there are none.
      await untilNobodyWorksIn(clusterDirectory);
      rmSync(path.join(clusterDirectory, 'postmaster.pid'), { force: true });
    }
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

async function untilNobodyWorksIn(clusterDirectory: string): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (listProcessesIn(clusterDirectory).length > 0) {
    if (performance.now() > deadline) throw new Error(`Processes of an earlier PostgreSQL still run (${listProcessesIn(clusterDirectory).join(', ')}). End them by hand, then start again.`);
    await delay(20);
  }
}

async function hasEnded(clusterDirectory: string, pid: number, patience: number): Promise<boolean> {
  const deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    // A process that has ended may stay as a zombie where nothing collects orphans; its directory is then hidden.
    if (!isPostmasterOf(clusterDirectory, pid)) return true;
    await delay(10);
  }
  return false;
}
