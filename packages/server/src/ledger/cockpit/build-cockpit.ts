import type { CockpitRow, CockpitView } from '@taizhang/contract';
import { DEFAULT_MINIMUM_DENOMINATOR } from '@taizhang/indicators';
import type { MetricDefinition } from '@taizhang/indicators';
import { earlierOf, elapsedShare, parsePeriod, periodEnd, periodYear, unitInfo, unitLabel } from '@taizhang/kernel';
import type { OrgId, OrgUnit, Period } from '@taizhang/kernel';
import type { CockpitLayout } from '../../pack.ts';
import { expectedReporterCount } from '../expected-reporter-count.ts';
import type { FigureJudge } from '../figure-judge.ts';
import type { LedgerCounty } from '../ledger-county.ts';
import { presentComparison, presentName, presentReading, presentTarget } from '../present-figure.ts';
import { buildHeat } from './build-heat.ts';
import { buildTrend } from './build-trend.ts';

/** What a cockpit is made of. */
export interface CockpitRequest {
  readonly judge: FigureJudge;
  readonly layout: CockpitLayout;
  readonly orgId: OrgId;
  /** Root of what the reader may see; the path on screen starts there. */
  readonly jurisdiction: OrgId;
  readonly period: Period;
  readonly lastRecordedAt: string | null;
}

/** Progress of one unit in one period, ready to be shown. */
export function buildCockpit(request: CockpitRequest): CockpitView {
  const { judge, layout, orgId, jurisdiction, period } = request;
  const { county } = judge.book;
  const view = county.directory.tree.at(periodEnd(period));
  const units = unitsBelow(county, orgId, period);
  const isBelowJurisdiction = (id: OrgId): boolean => view.isWithin(id, jurisdiction);
  const path = [...view.ancestorsOf(orgId).filter(isBelowJurisdiction).toReversed(), orgId].map((id) => presentUnit(view.get(id)));
  const groups = layout.groups.flatMap(({ id, name, metricIds }) => {
    const rows = metricIds.map((metricId) => buildRow(request, county.catalogue.get(metricId), units));
    return rows.length === 0 ? [] : [{ category: { id, name }, rows }];
  });
  const year = parsePeriod(String(periodYear(period)));
  return {
    org: presentUnit(view.get(orgId)),
    path,
    period,
    today: judge.today,
    elapsed: elapsedShare(year, earlierOf(judge.today, periodEnd(period))),
    lastRecordedAt: request.lastRecordedAt,
    groups,
    units: units.map(presentUnit),
    heat: buildHeat(judge, layout.heat, units, period),
    trends: layout.trends.map((id) => buildTrend(judge, id, orgId, period)),
  };
}

/** The units a reader compares: townships where there are any, else whatever stands below and reports. */
export function unitsBelow(county: LedgerCounty, orgId: OrgId, period: Period): readonly OrgUnit[] {
  const view = county.directory.tree.at(periodEnd(period));
  const below = view.childrenOf(orgId).map((id) => view.get(id));
  const townships = below.filter((unit) => unit.kind === 'township');
  return townships.length > 0 ? townships : below.filter((unit) => unit.kind !== 'bureau' && unit.kind !== 'section');
}

function buildRow({ judge, orgId, period }: CockpitRequest, metric: MetricDefinition, units: readonly OrgUnit[]): CockpitRow {
  const { reading, lastYear, yoy, target, progress } = judge.judge(metric.id, orgId, period);
  return {
    metricId: metric.id,
    name: metric.name,
    unit: unitInfo(metric.unit).code,
    unitEn: unitLabel(metric.unit, 'en'),
    decimals: metric.decimals,
    better: metric.better,
    reading: presentReading(reading),
    yoy: presentComparison(yoy, lastYear.value),
    target: presentTarget(target),
    completion: progress.completion ?? null,
    expected: target?.curve === 'flat' ? null : (progress.expected ?? null),
    status: progress.status,
    sentence: progress.sentence,
    units: units.flatMap((unit) => buildUnit(judge, metric, unit, period)),
  };
}

function buildUnit(judge: FigureJudge, metric: MetricDefinition, unit: OrgUnit, period: Period): CockpitRow['units'] {
  const reading = judge.book.reading(metric.id, unit.id, period);
  const { county } = judge.book;
  const reports = county.catalogue.inputsOf(metric.id).some((id) => expectedReporterCount(county, county.catalogue.get(id), unit.id, periodEnd(period)) > 0);
  if (reading.value === null && !reports) return [];
  const { progress } = judge.progress(metric.id, unit.id, period);
  const isRanked = reading.denominator === null || reading.denominator >= (metric.minimumDenominator ?? DEFAULT_MINIMUM_DENOMINATOR);
  return [{ orgId: unit.id, value: reading.value, completion: progress.completion ?? null, status: progress.status, ranked: isRanked }];
}

function presentUnit(unit: OrgUnit): CockpitView['org'] {
  return { id: unit.id, name: presentName(unit), kind: unit.kind };
}
