import type { DuePreview } from '@taizhang/contract';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import type { Tx } from '../../database/database.ts';
import { withScope } from '../../database/scope.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { calendarOf, checkHolidayYear, listHolidayYears, storeHolidayYear, type HolidayYear } from '../../system/holidays.ts';
import { proceduresOf } from '../item-procedures.ts';
import { lockItemRules, readEnteredLimits, rulesOf, type ItemRules } from '../item-rules.ts';
import { applyMoves, AT_ONCE } from './apply-moves.ts';
import { previewMoves, recordChange } from './record-change.ts';

/** Which due days other holidays would move. @throws DomainError `invalid_input` for a table that is none */
export async function previewHolidays(deps: LedgerDeps, actor: Actor, table: HolidayYear): Promise<DuePreview> {
  checkHolidayYear(table);
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const { before, after } = await rulesWith(deps, tx, actor.countyId, table);
      return previewMoves(tx, actor, before, after);
    },
    { readOnly: true },
  );
}

/**
 * Enters or replaces the holidays of a year. Whatever due day moves is listed in the same transaction; the items follow at once, or by the job when there are many.
 * @throws DomainError `invalid_input` for a table that is none, or when somebody outside the office loses time and nobody has said so
 */
export async function changeHolidays(deps: LedgerDeps, actor: Actor, order: { readonly commandId: string; readonly table: HolidayYear; readonly acceptsEarlier: boolean }): Promise<{ readonly year: number; readonly changeId: string; readonly moves: number }> {
  const { commandId, table, acceptsEarlier } = order;
  const result = await executeCommand(deps, actor, { commandId, action: 'holidays.set', subject: { kind: 'holidays', id: String(table.year) } }, async (tx, trail) => {
    checkHolidayYear(table);
    await lockItemRules(tx, actor.countyId);
    const rules = await rulesWith(deps, tx, actor.countyId, table);
    await storeHolidayYear(tx, actor.countyId, table);
    const change = { kind: 'holidays' as const, subject: String(table.year), source: table.source, before: rules.was ?? null, after: table, acceptsEarlier };
    const recorded = await recordChange(tx, actor, deps.clock.now(), change, rules);
    trail.add({ source: table.source, daysOff: table.daysOff.length, workdays: table.workdays.length, replaced: rules.was !== undefined, change: recorded.changeId, moves: recorded.moves });
    return { year: table.year, ...recorded };
  });
  await applyMoves(deps, actor.countyId, AT_ONCE);
  return result;
}

async function rulesWith(deps: LedgerDeps, tx: Tx, countyId: number, table: HolidayYear): Promise<{ readonly before: ItemRules; readonly after: ItemRules; readonly was: HolidayYear | undefined }> {
  const [procedures, limits, years] = [proceduresOf(deps), await readEnteredLimits(tx, countyId), await listHolidayYears(tx, countyId)];
  return {
    before: rulesOf(procedures, limits, calendarOf(years)),
    after: rulesOf(procedures, limits, calendarOf([...years.filter(({ year }) => year !== table.year), table])),
    was: years.find(({ year }) => year === table.year),
  };
}
