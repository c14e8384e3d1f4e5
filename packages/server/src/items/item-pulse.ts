import { createHash } from 'node:crypto';
import type { Actor } from '../auth/actor.ts';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/scope.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { rowsOf } from '../ledger/sql.ts';
import { requireItem, type StoredItem } from './item-storage.ts';
import { measureFigure, type MeasuredFigure } from './measure-figure.ts';

/** Whether an item has changed since its page was read: a fraction of reading it. @throws DomainError `not_found` */
export async function getItemPulse(deps: LedgerDeps, actor: Actor, itemId: string): Promise<{ readonly mark: string }> {
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const stored = await requireItem(tx, actor.countyId, itemId);
      const measured = stored.bound === null ? undefined : await measureFigure(deps, tx, await deps.ledger.county(tx, actor.countyId), stored.bound);
      return { mark: await markOf(deps, tx, actor.countyId, stored, measured) };
    },
    { readOnly: true },
  );
}

/** A text that is another one when anything has happened to the item, somebody was told or refused, its figure has moved, or a day has passed. */
export async function markOf(deps: LedgerDeps, tx: Tx, countyId: number, stored: StoredItem, measured: MeasuredFigure | undefined): Promise<string> {
  const [counts] = await rowsOf<{ told: number; refused: number }>(
    tx,
    'select (select count(*) from work_notice where county_id = $1 and item_id = $2) as told, (select count(*) from work_refusal where county_id = $1 and item_id = $2) as refused',
    [countyId, stored.id],
  );
  const seen = [stored.item.version, stored.dueOn, stored.isLate, counts, deps.clock.today(), measured?.value, measured?.period, measured?.reading?.numerator, measured?.reading?.denominator];
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url').slice(0, 16);
}
