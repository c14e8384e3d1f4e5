import { clocksOf, type ClockRun, type ItemRecord } from '@taizhang/workflow';
import type { Tx } from '../../database/database.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { readWorkingCalendar } from '../../system/holidays.ts';
import { proceduresOf } from '../item-procedures.ts';
import { readEnteredLimits, rulesOf, type ItemRules } from '../item-rules.ts';
import type { StoredItem } from '../item-storage.ts';

/**
 * The clocks of an item; one that has stopped is reckoned by the holidays and limits known when it was stopped. What was in time stays in
 * time, and a closed item shows the days it was closed by, whatever is changed later.
 */
export async function clocksAsStopped(deps: LedgerDeps, tx: Tx, countyId: number, rules: ItemRules, stored: StoredItem, records: readonly ItemRecord[]): Promise<Readonly<Record<string, ClockRun>>> {
  const runs: Record<string, ClockRun> = { ...clocksOf(rules.procedureOf(stored), stored.item, rules.calendar) };
  const [last] = await rowsOf<{ changed_at: string }>(tx, 'select changed_at from due_change where county_id = $1 order by nth desc limit 1', [countyId]);
  for (const clock of last === undefined ? [] : Object.keys(runs)) {
    const stoppedAt = runs[clock]?.state === 'stopped' ? records.findLast(({ clocks }) => clocks.some((each) => each.clock === clock && each.event.kind === 'stop'))?.recordedAt : undefined;
    if (stoppedAt === undefined || last === undefined || stoppedAt >= last.changed_at) continue;
    const then = rulesOf(proceduresOf(deps), await readEnteredLimits(tx, countyId, stoppedAt), await readWorkingCalendar(tx, countyId, stoppedAt));
    const run = clocksOf(then.procedureOf(stored), stored.item, then.calendar)[clock];
    if (run !== undefined) runs[clock] = run;
  }
  return runs;
}
