import type { Actor } from '../auth/actor.ts';
import { executeCommand } from '../command/execute-command.ts';
import { withSystem } from '../database/scope.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import type { StoragePlace } from '../storage/file-store.ts';
import { adoptFile, announceFile, leaveFile } from '../storage/pending-files.ts';
import { StorageFault } from '../storage/storage-fault.ts';
import { randomUUID } from 'node:crypto';
import { evidenceKey, type EvidenceDeps } from './evidence.ts';

/** What became of one file. */
export interface UpkeepOutcome {
  readonly id: string;
  readonly place: StoragePlace;
  /** Why it could not be read or moved; undefined when all is well. */
  readonly fault?: string;
}

interface KeptFile {
  readonly id: string;
  readonly stored_in: StoragePlace;
  readonly size: number;
  readonly digest: string;
}

const PAGE = 500;

/** Reads every piece of evidence of the county and compares it with its digest. */
export async function* verifyEvidence(deps: EvidenceDeps, countyId: number): AsyncGenerator<UpkeepOutcome> {
  for await (const file of keptFiles(deps, countyId)) yield await outcomeOf(file, async () => (await fetchKept(deps, file)).discard());
}

/**
 * Moves every piece of evidence that lies elsewhere into the storage of the configuration, each compared with its digest on the way.
 * It may be broken off and repeated; what is left behind in the old place is removed by the server a day later, so that a
 * running server that has just looked the old place up still finds it there.
 */
export async function* moveEvidence(deps: EvidenceDeps, actor: Actor): AsyncGenerator<UpkeepOutcome> {
  const { current } = deps.files;
  for await (const file of keptFiles(deps, actor.countyId)) {
    if (file.stored_in !== current.place) yield await outcomeOf({ ...file, stored_in: current.place }, async () => moveOne(deps, actor, file));
  }
}

async function moveOne(deps: EvidenceDeps, actor: Actor, kept: KeptFile): Promise<void> {
  const { current } = deps.files;
  const there = { countyId: actor.countyId, place: current.place, key: evidenceKey(kept.id) };
  const file = await fetchKept(deps, kept);
  try {
    await announceFile(deps, there);
    await current.put(there.key, file);
  } finally {
    await file.discard();
  }
  await executeCommand(deps, actor, { commandId: randomUUID(), action: 'evidence.move', subject: { kind: 'evidence', id: kept.id } }, async (tx, trail) => {
    await asSystem(tx, async () => {
      await rowsOf(tx, 'update work_evidence set stored_in = $3 where county_id = $1 and id = $2', [actor.countyId, kept.id, current.place]);
      await leaveFile(tx, { ...there, place: kept.stored_in }, deps.clock.wallNow());
    });
    await adoptFile(tx, there);
    trail.add({ from: kept.stored_in, to: current.place, digest: kept.digest });
    return null;
  });
}

async function fetchKept(deps: EvidenceDeps, { id, stored_in: place, size, digest }: KeptFile) {
  return deps.files.fetch({ key: evidenceKey(id), place, size, digest });
}

/** Only faults of a storage are findings; anything else ends the command. */
async function outcomeOf({ id, stored_in: place }: KeptFile, work: () => Promise<void>): Promise<UpkeepOutcome> {
  try {
    await work();
    return { id, place };
  } catch (error) {
    if (error instanceof StorageFault) return { id, place, fault: error.message };
    throw error;
  }
}

/** A page at a time: no transaction stays open while files travel. */
async function* keptFiles(deps: EvidenceDeps, countyId: number): AsyncGenerator<KeptFile> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const page = await withSystem(deps.database, (tx) => rowsOf<KeptFile>(tx, 'select id, stored_in, size, digest from work_evidence where county_id = $1 and id > $2 order by id limit $3', [countyId, after, PAGE]), { readOnly: true });
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}
