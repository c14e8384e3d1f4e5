import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CountyJob } from '../county-jobs.ts';
import { withSystem } from '../database/scope.ts';
import { rowsOf } from '../ledger/sql.ts';
import type { ServerDeps } from '../server-deps.ts';
import { unlessMissing } from './directory-store.ts';
import type { StoragePlace } from './file-store.ts';
import type { StorageDeps } from './file-stores.ts';

/** Nobody uploads for a day: what began before belongs to an upload that broke off. */
const SWEPT_AFTER_MS = 86_400_000;
const SWEEP_EVERY_MS = 3_600_000;

/** Removing what broken uploads left behind; each file is listed. */
export function storageJobs(deps: ServerDeps & StorageDeps, list: (sentence: string) => void): readonly CountyJob[] {
  return [{
    failure: 'removing what broken uploads left failed; it is tried again',
    everyMs: SWEEP_EVERY_MS,
    work: async (countyId) => {
      for (const file of await sweepFiles(deps, countyId)) list(`${file}: left by a broken upload or moved elsewhere, removed`);
    },
  }];
}

/**
 * Removes files no row stands for, a day after they were begun. The row of the file is locked while it is removed, so that no
 * transaction can adopt it at the same moment.
 * @returns what was removed, for the log
 */
export async function sweepFiles(deps: ServerDeps & StorageDeps, countyId: number): Promise<readonly string[]> {
  const before = new Date(Date.parse(deps.clock.wallNow()) - SWEPT_AFTER_MS);
  const pending = await withSystem(deps.database, (tx) => rowsOf<{ place: StoragePlace; key: string }>(tx, 'select place, key from pending_file where county_id = $1 and begun_at < $2 order by begun_at limit 1000', [countyId, before]), { readOnly: true });
  const swept: string[] = [];
  for (const { place, key } of pending) {
    const store = deps.files.of(place);
    await withSystem(deps.database, async (tx) => {
      const taken = await rowsOf(tx, 'delete from pending_file where county_id = $1 and place = $2 and key = $3 and begun_at < $4 returning key', [countyId, place, key, before]);
      if (taken.length === 0) return;
      await store.remove(key);
      swept.push(`${store.description}: ${key}`);
    });
  }
  return [...swept, ...(await sweepArrivals(deps.files.arrivals, before.getTime()))];
}

async function sweepArrivals(directory: string, before: number): Promise<readonly string[]> {
  const names = (await readdir(directory).catch(unlessMissing)) ?? [];
  const swept: string[] = [];
  for (const name of names) {
    const place = path.join(directory, name);
    const found = await stat(place).catch(unlessMissing);
    if (found === undefined || found.mtimeMs >= before) continue;
    await rm(place, { force: true });
    swept.push(place);
  }
  return swept;
}
