import { listFilings, type FilingView } from '@taizhang/contract';
import { call } from '../../api/call.ts';
import type { FilingQuery } from './filing-search.ts';

const MOST_A_PAGE = 200;

/** Every line a query finds, page after page, up to a limit; `total` says how many there are. */
export async function everyFiling(query: FilingQuery, most = Number.POSITIVE_INFINITY): Promise<{ readonly rows: readonly FilingView[]; readonly total: number }> {
  const rows: FilingView[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await call(listFilings, { query: { ...query, page, size: MOST_A_PAGE } });
    rows.push(...answer.rows);
    if (answer.rows.length === 0 || rows.length >= Math.min(answer.total, most)) return { rows, total: answer.total };
  }
}
