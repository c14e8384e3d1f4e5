import { createHash, randomBytes } from 'node:crypto';
import { candidatesDigest, drawSample, sampleSize, type ConfidenceLevel, type RecheckResult } from '@taizhang/indicators';
import { fail } from '@taizhang/kernel';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { requireVisibleOrg } from '../../policies/jurisdiction.ts';
import type { Register, RegisterDeps } from '../register.ts';
import { readRegister } from '../register-scope.ts';
import { listCandidates, readWorker, type CandidateRow, type EntriesOf } from './entry-rows.ts';
import { windowOf, type TruthWindow } from './truth-window.ts';

/** What a re-check is drawn from, and how exact it is to be. */
export interface DrawRecheck {
  readonly commandId: string;
  readonly orgId: string;
  /** One worker's records only; null draws from everybody's. */
  readonly worker: string | null;
  readonly from: string;
  readonly to: string;
  readonly confidence: ConfidenceLevel;
  readonly margin: number;
  /** As stated to whoever draws; null when nobody was told. */
  readonly digest: string | null;
  /** Announced before the draw; null lets chance make one. */
  readonly seed: string | null;
}

/** SM3 (GB/T 32905), as the audit uses it: `openssl dgst -sm3` computes the same. */
export const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex');

/** More candidates than this are drawn from unit by unit: the list must fit in memory and in somebody's patience. */
const MOST_CANDIDATES = 200_000;

/** What a re-check would be drawn from: told before the draw, so that the list cannot be changed afterwards unnoticed. */
export async function countRecheckCandidates(deps: RegisterDeps, actor: Actor, { orgId, worker, ...query }: Pick<DrawRecheck, 'orgId' | 'from' | 'to'> & { readonly worker?: string | undefined }): Promise<{ readonly population: number; readonly digest: string }> {
  return readRegister(deps, actor, orgId, async (read) => {
    const ids = await candidateIds(read, deps.register, windowOf(query, read.today), worker ?? null);
    return { population: ids.size, digest: candidatesDigest([...ids.keys()], sm3) };
  });
}

async function candidateIds(read: EntriesOf, register: Register, window: TruthWindow, worker: string | null): Promise<ReadonlyMap<string, CandidateRow>> {
  const rows = await listCandidates(read, register, window, worker, MOST_CANDIDATES);
  if (rows.length > MOST_CANDIDATES) fail('invalid_input', { zh: `记录超过 ${MOST_CANDIDATES} 条，请缩小单位或日期范围后抽取。`, en: `There are more than ${MOST_CANDIDATES} records; choose a smaller unit or fewer days.` }, { path: ['from'] });
  return new Map(rows.map((row) => [row.record_id, row]));
}

/**
 * Draws records to be re-checked. The list of candidates is fixed before the seed is made, unless the seed was announced; list, digest and seed are kept, so that anybody can draw again.
 * @throws DomainError `invalid_input` when there is nothing to draw from, or too much; `stale` when the list is no longer the one stated; `unknown_org`, `forbidden`
 */
export async function drawRecheck(deps: RegisterDeps, actor: Actor, command: DrawRecheck): Promise<{ readonly recheckId: string; readonly size: number; readonly population: number }> {
  const recheckId = command.commandId;
  return executeCommand(deps, actor, { commandId: command.commandId, action: 'recheck.draw', subject: { kind: 'recheck', id: recheckId } }, async (tx, trail) => {
    const directory = await deps.directories.of(tx, actor.countyId);
    const today = deps.clock.today();
    const org = requireVisibleOrg(actor, directory, command.orgId);
    const window = windowOf(command, today);
    const read = { tx, directory, orgIds: directory.jurisdictionOf(org.code, today) };
    const candidates = await candidateIds(read, deps.register, window, command.worker);
    if (candidates.size === 0) fail('invalid_input', { zh: '这段时间没有可抽取的记录。', en: 'There are no records to draw from in these days.' }, { path: ['from'] });
    const ids = [...candidates.keys()].toSorted();
    const digest = candidatesDigest(ids, sm3);
    if (command.digest !== null && command.digest !== digest) fail('stale', { zh: '总体刚刚有变动，请按新的总体重新抽取。', en: 'The list drawn from has just changed; state it again and draw from the new one.' });
    const workerName = command.worker === null ? null : ((await readWorker(read, deps.register, deps.register.watch, window, command.worker))?.name ?? null);
    const size = sampleSize({ population: ids.length, confidence: command.confidence, margin: command.margin });
    const seed = command.seed ?? randomBytes(16).toString('hex');
    const drawn = drawSample(ids, size, seed, sm3);
    const isAnnounced = command.seed !== null;
    trail.add({ org: org.code, ...(workerName === null ? {} : { worker: workerName }), ...window, confidence: command.confidence, margin: command.margin, population: ids.length, size, digest, seed, seedAnnounced: isAnnounced });
    await rowsOf(
      tx,
      `insert into recheck (county_id, id, org_id, worker, worker_name, from_day, to_day, confidence, margin, population, size, digest, seed, drawn_at, drawn_by, is_seed_announced, candidates)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17::uuid[])`,
      [actor.countyId, recheckId, org.id, command.worker, workerName, window.from, window.to, command.confidence, command.margin, ids.length, size, digest, seed, deps.clock.now(), actor.displayName, isAnnounced, ids],
    );
    const items = drawn.map((id, at) => ({ nth: at + 1, record_id: id, resident_id: candidates.get(id)?.resident_id ?? 0, org_id: candidates.get(id)?.org_id ?? 0 }));
    await rowsOf(tx, 'insert into recheck_item (county_id, recheck_id, nth, org_id, resident_id, record_id) select $1, $2, nth, org_id, resident_id, record_id from json_to_recordset($3::json) as i (nth int, org_id int, resident_id bigint, record_id uuid)', [actor.countyId, recheckId, JSON.stringify(items)]);
    return { recheckId, size, population: ids.length };
  });
}

/** What was found for one record of a re-check. */
export interface RecordRecheck {
  readonly commandId: string;
  readonly recheckId: string;
  readonly nth: number;
  readonly result: RecheckResult;
  readonly note: string | null;
}

/**
 * Records what the re-check of one record found. A later result replaces an earlier one, which stays.
 * @throws DomainError `not_found`; `invalid_input` when something differs and nobody says what
 */
export async function recordRecheck(deps: RegisterDeps, actor: Actor, { commandId, recheckId, nth, result, note }: RecordRecheck): Promise<{ readonly nth: number }> {
  if (result !== 'matches' && (note ?? '') === '') fail('invalid_input', { zh: '不符或无法核实的，请写明情况。', en: 'Say what differs, or why it could not be verified.' }, { path: ['note'] });
  return executeCommand(deps, actor, { commandId, action: 'recheck.record', subject: { kind: 'recheck', id: recheckId } }, async (tx, trail) => {
    const [item] = await rowsOf<{ org_id: number }>(tx, 'select org_id from recheck_item where county_id = $1 and recheck_id = $2 and nth = $3', [actor.countyId, recheckId, nth]);
    if (item === undefined) return fail('not_found', { zh: '没有这条抽查记录。', en: 'There is no such record in this re-check.' });
    trail.add({ nth, result, ...(note === null ? {} : { note }) });
    await rowsOf(
      tx,
      `insert into recheck_result (county_id, recheck_id, nth, seq, org_id, result, note, checked_at, checked_by)
       select $1, $2, $3, coalesce(max(seq), 0) + 1, $4, $5, $6, $7, $8 from recheck_result where county_id = $1 and recheck_id = $2 and nth = $3`,
      [actor.countyId, recheckId, nth, item.org_id, result, note, deps.clock.now(), actor.displayName],
    );
    return { nth };
  });
}
