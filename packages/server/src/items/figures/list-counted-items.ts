import type { listCountedItems as listRoute, RouteResponse } from '@taizhang/contract';
import { metricId } from '@taizhang/indicators';
import { earlierOf, fail, parsePeriod, periodEnd, periodStart, type PlainDate } from '@taizhang/kernel';
import type { Actor } from '../../auth/actor.ts';
import { withScope } from '../../database/scope.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { asSystem, rowsOf } from '../../ledger/sql.ts';
import { presentOrg } from '../../organisation/present-organisation.ts';
import { requireVisibleOrg } from '../../policies/jurisdiction.ts';
import { openItemReader } from '../item-reader.ts';
import { ITEM_COLUMNS, type StoredItem } from '../item-storage.ts';
import { presentBrief } from '../present-brief.ts';
import { readCountedUnits, unitsAbove } from './counted-units.ts';
import { COUNTS_IN } from './sum-entries.ts';

/** Which figure, and which part of its list. */
export interface CountedItemsQuery {
  readonly org: string;
  readonly period: string;
  readonly page: number;
  readonly size: number;
}

/**
 * The items a figure was counted from. Items that have left the reader's jurisdiction are counted and not shown.
 * @throws DomainError `unknown_metric`, `invalid_input` for a metric that is not counted from items, `unknown_org`, `forbidden`
 */
export async function listCountedItems(deps: LedgerDeps, actor: Actor, metric: string, { org, period: text, page, size }: CountedItemsQuery): Promise<RouteResponse<typeof listRoute>> {
  const definition = deps.ledger.catalogue.get(metricId(metric));
  const counted = definition.countedFrom ?? fail('invalid_input', { zh: `“${definition.name.zh}”不是由事项计数的指标`, en: `"${definition.name.en}" is not counted from items` }, { path: ['metricId'] });
  const period = parsePeriod(text);
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const reader = await openItemReader(deps, tx, actor);
      const { directory } = reader;
      const last = earlierOf(periodEnd(period), reader.today);
      const root = requireVisibleOrg(actor, directory, org).id;
      const units = await asSystem(tx, async () => {
        const county = await deps.ledger.county(tx, actor.countyId);
        return [...(await readCountedUnits(tx, actor.countyId)).keys()].filter((id) => id === root || unitsAbove(county, id, last).includes(root));
      });
      const from = `from work_figure e left join work_item i on i.county_id = e.county_id and i.id = e.item_id
        where e.county_id = $1 and e.org_id = any($2::int[]) and e.count = $3 and ($4::text is null or e.procedure = $4) and ${COUNTS_IN('$5', '$6')}`;
      const values = [actor.countyId, units, counted.count, counted.procedure, periodStart(period), last];
      const [sums = { total: 0, shown: 0, sum: null }] = await rowsOf<{ total: number; shown: number; sum: number | null }>(tx, `select count(*) as total, count(i.id) as shown, sum(e.amount) as sum ${from}`, values);
      const rows = await rowsOf<StoredItem & { org_id: number; on: PlainDate; amount: number }>(
        tx,
        `select ${ITEM_COLUMNS}, e.org_id, e.from_day as "on", e.amount ${from} and i.id is not null order by e.from_day desc, i.procedure, i.year desc, i.number desc, e.nth limit ${size} offset ${(page - 1) * size}`,
        values,
      );
      return {
        total: sums.total, sum: sums.sum ?? 0, hidden: sums.total - sums.shown,
        rows: rows.map((row) => ({ item: presentBrief(reader, reader.rules.procedureOf(row), row), org: presentOrg(directory, directory.codeOf(row.org_id)), on: row.on, amount: row.amount })),
      };
    },
    { readOnly: true },
  );
}
