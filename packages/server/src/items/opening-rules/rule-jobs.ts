import { isDomainError } from '@taizhang/kernel';
import { readAccountActors } from '../../auth/account-actor.ts';
import type { Actor } from '../../auth/actor.ts';
import type { CountyJob } from '../../county-jobs.ts';
import type { Tx } from '../../database/database.ts';
import { withScope, withSystem } from '../../database/scope.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { readWorkingCalendar } from '../../system/holidays.ts';
import { applyRule } from './apply-rule.ts';
import { openByRule } from './open-by-rule.ts';
import { standingOf } from './rule-owner.ts';
import { readRules, type StoredRule } from './rule-storage.ts';

/** How often it is asked whether the ledger has moved; the question costs three index reads. */
const ASK_EVERY_MS = 5_000;

/** Rules are applied so often in any case: batches of the ledger are not committed in the order of their numbers. */
const APPLY_EVERY_MS = 60_000;

/** Opening items for figures that fall behind. */
export function ruleJobs(deps: LedgerDeps): readonly CountyJob[] {
  const seen = new Map<number, { readonly mark: string; readonly at: number }>();
  const work = async (countyId: number, isStopping: () => boolean): Promise<void> => {
    const at = Date.parse(deps.clock.wallNow());
    const mark = await withSystem(deps.database, async (tx) => `${await ledgerMark(tx, countyId)} ${deps.clock.today()}`, { readOnly: true });
    const last = seen.get(countyId);
    if (last !== undefined && last.mark === mark && at - last.at < APPLY_EVERY_MS) return;
    await applyRules(deps, countyId, isStopping);
    seen.set(countyId, { mark, at });
  };
  return [{ failure: 'opening items by rule failed; it is tried again', everyMs: ASK_EVERY_MS, work }];
}

/** What changes whenever figures, targets or rules do. */
async function ledgerMark(tx: Tx, countyId: number): Promise<string> {
  const [row] = await rowsOf<{ mark: string }>(
    tx,
    `select concat_ws(' ', (select max(id) from fact_batch where county_id = $1), (select max(recorded_at) from target where county_id = $1), (select max(set_at) from opening_rule where county_id = $1)) as mark`,
    [countyId],
  );
  return row?.mark ?? '';
}

/**
 * Applies every rule of a county that is in force and opens what falls behind. It may run at any time, any number of times, on several servers.
 * @throws AggregateError what opening was refused with, after every other item was opened
 */
export async function applyRules(deps: LedgerDeps, countyId: number, isStopping: () => boolean = () => false): Promise<void> {
  const working = await withSystem(deps.database, async (tx) => workingRules(deps, tx, countyId), { readOnly: true });
  const failures: unknown[] = [];
  for (const { stored, owner } of working) {
    if (isStopping()) return;
    failures.push(...await applyOne(deps, stored, owner));
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} items could not be opened by rule`);
}

async function workingRules(deps: LedgerDeps, tx: Tx, countyId: number): Promise<readonly { readonly stored: StoredRule; readonly owner: Actor }[]> {
  const rules = await readRules(tx, countyId);
  if (rules.length === 0) return [];
  const today = deps.clock.today();
  const owners = await readAccountActors(tx, await deps.directories.of(tx, countyId), rules.map(({ accountId }) => accountId), today);
  return rules.flatMap((stored) => {
    const owner = owners.get(stored.accountId);
    return owner !== undefined && standingOf(stored, owner, today).state === 'active' ? [{ stored, owner }] : [];
  });
}

async function applyOne(deps: LedgerDeps, stored: StoredRule, owner: Actor): Promise<readonly unknown[]> {
  const applied = await withScope(
    deps.database, owner,
    async (tx) => applyRule({ tx, county: await deps.ledger.county(tx, owner.countyId), actor: owner, calendar: await readWorkingCalendar(tx, owner.countyId), today: deps.clock.today() }, stored.rule, stored.id),
    { readOnly: true, isolation: 'repeatable read' },
  );
  const failures: unknown[] = [];
  for (const outcome of applied.units.filter(({ decision }) => decision.kind === 'open')) {
    try {
      await openByRule(deps, owner, stored, applied, outcome);
    } catch (error) {
      // Somebody else opened it, or the rule was changed: the next round sees it as it is then.
      if (!isDomainError(error) || (error.code !== 'conflict' && error.code !== 'stale')) failures.push(error);
    }
  }
  return failures;
}
