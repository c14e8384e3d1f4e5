import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { verifyStoredChain } from '../audit/read-audit.ts';
import { relocatedHome } from '../database/embedded/cluster.ts';
import { takeDataLock } from '../database/embedded/data-lock.ts';
import { canEnter } from '../database/embedded/reachable.ts';
import { chooseRunAccount, type RunAccount } from '../database/embedded/run-account.ts';
import { openDatabase } from '../database/open-database.ts';
import { withSystem } from '../database/scope.ts';
import { readManifest, type BackupManifest } from './backup-manifest.ts';
import { copyTree, type CopiedFile } from './copy-tree.ts';

/** What a restored database was found to be. */
export interface Restored {
  readonly manifest: BackupManifest;
  /** Counties whose audit chain is broken or does not contain what the backup began with. */
  readonly brokenChains: readonly number[];
}

/**
 * Puts a backup into an empty data directory, starts it once, and checks every audit chain.
 * @throws Error when the backup is damaged or the directory is not empty
 */
export async function restoreBackup(request: { readonly source: string; readonly dataDirectory: string; readonly binDirectory?: string }): Promise<Restored> {
  const { source, dataDirectory } = request;
  const manifest = readManifest(source);
  mkdirSync(dataDirectory, { recursive: true });
  if (readdirSync(dataDirectory).length > 0) throw new Error(`${dataDirectory} is not empty; restore into a new directory and switch over afterwards.`);
  const lock = takeDataLock(dataDirectory, 'restore');
  if (lock === undefined) throw new Error(`${dataDirectory} is in use.`);
  try {
    await placeDatabase(source, dataDirectory, manifest, chooseRunAccount(dataDirectory));
    assertSame(await copyTree(path.join(source, 'files'), dataDirectory), manifest.files);
  } catch (error) {
    rmSync(path.join(dataDirectory, 'pgdata'), { recursive: true, force: true });
    throw error;
  } finally {
    lock.release();
  }
  return { manifest, brokenChains: await checkChains(request, manifest) };
}

async function placeDatabase(source: string, dataDirectory: string, manifest: BackupManifest, account: RunAccount): Promise<void> {
  const place = path.join(dataDirectory, 'pgdata');
  const home = canEnter(account, dataDirectory) ? undefined : relocatedHome(place, account);
  const temporary = path.join(home ?? dataDirectory, `pgdata.unfinished-${process.pid}`);
  assertSame(await copyTree(path.join(source, 'database'), temporary), manifest.database);
  // Directories PostgreSQL expects and a copy of files alone does not bring: they were empty.
  for (const name of EMPTY_DIRECTORIES) mkdirSync(path.join(temporary, name), { recursive: true, mode: 0o700 });
  if (account.dropped) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, temporary]);
  const target = home === undefined ? place : path.join(home, 'pgdata');
  renameSync(temporary, target);
  if (home !== undefined) symlinkSync(target, place);
}

function assertSame(copied: readonly CopiedFile[], listed: readonly CopiedFile[]): void {
  const found = new Map(copied.map((file) => [file.path, file.sha256]));
  const wrong = listed.filter((file) => found.get(file.path) !== file.sha256).map((file) => file.path);
  const unknown = copied.length - (listed.length - wrong.filter((name) => !found.has(name)).length);
  if (wrong.length > 0 || unknown > 0) throw new Error(`The backup is damaged: ${wrong.length} files differ from its manifest (${wrong.slice(0, 3).join(', ')}), ${unknown} are not in it.`);
}

async function checkChains(request: { readonly dataDirectory: string; readonly binDirectory?: string }, manifest: BackupManifest): Promise<readonly number[]> {
  const { dataDirectory, binDirectory } = request;
  const open = await openDatabase({ kind: 'embedded', dataDirectory, purpose: 'restore', ...(binDirectory === undefined ? {} : { binDirectory }) }, () => {});
  try {
    const broken: number[] = [];
    for (const head of manifest.auditHeads) {
      const { faults, hasWitness } = await withSystem(open.database, (tx) => verifyStoredChain(tx, head.countyId, head.seq === 0 ? undefined : head.digest), { readOnly: true, isolation: 'repeatable read', statementSeconds: 600 });
      if (faults.length > 0 || hasWitness === false) broken.push(head.countyId);
    }
    return broken;
  } finally {
    await open.close();
  }
}

const EMPTY_DIRECTORIES = ['pg_wal/archive_status', 'pg_wal/summaries', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat', 'pg_stat_tmp', 'pg_subtrans', 'pg_tblspc', 'pg_twophase', 'pg_commit_ts', 'pg_logical/snapshots', 'pg_logical/mappings'];
