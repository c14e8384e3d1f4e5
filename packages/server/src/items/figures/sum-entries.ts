import type { Tx } from '../../database/database.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { addExact } from '@taizhang/kernel';
import { unitsAbove, type CountedUnits } from './counted-units.ts';
import type { ToldMonth } from './told-month.ts';

/** Stands for all procedures together; no procedure is called so. */
export const ALL_PROCEDURES = '';

/** Which entries `e` count in a span of days: what happened in it, and what stands at its end. */
export const COUNTS_IN = (first: string, last: string): string =>
  `((not e.is_standing and e.from_day between ${first} and ${last}) or (e.is_standing and e.from_day <= ${last} and e.until_day > ${last}))`;

/** Sums of entries by unit, procedure, count and month. */
export class FigureSums {
  readonly #sums = new Map<string, number>();

  of(orgId: number, procedure: string, count: string, month: number): number {
    return this.#sums.get(`${orgId}|${procedure}|${count}|${month}`) ?? 0;
  }

  add(orgId: number, procedure: string, count: string, month: number, amount: number): void {
    const key = `${orgId}|${procedure}|${count}|${month}`;
    this.#sums.set(key, addExact(this.#sums.get(key) ?? 0, amount));
  }
}

/** What the items of units, and of the units below them at each month's end, add up to. */
export async function sumEntries(tx: Tx, county: LedgerCounty, units: CountedUnits, targets: ReadonlySet<number>, months: readonly ToldMonth[]): Promise<FigureSums> {
  const lastDays = new Map(months.map(({ number, last }) => [number, last]));
  const counting = new Map<string, readonly number[]>();
  /** The targets an item of a unit counts for in a month. */
  const targetsOf = (orgId: number, month: number): readonly number[] => {
    const key = `${orgId}|${month}`;
    const last = lastDays.get(month);
    const found = counting.get(key) ?? [orgId, ...(last === undefined ? [] : unitsAbove(county, orgId, last))].filter((id) => targets.has(id));
    counting.set(key, found);
    return found;
  };
  const below = [...units.keys()].filter((id) => months.some(({ number }) => targetsOf(id, number).length > 0));
  const rows = await rowsOf<{ org_id: number; procedure: string; count: string; month: number; n: number }>(
    tx,
    `select e.org_id, e.procedure, e.count, m.number as month, sum(e.amount) as n
     from unnest($3::int[], $4::date[], $5::date[]) as m (number, first, last) join work_figure e on ${COUNTS_IN('m.first', 'm.last')}
     where e.county_id = $1 and e.org_id = any($2::int[]) group by 1, 2, 3, 4`,
    [county.id, below, months.map(({ number }) => number), months.map(({ first }) => first), months.map(({ last }) => last)],
  );
  const sums = new FigureSums();
  for (const { org_id: orgId, procedure, count, month, n } of rows) {
    for (const target of targetsOf(orgId, month)) {
      sums.add(target, procedure, count, month, n);
      sums.add(target, ALL_PROCEDURES, count, month, n);
    }
  }
  return sums;
}
