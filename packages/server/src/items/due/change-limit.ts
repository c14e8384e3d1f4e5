import type { DuePreview } from '@taizhang/contract';
import { fail, plainDate } from '@taizhang/kernel';
import { withLocalLimits, type ClockLength, type EnteredLimit } from '@taizhang/workflow';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import type { Tx } from '../../database/database.ts';
import { withScope } from '../../database/scope.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { readWorkingCalendar } from '../../system/holidays.ts';
import { proceduresOf } from '../item-procedures.ts';
import { lockItemRules, readEnteredLimits, rulesOf, type ItemRules } from '../item-rules.ts';
import { applyMoves, AT_ONCE } from './apply-moves.ts';
import { previewMoves, recordChange } from './record-change.ts';

/** A limit as somebody wants to set it. */
export interface LimitOrder {
  readonly procedure: string;
  readonly clock: string;
  readonly length: ClockLength | null;
  readonly document: string;
  readonly clause: string;
  readonly validFrom: string;
  readonly reachesOpen: boolean;
}

/** Which due days a limit would move. @throws DomainError `invalid_input` for a limit that may not be set */
export async function previewLimit(deps: LedgerDeps, actor: Actor, order: LimitOrder): Promise<DuePreview> {
  const limit = checkedLimit(deps, order);
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const { before, after } = await rulesWith(deps, tx, actor.countyId, limit);
      return previewMoves(tx, actor, before, after);
    },
    { readOnly: true },
  );
}

/**
 * Sets a limit of the county. Whatever due day moves is listed in the same transaction; the items follow at once, or by the job when there are many.
 * @throws DomainError `invalid_input` for a limit a statute sets, one longer than a clause allows, or when somebody outside the office loses time and nobody has said so
 */
export async function changeLimit(deps: LedgerDeps, actor: Actor, { commandId, acceptsEarlier, ...order }: LimitOrder & { readonly commandId: string; readonly acceptsEarlier: boolean }): Promise<{ readonly changeId: string; readonly moves: number }> {
  const path = `${order.procedure}/${order.clock}`;
  const result = await executeCommand(deps, actor, { commandId, action: 'limit.set', subject: { kind: 'limit', id: path } }, async (tx, trail) => {
    const limit = checkedLimit(deps, order);
    await lockItemRules(tx, actor.countyId);
    const rules = await rulesWith(deps, tx, actor.countyId, limit);
    const source = `${order.document}${order.clause}`;
    const recorded = await recordChange(tx, actor, deps.clock.now(), { kind: 'limit', subject: path, source, before: rules.was ?? null, after: order, acceptsEarlier }, rules);
    await rowsOf(
      tx,
      'insert into local_limit (county_id, procedure, clock, length, document, clause, valid_from, reaches_open, change_id, recorded_at, account_id, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
      [actor.countyId, order.procedure, order.clock, order.length === null ? null : JSON.stringify(order.length), order.document, order.clause, order.validFrom, order.reachesOpen, recorded.changeId, deps.clock.now(), actor.accountId, actor.displayName],
    );
    trail.add({ source, length: order.length === null ? null : `${order.length.count} ${order.length.unit}`, validFrom: order.validFrom, reachesOpen: order.reachesOpen, change: recorded.changeId, moves: recorded.moves });
    return recorded;
  });
  await applyMoves(deps, actor.countyId, AT_ONCE);
  return result;
}

function checkedLimit(deps: LedgerDeps, { procedure, clock, length, document, clause, validFrom, reachesOpen }: LimitOrder): EnteredLimit {
  const basis = { kind: 'local', document, clause, checked: 'text' } as const;
  const example = proceduresOf(deps).find(({ id }) => id === procedure)?.clocks.find(({ id }) => id === clock);
  withLocalLimits(proceduresOf(deps), [{ procedureId: procedure, clockId: clock, length: length ?? example?.length ?? { count: 0, unit: 'days' }, basis }]);
  const from = plainDate(validFrom);
  if (reachesOpen && from > deps.clock.today()) fail('invalid_input', { zh: '将来才生效的时限不能用于在办事项；请到生效之日再设定，或只用于新事项。', en: 'A limit that is valid only later cannot reach items that are open: set it on its day, or for new items only.' }, { path: ['reachesOpen'] });
  return { procedureId: procedure, clockId: clock, length: length ?? undefined, basis, validFrom: from, reachesOpen };
}

async function rulesWith(deps: LedgerDeps, tx: Tx, countyId: number, limit: EnteredLimit): Promise<{ readonly before: ItemRules; readonly after: ItemRules; readonly was: EnteredLimit | undefined }> {
  const [procedures, entered, calendar] = [proceduresOf(deps), await readEnteredLimits(tx, countyId), await readWorkingCalendar(tx, countyId)];
  return { before: rulesOf(procedures, entered, calendar), after: rulesOf(procedures, [...entered, limit], calendar), was: entered.findLast(({ procedureId, clockId }) => procedureId === limit.procedureId && clockId === limit.clockId) };
}
