import { dayOfInstant } from '@taizhang/kernel';
import { recomputeDue, type ClockStep, type Procedure } from '@taizhang/workflow';
import type { Tx } from '../../database/database.ts';
import { asSystem, rowsOf } from '../../ledger/sql.ts';
import type { ItemRules } from '../item-rules.ts';
import { ITEM_COLUMNS, type StoredItem } from '../item-storage.ts';

/** A due day that would move, of an item that is open. */
export interface PlannedMove {
  readonly stored: StoredItem;
  readonly procedure: Procedure;
  readonly clockId: string;
  readonly before: string;
  readonly after: string;
  readonly steps: readonly ClockStep[];
  readonly isEarlier: boolean;
  /** It takes time from somebody outside the office. */
  readonly isAgainstCitizen: boolean;
}

/** Items read at once: memory does not grow with the county. */
const CHUNK = 1000;

/**
 * Every due day of the county's open items that moves when they are reckoned by other rules, whoever asks. Closed items are not looked at.
 * @throws DomainError wrong_state when the new rules need a year without holidays, naming the year
 */
export async function planMoves(tx: Tx, countyId: number, before: ItemRules, after: ItemRules): Promise<readonly PlannedMove[]> {
  const moves: PlannedMove[] = [];
  for (let last = '00000000-0000-0000-0000-000000000000', seen = CHUNK; seen === CHUNK;) {
    const chunk = await asSystem(tx, () => rowsOf<StoredItem>(
      tx, `select ${ITEM_COLUMNS} from work_item i where i.county_id = $1 and not i.is_final and i.due_on is not null and i.id > $2 order by i.id limit ${CHUNK}`, [countyId, last],
    ));
    moves.push(...chunk.flatMap((stored) => movesOf(stored, before, after)));
    seen = chunk.length;
    last = chunk.at(-1)?.id ?? last;
  }
  return moves.toSorted((a, b) => (a.after < b.after ? -1 : a.after > b.after ? 1 : 0));
}

function movesOf(stored: StoredItem, before: ItemRules, after: ItemRules): readonly PlannedMove[] {
  const procedure = after.procedureOf(stored);
  const changes = recomputeDue(stored.item.clocks, { clocks: before.procedureOf(stored).clocks, calendar: before.calendar }, { clocks: procedure.clocks, calendar: after.calendar });
  return changes.map(({ clock, before: was, after: due, steps }) => {
    const isEarlier = due < was;
    return { stored, procedure, clockId: clock.id, before: was, after: due, steps, isEarlier, isAgainstCitizen: isEarlier && clock.runsFor === 'citizen' };
  });
}

/** The day of a due moment, which limits in hours have as an instant. */
export function dueDay(due: string): string {
  return due.length > 10 ? dayOfInstant(due) : due;
}
