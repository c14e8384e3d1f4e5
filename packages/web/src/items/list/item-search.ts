import type { listItems, RouteRequest } from '@taizhang/contract';
import type { ScreenSearch } from '../../screen/screen-address.ts';

export const BOXES = ['todo', 'done', 'initiated', 'copied', 'all'] as const;
export const STATES = ['any', 'open', 'overdue', 'closed'] as const;

type Query = RouteRequest<typeof listItems>['query'];

/** What the list shows, as the route asks for it. */
export interface ItemQuery extends Pick<Query, 'procedure' | 'org' | 'text'> {
  readonly box: (typeof BOXES)[number];
  readonly state: (typeof STATES)[number];
  readonly level: 'top' | 'all';
  readonly sort: 'due' | 'newest';
  readonly page: number;
  readonly size: number;
}

/** Reads the address of the list; what it does not know is as if it were not there. */
export function itemQuery(search: ScreenSearch): ItemQuery {
  const { procedure, org, text } = search;
  return {
    box: BOXES.find((box) => box === search['box']) ?? 'todo',
    state: STATES.find((state) => state === search['state']) ?? 'any',
    level: search['level'] === 'top' ? 'top' : 'all',
    sort: search['sort'] === 'newest' ? 'newest' : 'due',
    page: count(search['page'], 1, 1_000_000), size: count(search['size'], 20, 100),
    ...(procedure === undefined ? {} : { procedure }), ...(org === undefined ? {} : { org }), ...(text === undefined ? {} : { text }),
  };
}

function count(text: string | undefined, otherwise: number, most: number): number {
  const value = Number.parseInt(text ?? '', 10);
  return value >= 1 && value <= most ? value : otherwise;
}
