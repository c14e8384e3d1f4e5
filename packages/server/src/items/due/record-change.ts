import { randomUUID } from 'node:crypto';
import type { DuePreview } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import type { Actor } from '../../auth/actor.ts';
import type { Tx } from '../../database/database.ts';
import { asSystem, rowsOf } from '../../ledger/sql.ts';
import { planMoves, type PlannedMove } from './plan-moves.ts';
import { presentMove } from './present-move.ts';
import type { ItemRules } from '../item-rules.ts';

/** What was changed, for the list of changes. */
export interface RuleChange {
  readonly kind: 'holidays' | 'limit';
  /** The year, or procedure/clock. */
  readonly subject: string;
  readonly source: string;
  readonly before: object | null;
  readonly after: object;
  /** Whoever changes it has seen that somebody outside the office loses time. */
  readonly acceptsEarlier: boolean;
}

/** Rows of a preview; the list of changes has all of them. */
const SHOWN = 200;

/** What changing the rules would move. */
export async function previewMoves(tx: Tx, actor: Actor, before: ItemRules, after: ItemRules): Promise<DuePreview> {
  const moves = await planMoves(tx, actor.countyId, before, after);
  return {
    items: new Set(moves.map(({ stored }) => stored.id)).size, moves: moves.length, earlier: moves.filter(({ isEarlier }) => isEarlier).length, againstCitizens: moves.filter(({ isAgainstCitizen }) => isAgainstCitizen).length,
    rows: moves.slice(0, SHOWN).map(({ stored, procedure, clockId, before: was, after: due, steps }) => presentMove(actor, procedure, { ...stored, itemId: stored.id, clock: clockId, before: was, after: due, steps })),
  };
}

/**
 * Lists a change of the rules with every due day it moves, in the transaction that stores it. The items themselves follow in batches: nothing
 * that is listed can be forgotten, and what reads them reckons by the new rules already.
 * @throws DomainError invalid_input when it takes time from somebody outside the office and nobody has said so
 */
export async function recordChange(tx: Tx, actor: Actor, at: string, change: RuleChange, rules: { readonly before: ItemRules; readonly after: ItemRules }): Promise<{ readonly changeId: string; readonly moves: number }> {
  const moves = await planMoves(tx, actor.countyId, rules.before, rules.after);
  const against = moves.filter(({ isAgainstCitizen }) => isAgainstCitizen).length;
  if (against > 0 && !change.acceptsEarlier) {
    fail('invalid_input', { zh: `有 ${against} 项当事人的期限将提前，须确认逐件告知后才能保存。`, en: `${against} limits of people outside the office would end earlier: confirm that each is told before saving.` }, { path: ['acceptsEarlier'], details: { against } });
  }
  const changeId = randomUUID();
  await rowsOf(
    tx,
    'insert into due_change (county_id, id, kind, subject, source, before, after, changed_at, account_id, changed_by, moves) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
    [actor.countyId, changeId, change.kind, change.subject, change.source, change.before === null ? null : JSON.stringify(change.before), JSON.stringify(change.after), at, actor.accountId, actor.displayName, moves.length],
  );
  await asSystem(tx, () => listMoves(tx, actor.countyId, changeId, moves));
  return { changeId, moves: moves.length };
}

async function listMoves(tx: Tx, countyId: number, changeId: string, moves: readonly PlannedMove[]): Promise<void> {
  if (moves.length === 0) return;
  await rowsOf(
    tx,
    `insert into due_move (county_id, change_id, item_id, clock, before_due, after_due, steps)
     select $1, $2, item_id, clock, before_due, after_due, steps from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::json[]) as given (item_id, clock, before_due, after_due, steps)`,
    [countyId, changeId, moves.map(({ stored }) => stored.id), moves.map(({ clockId }) => clockId), moves.map(({ before }) => before), moves.map(({ after }) => after), moves.map(({ steps }) => JSON.stringify(steps))],
  );
}
