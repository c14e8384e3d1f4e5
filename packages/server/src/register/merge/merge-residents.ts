import { fail } from '@taizhang/kernel';
import { openFile } from '@taizhang/records';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import type { Tx } from '../../database/database.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { changeRecords, openResident } from '../change-records.ts';
import type { RegisterDeps } from '../register.ts';
import { openRegisterCounty } from '../register-county.ts';
import { identityState, openIdentity, storeIdentity, type Identity, type SealedIdentity } from '../resident-identity.ts';
import type { StoredResident } from '../resident-rows.ts';
import { moveStandings, type RegisterCounty } from '../standing-move.ts';
import { readStandings, storeStandings } from '../store-standings.ts';
import { findDuplicates } from './duplicate-evidence.ts';
import { replayRecords } from './replay-records.ts';

/** A duplicate and whom it is merged into. */
export interface MergeResidents {
  readonly commandId: string;
  /** The survivor. */
  readonly residentId: number;
  readonly version: number;
  readonly mergedId: number;
  readonly mergedVersion: number;
  readonly reason: string;
}

/** What came of a merge. */
export interface MergeResult {
  readonly version: number;
  readonly taken: number;
  readonly setAside: number;
}

/**
 * Merges a duplicate into the survivor: its history is appended, its counts leave with it, it keeps its own rows with the status
 * "merged". There is no way back; the reasons of the survivor's records name what came from where.
 * @throws DomainError `not_found` when either lies outside the jurisdiction, `stale`, `conflict` when nothing speaks for one person
 */
export async function mergeResidents(deps: RegisterDeps, actor: Actor, command: MergeResidents): Promise<MergeResult> {
  const { commandId, residentId, mergedId, reason } = command;
  if (residentId === mergedId) return fail('invalid_input', { zh: '不能与自己合并。', en: 'A resident cannot be merged with itself.' }, { path: ['mergedId'] });
  return executeCommand(deps, actor, { commandId, action: 'resident.merge', subject: { kind: 'resident', id: String(residentId) } }, async (tx, trail) => {
    const county = await openRegisterCounty(deps, tx, actor.countyId);
    const [survivor, merged] = await openBoth(tx, county, command);
    const [finding] = await findDuplicates(tx, { countyId: actor.countyId, orgIds: [survivor.row.org_id, merged.row.org_id], among: [residentId, mergedId], limit: 1 });
    if (finding === undefined) return fail('conflict', { zh: '没有依据表明两份档案是同一人：需有效证件号相同，或姓名、出生日期、性别相同，或电话、出生日期相同；有效证件号不同、或已判定不是同一人的不能合并，校验不通过的证件号不作依据。', en: 'Nothing speaks for one person: the same verified number; or name, birth and sex; or phone and birth. Different verified numbers are two people, and so is a pair judged different; a number whose check digit fails proves nothing.' });
    const replay = replayRecords(deps.register, mergedId, merged.actions, survivor.file);
    trail.add({ merged: mergedId, evidence: [...finding.evidence], reason, taken: replay.taken, setAside: replay.setAside });
    await retire(tx, county, merged, residentId);
    const { version } = await changeRecords(tx, county, survivor, replay.changes, { actor, at: deps.clock.now(), today: county.span.today });
    await fillIdentity(tx, county, residentId, mergedId);
    return { version, taken: replay.taken, setAside: replay.setAside };
  });
}

/** Locked in the order of ids, so that two merges of one pair never wait for each other. */
async function openBoth(tx: Tx, county: RegisterCounty, { residentId, version, mergedId, mergedVersion }: MergeResidents): Promise<readonly [survivor: StoredResident, merged: StoredResident]> {
  const survivor = (): Promise<StoredResident> => openResident(tx, county, residentId, version);
  const merged = (): Promise<StoredResident> => openResident(tx, county, mergedId, mergedVersion);
  if (residentId < mergedId) return [await survivor(), await merged()];
  const first = await merged();
  return [await survivor(), first];
}

/** Takes the duplicate out of every standing and count; its own rows stay as they are. */
async function retire(tx: Tx, county: RegisterCounty, { row, file }: StoredResident, survivorId: number): Promise<void> {
  const { countyId } = county.directory;
  const stored = await readStandings(tx, countyId, row.id, row.assessed_on);
  const move = moveStandings(county, stored, { before: file, after: openFile(file, []), removed: [...file.records.values()].flat(), added: [] });
  await storeStandings(tx, countyId, row.id, { ...move, rows: [], wakeOn: null }, county.span.today);
  await rowsOf(tx, "update resident set status = 'merged', merged_into = $3, version = version + 1 where county_id = $1 and id = $2", [countyId, row.id, survivorId]);
}

/** What the survivor lacks is taken from the duplicate: a number that proves something before one that does not, a phone, an address. */
async function fillIdentity(tx: Tx, { register, directory }: RegisterCounty, survivorId: number, mergedId: number): Promise<void> {
  const { countyId } = directory;
  const rows = await rowsOf<SealedIdentity & { org_id: number }>(tx, 'select id, org_id, name, identity_kind, identity_number, phone, address from resident where county_id = $1 and id = any($2::bigint[])', [countyId, [survivorId, mergedId]]);
  const [own, other] = [rows.find(({ id }) => id === survivorId), rows.find(({ id }) => id === mergedId)];
  if (own === undefined || other === undefined) return;
  const [kept, given] = [openIdentity(register.keys, countyId, own), openIdentity(register.keys, countyId, other)];
  const { kind, number } = identityRank(given) > identityRank(kept) ? given : kept;
  await storeIdentity(tx, register.keys, { countyId, residentId: survivorId, orgId: own.org_id }, { name: kept.name, kind, number, phone: kept.phone ?? given.phone, address: kept.address ?? given.address });
}

function identityRank({ kind, number }: Identity): number {
  return ['none', 'to_verify', 'verified'].indexOf(identityState(kind, number));
}
