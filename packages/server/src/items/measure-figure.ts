import { metricId, type MetricDefinition } from '@taizhang/indicators';
import { earlierOf, monthOf, monthPeriod, orgId, periodEnd, previousPeriod, yearOf, yearToDate, type Period, type PlainDate } from '@taizhang/kernel';
import type { Measurement } from '@taizhang/workflow';
import type { BookReading, FigureBook } from '../ledger/figure-book.ts';
import { openFigureBook } from '../ledger/ledger.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import type { LedgerCounty } from '../ledger/ledger-county.ts';
import { asSystem } from '../ledger/sql.ts';
import type { Tx } from '../database/database.ts';
import type { BoundTo } from './item-storage.ts';

/** A bound figure as the ledger has it this moment, and its last twelve months. */
export interface MeasuredFigure extends Measurement {
  readonly metric: MetricDefinition;
  readonly reading: BookReading | undefined;
  readonly period: Period | undefined;
  readonly months: readonly { readonly period: Period; readonly value: number | null }[];
}

/** How many months back a figure is looked for. */
const MONTHS = 12;

/** Reads the figure an item is bound to: the latest month that has one, as the ledger computes it now. */
export async function measureFigure(deps: LedgerDeps, tx: Tx, county: LedgerCounty, bound: BoundTo): Promise<MeasuredFigure> {
  const today = deps.clock.today();
  const metric = county.catalogue.get(metricId(bound.metricId));
  const months = lastMonths(today);
  const periods = months.map((month) => spanOf(metric, month));
  const unit = orgId(bound.orgId);
  const book = await asSystem(tx, () => openFigureBook(tx, county, { metricIds: [metric.id], periods, orgIds: [unit] }));
  const latest = months.map((month) => ({ month, period: spanOf(metric, month) })).find(({ period }) => valueIn(book, metric, bound, period) !== null);
  return {
    metric,
    value: latest === undefined ? undefined : (valueIn(book, metric, bound, latest.period) ?? undefined),
    on: latest === undefined ? today : earlierOf(today, periodEnd(latest.month)),
    reference: `${metric.id}|${bound.orgId}|${latest?.period ?? ''}`,
    reading: latest === undefined ? undefined : book.reading(metric.id, unit, latest.period),
    period: latest?.period,
    months: months.toReversed().map((month) => ({ period: month, value: valueIn(book, metric, bound, spanOf(metric, month)) })),
  };
}

function valueIn(book: FigureBook, metric: MetricDefinition, bound: BoundTo, period: Period): number | null {
  return book.reading(metric.id, orgId(bound.orgId), period).value;
}

/** Months back from a day, its own first. */
export function lastMonths(today: PlainDate, count: number = MONTHS): readonly Period[] {
  const months = [monthPeriod(yearOf(today), monthOf(today))];
  while (months.length < count) months.push(previousPeriod(months.at(-1) ?? months[0] ?? monthPeriod(yearOf(today), 1)));
  return months;
}

/** A rate or a stock is asked of the month; what adds up over the year, of the year so far. */
export function spanOf(metric: MetricDefinition, month: Period): Period {
  const end = periodEnd(month);
  return metric.behaviour === 'flow' || metric.behaviour === 'cumulative' ? yearToDate(yearOf(end), monthOf(end)) : month;
}
