import type { MetricId } from '@taizhang/indicators';
import { makeDate, monthPeriod, periodLabel, type PlainDate } from '@taizhang/kernel';
import { itemMetricId, STANDARD_COUNTS, type Procedure } from '@taizhang/workflow';
import type { Tx } from '../../database/database.ts';
import { FactColumns, type FactInput } from '../../ledger/fact-columns.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { recordBatches, type FactBatch } from '../../ledger/record-facts.ts';
import { readSeries } from '../../ledger/series-storage.ts';
import { isDemonstration } from '../../system/demonstration.ts';
import { proceduresOf } from '../item-procedures.ts';
import { readCountedUnits, unitsAbove, type CountedUnits } from './counted-units.ts';
import { ALL_PROCEDURES, sumEntries, type FigureSums } from './sum-entries.ts';
import { monthNumberOf, toldMonths, type ToldMonth } from './told-month.ts';
import { TouchedSet, type TouchedFigures } from './touched-figures.ts';

/**
 * Tells the ledger the figures that may have moved, month by month to the current one. A unit's figure holds the items of the units below it too, because
 * the ledger shows what a unit states before what those below add up to. What the ledger says already is not told again.
 */
export async function tellFigures(deps: LedgerDeps, tx: Tx, county: LedgerCounty, touched: readonly TouchedFigures[], today: PlainDate): Promise<void> {
  if (touched.length === 0) return;
  const units = await readCountedUnits(tx, county.id);
  const targets = withUnitsAbove(county, units, touched, today);
  const [first] = targets.map(({ from }) => from).toSorted();
  if (first === undefined) return;
  const months = toldMonths(first, today);
  const sums = await sumEntries(tx, county, units, new Set(targets.map(({ orgId }) => orgId)), months);
  const told = targets.flatMap((target) => factsOf(deps, county, target, months, sums));
  const moved = await leaveOutKnown(tx, county, told);
  if (moved.length === 0) return;
  const names = new Map(proceduresOf(deps).map((procedure) => [procedure.id, procedure]));
  const makeBatch = batchMaker(county, names, deps.clock.now(), await isDemonstration(tx, county.id));
  const batches = new Map<string, { readonly place: number; readonly batch: FactBatch }>();
  const places = moved.map((fact) => {
    const key = `${fact.orgId}|${fact.procedure}|${fact.month.number}`;
    const known = batches.get(key) ?? { place: batches.size, batch: makeBatch(fact) };
    batches.set(key, known);
    return known.place;
  });
  await recordBatches(tx, county, [...batches.values()].map(({ batch }) => batch), FactColumns.from(moved), (fact) => places[fact] ?? 0);
}

/** A figure to be told. */
interface ToldFact extends FactInput {
  readonly procedure: string;
  readonly month: ToldMonth;
}

/** Figures touched, those of all procedures together, and those of units above that have items of their own. */
function withUnitsAbove(county: LedgerCounty, units: CountedUnits, touched: readonly TouchedFigures[], today: PlainDate): readonly TouchedFigures[] {
  const all = new TouchedSet();
  for (const { orgId, procedure, from } of touched) {
    for (const id of [orgId, ...unitsAbove(county, orgId, from), ...unitsAbove(county, orgId, today)]) {
      const known = units.get(id);
      if (known?.has(procedure) === true) all.touch(id, procedure, from);
      if (known !== undefined) all.touch(id, ALL_PROCEDURES, from);
    }
  }
  return all.list.map((target) => ({ ...target, from: later(target.from, makeDate(sinceYear(units, target), 1, 1)) }));
}

function sinceYear(units: CountedUnits, { orgId, procedure }: TouchedFigures): number {
  const known = units.get(orgId);
  return procedure === ALL_PROCEDURES ? Math.min(...(known?.values() ?? [])) : (known?.get(procedure) ?? 0);
}

const later = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? b : a);

function factsOf(deps: LedgerDeps, county: LedgerCounty, { orgId, procedure, from }: TouchedFigures, months: readonly ToldMonth[], sums: FigureSums): readonly ToldFact[] {
  const metrics = metricsOf(deps, county, procedure);
  const first = monthNumberOf(from);
  return months.filter((month) => month.number >= first).flatMap((month) =>
    metrics.map(([count, metricId]): ToldFact => ({ metricId, orgId: county.directory.codeOf(orgId), year: month.year, slot: month.slot, value: sums.of(orgId, procedure, count, month.number), procedure, month })));
}

/** Counts of a procedure the catalogue has a metric for. */
function metricsOf(deps: LedgerDeps, { catalogue }: LedgerCounty, id: string): readonly (readonly [count: string, metricId: MetricId])[] {
  const more = id === ALL_PROCEDURES ? [] : (proceduresOf(deps).find((procedure) => procedure.id === id)?.figures?.counts ?? []).map((count) => count.id);
  return [...STANDARD_COUNTS, ...more].flatMap((count) => {
    const metric = catalogue.find(itemMetricId(id === ALL_PROCEDURES ? undefined : id, count));
    return metric === undefined ? [] : [[count, metric.id] as const];
  });
}

async function leaveOutKnown(tx: Tx, county: LedgerCounty, facts: readonly ToldFact[]): Promise<readonly ToldFact[]> {
  const unique = <Value>(read: (fact: ToldFact) => Value): readonly Value[] => [...new Set(facts.map(read))];
  const series = await readSeries(tx, county, { metricIds: unique((fact) => fact.metricId), years: unique((fact) => fact.year), orgIds: unique((fact) => fact.orgId) });
  return facts.filter((fact) => (series.get(fact.metricId, fact.orgId, fact.year)?.series.stated[fact.slot] ?? Number.NaN) !== fact.value);
}

/** One act of recording a unit, procedure and month, so that a fact says whose items it counts and leads to them. In a demonstration the items are invented, and so are their counts. */
function batchMaker({ directory }: LedgerCounty, procedures: ReadonlyMap<string, Procedure>, recordedAt: string, isDemo: boolean): (fact: ToldFact) => FactBatch {
  return ({ orgId, procedure, month }) => ({
    kind: isDemo ? 'demo' : 'items',
    label: `${procedures.get(procedure)?.name.zh ?? '全部事项'} ${directory.tree.units.get(orgId)?.name ?? orgId} ${periodLabel(monthPeriod(month.year, month.slot + 1), 'zh')}`,
    link: `/items?box=all&state=any&org=${orgId}${procedure === ALL_PROCEDURES ? '' : `&procedure=${procedure}`}`,
    recordedAt, recordedBy: '事项办理记录',
  });
}
