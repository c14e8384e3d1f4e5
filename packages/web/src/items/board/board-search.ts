import type { getItemBoard, RouteRequest } from '@taizhang/contract';
import type { ScreenSearch } from '../../screen/screen-address.ts';

/** Parts of the lists in the order of their sums. */
export const PARTS = ['all', 'open', 'overdue', 'closed', 'look_back', 'dropped'] as const;

type Query = RouteRequest<typeof getItemBoard>['query'];

/** What the lists show, as the route asks for it; the page and its size are always there. */
export interface BoardQuery extends Omit<Query, 'page' | 'size' | 'only' | 'year'> {
  readonly only: (typeof PARTS)[number];
  readonly year?: number;
  readonly page: number;
  readonly size: number;
}

/** Reads the address of the lists; what it does not know is as if it were not there. */
export function boardQuery(search: ScreenSearch): BoardQuery {
  const year = count(search['year'], 2000, 2100);
  const given = (['procedure', 'source', 'batch', 'org'] as const).flatMap((name): [string, string][] => (search[name] === undefined ? [] : [[name, search[name]]]));
  return {
    ...Object.fromEntries(given), ...(year === undefined ? {} : { year }), only: PARTS.find((part) => part === search['only']) ?? 'all',
    page: count(search['page'], 1, 1_000_000) ?? 1, size: count(search['size'], 1, 100) ?? 50,
  };
}

function count(text: string | undefined, least: number, most: number): number | undefined {
  const value = Number.parseInt(text ?? '', 10);
  return value >= least && value <= most ? value : undefined;
}
