import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { connectionConfig, type Address } from '../database/database.ts';
import { clusterPath } from '../database/embedded/cluster.ts';
import { copyTree, type CopiedFile } from './copy-tree.ts';
import { writeManifest, type BackupManifest } from './backup-manifest.ts';

export interface BackupRequest {
  /** As the database's superuser. */
  readonly adminAddress: Address;
  readonly dataDirectory: string;
  /** Made by this; must not exist. */
  readonly target: string;
  readonly now: string;
  readonly version: string;
}

/**
 * Copies a running embedded database, with the files beside it, while it is being used. The package carries no
 * pg_basebackup, so this does over SQL what that does: start, copy, stop, then the write-ahead log.
 */
export async function makeBackup(request: BackupRequest): Promise<BackupManifest> {
  const { dataDirectory, target } = request;
  if (existsSync(target)) throw new Error(`${target} exists already; a backup never overwrites anything.`);
  const partial = `${target}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  try {
    const copied = await copyDatabase(request.adminAddress, clusterPath(dataDirectory), path.join(partial, 'database'));
    // After the database: a row may name a file, so every file a copied row names must be in the copy.
    const files = await copyTree(dataDirectory, path.join(partial, 'files'), { wants: (name) => !NOT_FILES.test(name), mayVanish: true });
    const manifest: BackupManifest = { format: 1, createdAt: request.now, version: request.version, ...copied, files: [...files] };
    writeManifest(partial, manifest);
    renameSync(partial, target);
    return manifest;
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
}

async function copyDatabase(address: Address, cluster: string, to: string): Promise<Pick<BackupManifest, 'postgresMajor' | 'startLsn' | 'auditHeads' | 'database'>> {
  const client = new pg.Client(connectionConfig(address));
  await client.connect();
  try {
    const { rows: heads } = await client.query<BackupManifest['auditHeads'][number]>('select county_id as "countyId", seq, digest from audit_head order by county_id');
    // Keeps the log written meanwhile from being recycled; it ends with this connection.
    await client.query("select pg_create_physical_replication_slot('taizhang_backup', true, true)");
    const { rows: started } = await client.query<{ lsn: string; major: number }>("select pg_backup_start('taizhang', true)::text as lsn, current_setting('server_version_num')::int / 10000 as major");
    const copied = await copyTree(cluster, to, { wants: (name) => !NOT_IN_BACKUP.test(name), mayVanish: true });
    const { rows: stopped } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
    const label = stopped[0]?.labelfile ?? '';
    writeFileSync(path.join(to, 'backup_label'), label, { mode: 0o600, flush: true });
    const log = await copyTree(path.join(cluster, 'pg_wal'), path.join(to, 'pg_wal'), { mayVanish: true });
    return {
      postgresMajor: started[0]?.major ?? 0,
      startLsn: started[0]?.lsn ?? '',
      auditHeads: heads,
      database: [...copied, labelFile(label), ...log.map((file) => ({ ...file, path: `pg_wal/${file.path}` }))],
    };
  } finally {
    await client.end();
  }
}

function labelFile(label: string): CopiedFile {
  return { path: 'backup_label', bytes: Buffer.byteLength(label), sha256: createHash('sha256').update(label).digest('hex') };
}

/** What PostgreSQL makes anew, what belongs to this running process, and the log, which is copied last (documentation, 26.3.4). */
const NOT_IN_BACKUP = /^(postmaster\.(pid|opts)|backup_label|tablespace_map|(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/.*|.*\/?pgsql_tmp.*)$/u;

/** Files that were still arriving belong to nothing. */
const NOT_FILES = /^(pgdata.*|arrivals|server\.lock.*|server\.json|postgres\.log)$/u;
