import path from 'node:path';
import { mkdirSync } from 'node:fs';
import { DomainError } from '@taizhang/kernel';
import { clusterPath, prepareCluster } from './cluster.ts';
import { readHolder, takeDataLock, type DataLock } from './data-lock.ts';
import { findInstallation } from './installation.ts';
import { stopLeftoverPostmaster } from './leftover.ts';
import { startPostmaster } from './postmaster.ts';
import { chooseRunAccount } from './run-account.ts';

/** An embedded PostgreSQL of this process. */
export interface EmbeddedDatabase {
  readonly socketDirectory: string;
  readonly clusterDirectory: string;
  readonly pid: number;
  readonly lock: DataLock;
  /** What the operator should know: where things had to be put, what was cleaned up. */
  readonly remarks: readonly string[];
  /** Resolves when PostgreSQL has ended, by our doing or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDirectory: string;
  /** What the process does with it, told to whoever finds it locked. */
  readonly purpose: string;
  /** Other programs than the ones npm installed. */
  readonly binDirectory?: string;
  /** False only for tests. */
  readonly durable?: boolean;
}

/**
 * Starts the database of a data directory as a child of this process.
 * @throws DomainError `unavailable` when another process is using the directory.
 */
export async function startEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const dataDirectory = path.resolve(options.dataDirectory);
  const durable = options.durable ?? true;
  mkdirSync(dataDirectory, { recursive: true });
  const lock = takeDataLock(dataDirectory, options.purpose);
  if (lock === undefined) throw dataDirectoryInUse(dataDirectory);
  try {
    const account = chooseRunAccount(clusterPath(dataDirectory));
    const installation = findInstallation(account, options.binDirectory);
    const cluster = prepareCluster(dataDirectory, installation, account, { durable });
    const leftover = await stopLeftoverPostmaster(cluster.directory);
    const postmaster = await startPostmaster({ clusterDirectory: cluster.directory, logFile: path.join(dataDirectory, 'postgres.log'), installation, account, durable });
    lock.announce({ socketDirectory: postmaster.socketDirectory });
    const remarks = [
      account.dropped ? `PostgreSQL ${installation.major} runs as ${account.name}` : undefined,
      installation.copiedTo === undefined ? undefined : `its programs were copied to ${installation.copiedTo}`,
      cluster.relocatedTo === undefined ? undefined : `the database files are in ${cluster.relocatedTo}, because ${account.name} cannot enter ${dataDirectory}`,
      leftover === 'stopped' ? 'the database of a killed server was shut down first' : undefined,
    ].filter((remark) => remark !== undefined);
    return {
      socketDirectory: postmaster.socketDirectory,
      clusterDirectory: cluster.directory,
      pid: postmaster.pid,
      lock,
      remarks,
      ended: postmaster.ended,
      async stop() {
        await postmaster.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function dataDirectoryInUse(dataDirectory: string): DomainError {
  const holder = readHolder(dataDirectory);
  const who = holder === undefined ? '' : ` (${holder.purpose}, pid ${holder.pid}${holder.address === undefined ? '' : `, ${holder.address}`})`;
  return new DomainError('unavailable', {
    zh: `数据目录 ${dataDirectory} 正由另一个台账进程使用${who}。请先停止它，或用 --data 指定其他目录。`,
    en: `The data directory ${dataDirectory} is in use by another Taizhang process${who}. Stop it first, or give another directory with --data.`,
  });
}
