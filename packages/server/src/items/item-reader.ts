import type { Actor } from '../auth/actor.ts';
import type { Tx } from '../database/database.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { readWorkingCalendar } from '../system/holidays.ts';
import type { ItemReader } from './present-brief.ts';

/** What presenting items to somebody needs. */
export async function openItemReader(deps: LedgerDeps, tx: Tx, actor: Actor): Promise<ItemReader> {
  return { actor, directory: await deps.directories.of(tx, actor.countyId), calendar: await readWorkingCalendar(tx, actor.countyId), today: deps.clock.today(), now: deps.clock.now() };
}
