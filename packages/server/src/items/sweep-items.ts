import type { Localized } from '@taizhang/kernel';
import { escalationsDue, type DueReminder, type Procedure, type WorkItem } from '@taizhang/workflow';
import type { Tx } from '../database/database.ts';
import { withSystem } from '../database/scope.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { rowsOf } from '../ledger/sql.ts';
import { requireOrg, type OrgDirectory } from '../organisation/org-directory.ts';
import { readWorkingCalendar } from '../system/holidays.ts';
import { requireProcedure } from './item-procedures.ts';
import { nextSweepAt } from './next-sweep.ts';

/** Items looked at in one transaction: memory does not grow with the county, and another server's sweep waits for none of them. */
const BATCH = 500;

/**
 * Tells whoever should have been told by now. It looks at items as they stand: a sweep that was missed for days catches up, one that
 * runs twice or beside another tells nobody twice, because each occasion has one key.
 * @returns how many notices were given
 */
export async function sweepItems(deps: LedgerDeps, countyId: number, isStopping: () => boolean = () => false): Promise<number> {
  let told = 0;
  while (!isStopping()) {
    const batch = await withSystem(deps.database, async (tx) => sweepBatch(deps, tx, countyId), { statementSeconds: 120 });
    told += batch.told;
    if (batch.seen < BATCH) break;
  }
  return told;
}

async function sweepBatch(deps: LedgerDeps, tx: Tx, countyId: number): Promise<{ readonly seen: number; readonly told: number }> {
  const now = deps.clock.now();
  const rows = await rowsOf<{ id: string; procedure: string; item: WorkItem }>(
    tx,
    'select id, procedure, item from work_item where county_id = $1 and sweep_at <= $2 order by sweep_at limit $3 for update skip locked',
    [countyId, now, BATCH],
  );
  if (rows.length === 0) return { seen: 0, told: 0 };
  const [directory, calendar] = [await deps.directories.of(tx, countyId), await readWorkingCalendar(tx, countyId)];
  let told = 0;
  for (const { id, procedure: name, item } of rows) {
    const procedure = requireProcedure(deps, name);
    for (const due of escalationsDue(procedure, item, now, calendar)) told += await tell(tx, directory, procedure, item, due, now);
    await rowsOf(tx, 'update work_item set sweep_at = $3 where county_id = $1 and id = $2', [countyId, id, nextSweepAt(procedure, item, now, calendar)]);
  }
  return { seen: rows.length, told };
}

/** One that a later one overtook is kept under its key and told to nobody. */
async function tell(tx: Tx, directory: OrgDirectory, procedure: Procedure, item: WorkItem, { key, reminder, isSuperseded, due }: DueReminder, now: string): Promise<number> {
  const parties = reminder.to.flatMap((relation) => item.parties[relation] ?? []);
  const unique = [...new Map(parties.map((party) => [`${party.orgId} ${party.accountId ?? ''}`, party])).entries()];
  const words: Localized = { zh: `${clockName(procedure, reminder.clock).zh}：${reminder.text.zh}（${due}）`, en: `${clockName(procedure, reminder.clock).en}: ${reminder.text.en} (${due})` };
  let told = 0;
  for (const [who, party] of isSuperseded ? [] : unique) {
    const added = await rowsOf<{ id: number }>(
      tx,
      `insert into work_notice (county_id, key, item_id, org_id, account_id, tone, words, told_at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (county_id, key) do nothing returning id`,
      [directory.countyId, `${key}/${who}`, item.id, directory.idOf(requireOrg(directory, party.orgId)), party.accountId ?? null, reminder.tone, JSON.stringify(words), now],
    );
    told += added.length;
  }
  return told;
}

function clockName(procedure: Procedure, id: string): Localized {
  return procedure.clocks.find((clock) => clock.id === id)?.name ?? procedure.name;
}
