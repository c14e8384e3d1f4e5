import type { getItemStatistics as statisticsRoute, RouteResponse } from '@taizhang/contract';
import { makeDate, plainDate, yearOf } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';
import { withScope } from '../database/scope.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { rowsOf } from '../ledger/sql.ts';
import { presentOrg } from '../organisation/present-organisation.ts';
import { requireProcedure } from './item-procedures.ts';
import { DOERS } from './item-relations.ts';

/** How the units that lead items stand with those opened in a span of days; the year so far unless told. */
export async function itemStatistics(deps: LedgerDeps, actor: Actor, query: { readonly procedure?: string | undefined; readonly from?: string | undefined; readonly to?: string | undefined }): Promise<RouteResponse<typeof statisticsRoute>> {
  const today = deps.clock.today();
  const [from, to] = [query.from === undefined ? makeDate(yearOf(today), 1, 1) : plainDate(query.from), query.to === undefined ? today : plainDate(query.to)];
  const procedure = query.procedure === undefined ? undefined : requireProcedure(deps, query.procedure);
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const directory = await deps.directories.of(tx, actor.countyId);
      const rows = await rowsOf<{ org_id: number; received: number; in_time: number; late: number; pending: number; overdue: number }>(
        tx,
        `select p.org_id, count(*) as received, count(*) filter (where i.is_final and not i.is_late) as in_time, count(*) filter (where i.is_final and i.is_late) as late,
                count(*) filter (where not i.is_final) as pending, count(*) filter (where not i.is_final and (i.is_late or i.due_on < $4)) as overdue
         from work_item i join (select distinct county_id, item_id, org_id from work_party where relation = any($5::text[])) p on p.county_id = i.county_id and p.item_id = i.id
         where i.county_id = $1 and i.opened_on between $2 and $3 and ($6::text is null or i.procedure = $6)
         group by p.org_id order by received desc, p.org_id`,
        [actor.countyId, from, to, today, DOERS, procedure?.id ?? null],
      );
      return {
        from, to, procedure: procedure === undefined ? null : { id: procedure.id, name: procedure.name },
        rows: rows.map(({ org_id: org, received, in_time: closedInTime, late: closedLate, pending, overdue }) => ({
          org: presentOrg(directory, directory.codeOf(org)), received, closedInTime, closedLate, pending, overdue,
          // What is overdue and still open has missed its time already.
          onTimeRate: closedInTime + closedLate + overdue === 0 ? null : (closedInTime / (closedInTime + closedLate + overdue)) * 100,
        })),
      };
    },
    { readOnly: true },
  );
}
