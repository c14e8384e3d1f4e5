import { fail, plainDate, type PlainDate, type WorkingCalendar } from '@taizhang/kernel';
import { limitsInForce, withLocalLimits, type ClockLength, type EnteredLimit, type Procedure } from '@taizhang/workflow';
import type { Tx } from '../database/database.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { rowsOf } from '../ledger/sql.ts';
import { readWorkingCalendar } from '../system/holidays.ts';
import { proceduresOf } from './item-procedures.ts';

/** What the due days of a county are reckoned by: its working days, and the clocks with the limits it has set for itself. */
export interface ItemRules {
  readonly calendar: WorkingCalendar;
  /**
   * The procedure of an item with the limits in force for one opened that day.
   * @throws DomainError `not_found`
   */
  procedureOf(item: { readonly procedure: string; readonly openedOn: PlainDate }): Procedure;
}

/** The rules as this transaction sees them. */
export async function readItemRules(deps: LedgerDeps, tx: Tx, countyId: number): Promise<ItemRules> {
  return rulesOf(proceduresOf(deps), await readEnteredLimits(tx, countyId), await readWorkingCalendar(tx, countyId));
}

/**
 * The same for who writes items: until the transaction ends nobody changes holidays or limits, so that no item is stored by rules that
 * a change, listing what it moves, has just replaced.
 */
export async function holdItemRules(deps: LedgerDeps, tx: Tx, countyId: number): Promise<ItemRules> {
  await rowsOf(tx, 'select pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [lockName(countyId)]);
  return readItemRules(deps, tx, countyId);
}

/** Waits until nobody writes items, and keeps them waiting until the rules are changed. */
export async function lockItemRules(tx: Tx, countyId: number): Promise<void> {
  await rowsOf(tx, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [lockName(countyId)]);
}

/** Rules made of their parts. */
export function rulesOf(procedures: readonly Procedure[], limits: readonly EnteredLimit[], calendar: WorkingCalendar): ItemRules {
  const known = new Map<string, Procedure>();
  return {
    calendar,
    procedureOf: ({ procedure: id, openedOn }) => {
      const own = limits.filter(({ procedureId }) => procedureId === id);
      const key = own.length === 0 ? id : `${id} ${openedOn}`;
      const procedure = known.get(key) ?? withLimits(procedures, id, own, openedOn);
      known.set(key, procedure);
      return procedure;
    },
  };
}

function withLimits(procedures: readonly Procedure[], id: string, limits: readonly EnteredLimit[], openedOn: PlainDate): Procedure {
  const procedure = procedures.find((each) => each.id === id) ?? fail('not_found', { zh: `没有流程“${id}”`, en: `There is no procedure "${id}"` });
  return withLocalLimits([procedure], limitsInForce(limits, openedOn))[0] ?? procedure;
}

interface LimitRow {
  readonly procedure: string;
  readonly clock: string;
  readonly length: ClockLength | null;
  readonly document: string;
  readonly clause: string;
  readonly valid_from: string;
  readonly reaches_open: boolean;
}

/** The limits a county has entered, in their order; those entered up to an instant when one is given. */
export async function readEnteredLimits(tx: Tx, countyId: number, until?: string): Promise<readonly EnteredLimit[]> {
  const rows = await rowsOf<LimitRow>(
    tx,
    'select procedure, clock, length, document, clause, valid_from, reaches_open from local_limit where county_id = $1 and ($2::timestamptz is null or recorded_at <= $2) order by id',
    [countyId, until ?? null],
  );
  return rows.map((row) => ({
    procedureId: row.procedure, clockId: row.clock, length: row.length ?? undefined, basis: { kind: 'local', document: row.document, clause: row.clause, checked: 'text' },
    validFrom: plainDate(row.valid_from), reachesOpen: row.reaches_open,
  }));
}

function lockName(countyId: number): string {
  return `due days ${countyId}`;
}
