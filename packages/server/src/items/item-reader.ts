import type { Actor } from '../auth/actor.ts';
import type { Tx } from '../database/database.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { readItemRules } from './item-rules.ts';
import type { ItemReader } from './present-brief.ts';

/** What presenting items to somebody needs. */
export async function openItemReader(deps: LedgerDeps, tx: Tx, actor: Actor): Promise<ItemReader> {
  const rules = await readItemRules(deps, tx, actor.countyId);
  return { actor, directory: await deps.directories.of(tx, actor.countyId), rules, calendar: rules.calendar, today: deps.clock.today(), now: deps.clock.now() };
}
