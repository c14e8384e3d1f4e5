import { addMonths, plainDate, yearOf } from '@taizhang/kernel';
import type { ScreenSearch } from '../../screen/screen-address.ts';

/** What the address asks for. */
export interface ActivitySearch {
  readonly orgId: string | undefined;
  readonly year: number;
  /** The whole year when undefined. */
  readonly quarter: number | undefined;
  readonly kind: string | undefined;
  readonly page: number;
  readonly size: number;
}

/** Reads the address; the year is that of the last month that has ended, so that in January the year just over is looked at. */
export function readActivitySearch(search: ScreenSearch, today: string): ActivitySearch {
  const number = (name: string, low: number, high: number): number | undefined => {
    const value = Number(search[name]);
    return Number.isInteger(value) && value >= low && value <= high ? value : undefined;
  };
  return { orgId: search['org'], year: number('year', 2000, 2100) ?? yearOf(addMonths(plainDate(today), -1)), quarter: number('quarter', 1, 4), kind: search['kind'], page: number('page', 1, 100_000) ?? 1, size: number('size', 1, 100) ?? 20 };
}
