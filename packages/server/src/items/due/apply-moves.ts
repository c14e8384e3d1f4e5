import { nameOf, type ClockStep } from '@taizhang/workflow';
import type { Tx } from '../../database/database.ts';
import { withSystem } from '../../database/scope.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { requireOrg, type OrgDirectory } from '../../organisation/org-directory.ts';
import { holdItemRules, type ItemRules } from '../item-rules.ts';
import { DOERS } from '../item-relations.ts';
import { ITEM_COLUMNS, restandItem, type StoredItem } from '../item-storage.ts';
import { MOVE_NOTICES } from './moves-of-item.ts';
import { moveSentence } from './present-move.ts';

/** Batches a request waits for; the job does the rest. */
export const AT_ONCE = 5;

/** Moves applied in one transaction. */
const BATCH = 200;

interface WaitingMove {
  readonly change_id: string;
  readonly item_id: string;
  readonly clock: string;
  readonly before_due: string;
  readonly after_due: string;
  readonly steps: readonly ClockStep[];
  readonly source: string;
}

/**
 * Gives listed items their new days and tells who leads them. Each batch is one transaction that also marks its moves: killed anywhere, the next run
 * goes on with those not marked, and tells nobody twice.
 * @returns how many moves were applied
 */
export async function applyMoves(deps: LedgerDeps, countyId: number, batches: number, isStopping: () => boolean = () => false): Promise<number> {
  let applied = 0;
  for (let batch = 0; batch < batches && !isStopping(); batch += 1) {
    const n = await withSystem(deps.database, async (tx) => applyBatch(deps, tx, countyId), { statementSeconds: 120 });
    applied += n;
    if (n < BATCH) break;
  }
  return applied;
}

async function applyBatch(deps: LedgerDeps, tx: Tx, countyId: number): Promise<number> {
  const rules = await holdItemRules(deps, tx, countyId);
  const waiting = await rowsOf<WaitingMove>(
    tx,
    `select m.change_id, m.item_id, m.clock, m.before_due, m.after_due, m.steps, c.source from due_move m join due_change c on c.county_id = m.county_id and c.id = m.change_id
     where m.county_id = $1 and m.applied_at is null order by m.item_id, c.nth limit ${BATCH} for update of m skip locked`,
    [countyId],
  );
  if (waiting.length === 0) return 0;
  const [directory, now] = [await deps.directories.of(tx, countyId), deps.clock.now()];
  const items = await rowsOf<StoredItem>(tx, `select ${ITEM_COLUMNS} from work_item i where i.county_id = $1 and i.id = any($2::uuid[]) order by i.id for update`, [countyId, [...new Set(waiting.map((move) => move.item_id))]]);
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const stored of items) await restandItem({ tx, directory, procedure: rules.procedureOf(stored), calendar: rules.calendar, now }, stored);
  for (const move of waiting) {
    const stored = byId.get(move.item_id);
    if (stored !== undefined) await tell(tx, directory, rules, stored, move, now);
    await rowsOf(tx, 'update due_move set applied_at = $5 where county_id = $1 and change_id = $2 and item_id = $3 and clock = $4', [countyId, move.change_id, move.item_id, move.clock, now]);
  }
  return waiting.length;
}

/** Whoever does the work is told; what takes time from somebody outside is theirs to pass on. */
async function tell(tx: Tx, directory: OrgDirectory, rules: ItemRules, stored: StoredItem, move: WaitingMove, now: string): Promise<void> {
  const procedure = rules.procedureOf(stored);
  const isAgainstCitizen = move.after_due < move.before_due && procedure.clocks.some(({ id, runsFor }) => id === move.clock && runsFor === 'citizen');
  const sentence = moveSentence(procedure, { clock: move.clock, before: move.before_due, after: move.after_due }, move.source);
  const words = isAgainstCitizen ? { zh: `${sentence.zh}。此期限属当事人，请告知：${nameOf(procedure.clocks, move.clock).zh}`, en: `${sentence.en}. The time is the applicant's: tell them` } : sentence;
  const parties = DOERS.flatMap((relation) => stored.item.parties[relation] ?? []);
  for (const [who, party] of new Map(parties.map((party) => [`${party.orgId} ${party.accountId ?? ''}`, party]))) {
    await rowsOf(
      tx,
      'insert into work_notice (county_id, key, item_id, org_id, account_id, tone, words, told_at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (county_id, key) do nothing',
      [directory.countyId, `${MOVE_NOTICES}${move.change_id}/${move.item_id}/${move.clock}/${who}`, move.item_id, directory.idOf(requireOrg(directory, party.orgId)), party.accountId ?? null, isAgainstCitizen ? 'urge' : 'told', JSON.stringify(words), now],
    );
  }
}
