import type { CockpitView, getCockpitLive, RouteResponse } from '@taizhang/contract';
import type { MetricId } from '@taizhang/indicators';
import { monthOf, monthPeriod, periodYear, yearOf, type OrgId, type Period, type PlainDate } from '@taizhang/kernel';
import type { Tx } from '../../database/database.ts';
import type { CockpitLayout, Pack } from '../../pack.ts';
import { FigureJudge } from '../figure-judge.ts';
import { openFigureBook, withLastYear } from '../ledger.ts';
import type { LedgerCounty } from '../ledger-county.ts';
import { presentReading } from '../present-figure.ts';
import { measureOf } from '../present-metric.ts';
import { rowsOf } from '../sql.ts';
import { readTargets } from '../target-book.ts';
import { buildCockpit, unitsBelow } from './build-cockpit.ts';

/** Whose cockpit, of when. */
export interface CockpitQuery {
  readonly packs: readonly Pack[];
  readonly orgId: OrgId;
  readonly jurisdiction: OrgId;
  readonly period: Period;
  readonly today: PlainDate;
  /** Every metric rather than the headline ones. */
  readonly isWhole: boolean;
}

/** Reads the cockpit of a unit. */
export async function readCockpit(tx: Tx, county: LedgerCounty, query: CockpitQuery): Promise<CockpitView> {
  const { orgId, jurisdiction, period, today } = query;
  const layout = joinLayouts(query.packs);
  const groups = query.isWhole ? groupsByCategory(county) : layout.groups;
  const wanted = [...new Set<MetricId>([...groups.flatMap((group) => group.metricIds), ...layout.heat.map((column) => column.metricId), ...layout.trends])];
  // The sums are kept: however many institutions stand below, only the unit and those it is made of are read.
  const orgIds = [orgId, ...unitsBelow(county, orgId, period).map((unit) => unit.id)];
  const book = await openFigureBook(tx, county, { metricIds: wanted, periods: withLastYear(period), orgIds });
  const targets = await readTargets(tx, county, [periodYear(period)]);
  return buildCockpit({ judge: new FigureJudge(book, targets, today), layout: { ...layout, groups }, orgId, jurisdiction, period, lastRecordedAt: await lastRecordedAt(tx, county) });
}

/** Reads the rates of the register as they stand this moment; cheap, since every open cockpit asks each second. */
export async function readCockpitLive(tx: Tx, county: LedgerCounty, { packs, orgId, today }: Pick<CockpitQuery, 'packs' | 'orgId' | 'today'>): Promise<RouteResponse<typeof getCockpitLive>> {
  const { live } = joinLayouts(packs);
  const period = monthPeriod(yearOf(today), monthOf(today));
  const book = await openFigureBook(tx, county, { metricIds: live, periods: [period], orgIds: [orgId] });
  const rows = live.flatMap((id) => {
    const measure = measureOf(packs, id);
    return measure === undefined ? [] : [{ measureId: measure.id, name: measure.name, sentence: measure.sentence, reading: presentReading(book.reading(id, orgId, period)) }];
  });
  return { today, period, lastRecordedAt: await lastRecordedAt(tx, county), rows };
}

async function lastRecordedAt(tx: Tx, county: LedgerCounty): Promise<string | null> {
  const [latest] = await rowsOf<{ at: string | null }>(tx, 'select max(recorded_at) as at from fact_batch where county_id = $1', [county.id]);
  return latest?.at ?? null;
}

/** Every metric, by the categories of the catalogue. */
function groupsByCategory({ catalogue }: LedgerCounty): CockpitLayout['groups'] {
  return catalogue.categories.map(({ id, name }) => ({ id, name, metricIds: catalogue.all.filter((metric) => metric.category === id).map((metric) => metric.id) }));
}

/** Several bureaus in one system share one first screen. */
function joinLayouts(packs: readonly Pack[]): CockpitLayout {
  return {
    groups: packs.flatMap((pack) => pack.cockpit.groups),
    heat: packs.flatMap((pack) => pack.cockpit.heat),
    trends: packs.flatMap((pack) => pack.cockpit.trends),
    live: packs.flatMap((pack) => pack.cockpit.live),
  };
}
