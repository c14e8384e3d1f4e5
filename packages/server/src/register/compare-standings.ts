import type { Tx } from '../database/database.ts';
import { rowsOf } from '../ledger/sql.ts';
import { addActivities } from './activities/activity-counts.ts';
import { assessCounty } from './assess-county.ts';
import type { CountTotals } from './count-totals.ts';
import { differing, type StandingDifference } from './standing-lines.ts';
import type { RegisterCounty } from './standing-move.ts';

/** Result of comparing. */
export interface StandingComparison {
  readonly persons: number;
  readonly standings: number;
  readonly differences: readonly StandingDifference[];
}

/** Rebuilds every standing and count in memory and compares them with what is stored; changes nothing. Residents due to be looked at again count as they are stored. */
export async function compareStandings(tx: Tx, county: RegisterCounty): Promise<StandingComparison> {
  const differences: StandingDifference[] = [];
  let [persons, standings] = [0, 0];
  const totals = await assessCounty(tx, county, 'compare', async (chunk) => {
    persons += chunk.residents;
    standings += chunk.standings;
    differences.push(...chunk.differences);
  });
  await addActivities(tx, county, totals);
  return { persons, standings, differences: [...differences, ...(await countDifferences(tx, county, totals))] };
}

async function countDifferences(tx: Tx, { directory }: RegisterCounty, totals: CountTotals): Promise<readonly StandingDifference[]> {
  const rows = await rowsOf<{ key: string; n: number }>(tx, "select concat_ws(' ', org_id, metric_key, year, slot) as key, n from standing_count where county_id = $1 and n <> 0", [directory.countyId]);
  return differing('count', new Map(rows.map(({ key, n }) => [key, n])), new Map([...totals.rows()].map(({ orgId, metricKey, year, slot, n }) => [`${orgId} ${metricKey} ${year} ${slot}`, n])));
}
