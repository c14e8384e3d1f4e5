import { isDomainError, type Localized, type PlainDate, type WorkingCalendar } from '@taizhang/kernel';
import { escalationsDue, type DueReminder, type Procedure, type WorkItem } from '@taizhang/workflow';
import type { Tx } from '../database/database.ts';
import { withSystem } from '../database/scope.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { rowsOf } from '../ledger/sql.ts';
import { requireOrg, type OrgDirectory } from '../organisation/org-directory.ts';
import { readItemRules } from './item-rules.ts';
import { sweepAfter } from './next-sweep.ts';

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

/** An item whose hour has come. */
interface SweptItem {
  readonly id: string;
  readonly procedure: string;
  readonly openedOn: PlainDate;
  readonly item: WorkItem;
}

async function sweepBatch(deps: LedgerDeps, tx: Tx, countyId: number): Promise<{ readonly seen: number; readonly told: number }> {
  const now = deps.clock.now();
  const rows = await rowsOf<SweptItem>(
    tx,
    'select id, procedure, opened_on as "openedOn", item from work_item where county_id = $1 and sweep_at <= $2 order by sweep_at limit $3 for update skip locked',
    [countyId, now, BATCH],
  );
  if (rows.length === 0) return { seen: 0, told: 0 };
  const [directory, rules] = [await deps.directories.of(tx, countyId), await readItemRules(deps, tx, countyId)];
  const { calendar } = rules;
  const swept = rows.map(({ id, item, ...row }) => {
    const procedure = rules.procedureOf(row);
    return { id, notices: dueNow(procedure, item, now, calendar).flatMap((due) => noticesOf(directory, procedure, item, due)), next: sweepAfter(procedure, item, now, calendar) };
  });
  const told = await insertNotices(tx, countyId, swept.flatMap(({ notices }) => notices), now);
  await rowsOf(
    tx,
    'update work_item i set sweep_at = swept.next from unnest($2::uuid[], $3::timestamptz[]) as swept (id, next) where i.county_id = $1 and i.id = swept.id',
    [countyId, swept.map(({ id }) => id), swept.map(({ next }) => next)],
  );
  return { seen: rows.length, told };
}

/** An item whose clocks cannot be computed for want of a year's holidays must not keep the others from being told. */
function dueNow(procedure: Procedure, item: WorkItem, now: string, calendar: WorkingCalendar): readonly DueReminder[] {
  try {
    return escalationsDue(procedure, item, now, calendar);
  } catch (error) {
    if (isDomainError(error) && error.code === 'wrong_state') return [];
    throw error;
  }
}

interface Notice {
  readonly key: string;
  readonly itemId: string;
  readonly orgId: number;
  readonly accountId: string | null;
  readonly tone: string;
  readonly words: Localized;
}

/** To each party once; a reminder that a later one overtook is told to nobody. */
function noticesOf(directory: OrgDirectory, procedure: Procedure, item: WorkItem, { key, reminder, isSuperseded, due }: DueReminder): readonly Notice[] {
  if (isSuperseded) return [];
  const name = procedure.clocks.find((clock) => clock.id === reminder.clock)?.name ?? procedure.name;
  const words: Localized = { zh: `${name.zh}：${reminder.text.zh}（${due}）`, en: `${name.en}: ${reminder.text.en} (${due})` };
  const parties = reminder.to.flatMap((relation) => item.parties[relation] ?? []);
  return [...new Map(parties.map((party) => [`${party.orgId} ${party.accountId ?? ''}`, party])).entries()].map(([who, party]) => ({
    key: `${key}/${who}`, itemId: item.id, orgId: directory.idOf(requireOrg(directory, party.orgId)), accountId: party.accountId ?? null, tone: reminder.tone, words,
  }));
}

async function insertNotices(tx: Tx, countyId: number, notices: readonly Notice[], now: string): Promise<number> {
  if (notices.length === 0) return 0;
  const added = await rowsOf<{ id: number }>(
    tx,
    `insert into work_notice (county_id, key, item_id, org_id, account_id, tone, words, told_at)
     select $1, key, item_id, org_id, account_id, tone, words::json, $2 from unnest($3::text[], $4::uuid[], $5::int[], $6::uuid[], $7::text[], $8::text[]) as given (key, item_id, org_id, account_id, tone, words)
     on conflict (county_id, key) do nothing returning id`,
    [countyId, now, notices.map(({ key }) => key), notices.map(({ itemId }) => itemId), notices.map(({ orgId }) => orgId), notices.map(({ accountId }) => accountId), notices.map(({ tone }) => tone), notices.map(({ words }) => JSON.stringify(words))],
  );
  return added.length;
}
