import { effectiveSeries } from '@taizhang/indicators';
import { periodYear, type Period } from '@taizhang/kernel';
import type { CockpitView } from '@taizhang/contract';
import type { Actor } from '../../auth/actor.ts';
import type { Tx } from '../../database/database.ts';
import { withScope } from '../../database/scope.ts';
import { readCockpit } from '../cockpit/read-cockpit.ts';
import type { LedgerCounty } from '../ledger-county.ts';
import { withInputs } from '../ledger.ts';
import { headlineOf } from '../../pack.ts';
import { readSeries } from '../series-storage.ts';
import type { StoredSeries } from '../stored-series.ts';
import { readTargets } from '../target-book.ts';
import type { LargeLedger } from './large-ledger.ts';

/** The cockpit as the server answers it, row-level security included, without the HTTP around it: the county and its townships. */
export async function readWholeCockpit(ledger: LargeLedger, actor: Actor, period: Period): Promise<CockpitView> {
  const { packs } = ledger.deps.ledger;
  const today = ledger.deps.clock.today();
  return reading(ledger, actor, (tx, county) => readCockpit(tx, county, { packs, orgId: actor.orgCode, jurisdiction: actor.orgCode, period, today, isWhole: false }));
}

/** Every leading metric at every institution of the county, all months of the year and of the year before, with targets; answers how many values there were. */
export async function readEveryInstitution(ledger: LargeLedger, actor: Actor, period: Period): Promise<number> {
  const years = [periodYear(period), periodYear(period) - 1];
  return reading(ledger, actor, async (tx, county) => {
    const metricIds = withInputs(county.catalogue, headlineOf(ledger.deps.ledger.packs));
    const series = await readSeries(tx, county, { metricIds, years });
    await readTargets(tx, county, years);
    const planes = metricIds.flatMap((metricId) => years.map((year) => series.plane(metricId, year)));
    return planes.reduce((values, plane) => values + valuesIn(plane), 0);
  });
}

function valuesIn(plane: ReadonlyMap<string, StoredSeries>): number {
  let values = 0;
  for (const { series } of plane.values()) {
    const months = effectiveSeries(series);
    for (let month = 0; month < 12; month += 1) if (!Number.isNaN(months[month])) values += 1;
  }
  return values;
}

async function reading<Result>({ deps }: LargeLedger, actor: Actor, read: (tx: Tx, county: LedgerCounty) => Promise<Result>): Promise<Result> {
  return withScope(deps.database, actor, async (tx) => read(tx, await deps.ledger.county(tx, actor.countyId)), { readOnly: true, isolation: 'repeatable read' });
}
