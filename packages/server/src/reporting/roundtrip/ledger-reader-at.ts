import { metricId as readMetricId } from '@taizhang/indicators';
import { orgId as readOrgId, periodYear, previousPeriod, samePeriodLastYear, type PlainDate } from '@taizhang/kernel';
import type { FigureAddress, FigureReader, FigureReading } from '@taizhang/reports';
import type { Tx } from '../../database/database.ts';
import { FigureBook } from '../../ledger/figure-book.ts';
import { FigureJudge } from '../../ledger/figure-judge.ts';
import { readSeriesKnownAt } from '../../ledger/known-at.ts';
import { withInputs } from '../../ledger/ledger.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import { missingReporters } from '../../ledger/missing-reporters.ts';
import { readTargets } from '../../ledger/target-book.ts';

/** Reads figures as the ledger knew them at a past instant. Targets are those in force now: their former revisions carry no period of validity. */
export async function openLedgerReaderAt(tx: Tx, county: LedgerCounty, addresses: readonly FigureAddress[], cutOff: { readonly knownAt: string; readonly asOf: PlainDate }): Promise<FigureReader> {
  const periods = addresses.flatMap(({ period }) => [period, samePeriodLastYear(period), previousPeriod(period)]);
  const metricIds = withInputs(county.catalogue, [...new Set(addresses.map((address) => readMetricId(address.metricId)))]);
  const series = await readSeriesKnownAt(tx, county, { metricIds, years: [...new Set(periods.map(periodYear))] }, cutOff.knownAt);
  const targets = await readTargets(tx, county, [...new Set(addresses.map(({ period }) => periodYear(period)))]);
  const judge = new FigureJudge(new FigureBook(county, series), targets, cutOff.asOf);
  return { read: (address) => readingOf(judge, address) };
}

function readingOf(judge: FigureJudge, address: FigureAddress): FigureReading {
  const { book } = judge;
  const orgId = readOrgId(address.orgId);
  const { metric, reading, lastYear, target, progress } = judge.judge(readMetricId(address.metricId), orgId, address.period);
  const previous = book.reading(metric.id, orgId, previousPeriod(address.period));
  const isIncomplete = reading.missing === 'not_reported' || reading.missing === 'input_missing';
  return {
    ...address,
    name: metric.name.zh, unit: metric.unit, decimals: metric.decimals, behaviour: metric.behaviour, better: metric.better,
    value: reading.value ?? reading.partial,
    ...(reading.value !== null ? {} : { missing: reading.partial !== null ? 'partial' : reading.missing === 'zero_denominator' ? 'zero_denominator' : 'not_reported' }),
    absent: isIncomplete ? missingReporters(book, metric, orgId, address.period).map((id) => book.county.directory.tree.units.get(id)?.name ?? id) : [],
    ...(reading.numerator === null ? {} : { numerator: reading.numerator }),
    ...(reading.denominator === null ? {} : { denominator: reading.denominator }),
    ...(target ? { target: { value: target.value, direction: target.direction, source: target.source, demo: target.demo } } : {}),
    ...(progress.completion === undefined ? {} : { completion: progress.completion }),
    ...(progress.expected === undefined ? {} : { expected: progress.expected }),
    lastYear: lastYear.value, previous: previous.value,
    demo: reading.demo, lastYearDemo: lastYear.demo, previousDemo: previous.demo,
    flags: reading.doubtful ? ['doubtful'] : [], factIds: [],
  };
}
