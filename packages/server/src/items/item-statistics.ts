import type { getItemStatistics as statisticsRoute, RouteResponse } from '@taizhang/contract';
import { earlierOf, makeDate, plainDate, yearOf } from '@taizhang/kernel';
import { onTimeRate } from '@taizhang/workflow';
import type { Actor } from '../auth/actor.ts';
import { withScope } from '../database/scope.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { rowsOf } from '../ledger/sql.ts';
import { presentOrg } from '../organisation/present-organisation.ts';
import { COUNTS_IN } from './figures/sum-entries.ts';
import { requireProcedure } from './item-procedures.ts';

interface CountRow {
  readonly org_id: number;
  readonly received: number;
  readonly in_time: number;
  readonly late: number;
  readonly dropped: number;
  readonly pending: number;
  readonly overdue: number;
}

/** How units stand with the items they do themselves, in a span of days; the year so far unless told. The counts are those the ledger is told, of days instead of months. */
export async function itemStatistics(deps: LedgerDeps, actor: Actor, query: { readonly procedure?: string | undefined; readonly from?: string | undefined; readonly to?: string | undefined }): Promise<RouteResponse<typeof statisticsRoute>> {
  const today = deps.clock.today();
  const [from, to] = [query.from === undefined ? makeDate(yearOf(today), 1, 1) : plainDate(query.from), query.to === undefined ? today : plainDate(query.to)];
  const procedure = query.procedure === undefined ? undefined : requireProcedure(deps, query.procedure);
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const directory = await deps.directories.of(tx, actor.countyId);
      const rows = await rowsOf<CountRow>(
        tx,
        `select e.org_id, coalesce(sum(amount) filter (where count = 'received'), 0) as received, coalesce(sum(amount) filter (where count = 'closed_in_time'), 0) as in_time,
                coalesce(sum(amount) filter (where count = 'closed_late'), 0) as late, coalesce(sum(amount) filter (where count = 'dropped'), 0) as dropped,
                coalesce(sum(amount) filter (where count = 'pending'), 0) as pending, coalesce(sum(amount) filter (where count = 'overdue'), 0) as overdue
         from work_figure e where e.county_id = $1 and ${COUNTS_IN('$2', '$3')} and ($4::text is null or e.procedure = $4)
         group by e.org_id order by received desc, e.org_id`,
        [actor.countyId, from, earlierOf(to, today), procedure?.id ?? null],
      );
      const rateOf = (list: readonly CountRow[]): number | null => {
        const sum = (count: 'in_time' | 'late' | 'overdue'): number => list.reduce((total, row) => total + row[count], 0);
        return onTimeRate({ closedInTime: sum('in_time'), closed: sum('in_time') + sum('late'), overdue: sum('overdue') });
      };
      return {
        from, to, procedure: procedure === undefined ? null : { id: procedure.id, name: procedure.name }, onTimeRate: rateOf(rows),
        rows: rows.map((row) => ({
          org: presentOrg(directory, directory.codeOf(row.org_id)), received: row.received, closedInTime: row.in_time, closedLate: row.late, dropped: row.dropped, pending: row.pending, overdue: row.overdue, onTimeRate: rateOf([row]),
        })),
      };
    },
    { readOnly: true },
  );
}
