import { metricId as readMetricId } from '@taizhang/indicators';
import { orgId as readOrgId, periodYear, previousPeriod, samePeriodLastYear, type Period, type PlainDate } from '@taizhang/kernel';
import type { FigureAddress, FigureReader, FigureReading } from '@taizhang/reports';
import type { Tx } from '../database/database.ts';
import { FigureJudge } from '../ledger/figure-judge.ts';
import { openFigureBook } from '../ledger/ledger.ts';
import type { LedgerCounty } from '../ledger/ledger-county.ts';
import { missingReporters } from '../ledger/missing-reporters.ts';
import type { BookReading } from '../ledger/figure-book.ts';
import { readTargets } from '../ledger/target-book.ts';

/** From which day figures are judged, and as known when: now, when left out. */
export interface CutOff {
  readonly asOf: PlainDate;
  readonly knownAt?: string | undefined;
}

/** Reads every figure a report may ask for in one go, so that the whole report speaks of one moment. */
export async function openLedgerReader(tx: Tx, county: LedgerCounty, addresses: readonly FigureAddress[], { asOf, knownAt }: CutOff): Promise<{ readonly reader: FigureReader; readonly judge: FigureJudge }> {
  const periods = new Set(addresses.flatMap(({ period }) => [period, ...comparedPeriods(period)]));
  const metricIds = [...new Set(addresses.map((address) => readMetricId(address.metricId)))];
  const book = await openFigureBook(tx, county, { metricIds, periods: [...periods], knownAt });
  const targets = await readTargets(tx, county, [...new Set(addresses.map(({ period }) => periodYear(period)))], knownAt);
  const judge = new FigureJudge(book, targets, asOf);
  return { reader: { read: (address) => readFigure(judge, address) }, judge };
}

function comparedPeriods(period: Period): readonly Period[] {
  return [samePeriodLastYear(period), previousPeriod(period)];
}

function readFigure(judge: FigureJudge, address: FigureAddress): FigureReading {
  const { book } = judge;
  const orgId = readOrgId(address.orgId);
  const { metric, reading, lastYear, target, progress } = judge.judge(readMetricId(address.metricId), orgId, address.period);
  const previous = book.reading(metric.id, orgId, previousPeriod(address.period));
  const absent = reading.missing === 'not_reported' || reading.missing === 'input_missing' ? missingReporters(book, metric, orgId, address.period) : [];
  return {
    ...address,
    name: metric.name.zh,
    unit: metric.unit,
    decimals: metric.decimals,
    behaviour: metric.behaviour,
    better: metric.better,
    value: reading.value ?? reading.partial,
    ...missingOf(reading),
    absent: absent.map((id) => book.county.directory.tree.units.get(id)?.name ?? id),
    ...(reading.numerator === null ? {} : { numerator: reading.numerator }),
    ...(reading.denominator === null ? {} : { denominator: reading.denominator }),
    ...(target ? { target: { value: target.value, direction: target.direction, source: target.source, demo: target.demo } } : {}),
    ...(progress.completion === undefined ? {} : { completion: progress.completion }),
    ...(progress.expected === undefined ? {} : { expected: progress.expected }),
    lastYear: lastYear.value,
    previous: previous.value,
    demo: reading.demo,
    lastYearDemo: lastYear.demo,
    previousDemo: previous.demo,
    flags: reading.doubtful ? ['doubtful'] : [],
    factIds: [],
  };
}

function missingOf({ value, partial, missing }: BookReading): Pick<FigureReading, 'missing'> {
  if (value !== null) return {};
  if (partial !== null) return { missing: 'partial' };
  return { missing: missing === 'zero_denominator' ? 'zero_denominator' : 'not_reported' };
}
