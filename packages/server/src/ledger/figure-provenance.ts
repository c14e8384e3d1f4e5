import type { FigureView } from '@taizhang/contract';
import { reconcileStated } from '@taizhang/indicators';
import type { MetricDefinition, MetricId } from '@taizhang/indicators';
import { periodEnd, periodYear, unitInfo } from '@taizhang/kernel';
import type { OrgId, Period, PlainDate } from '@taizhang/kernel';
import type { Tx } from '../database/database.ts';
import type { Pack } from '../pack.ts';
import { listFacts } from './fact-rows.ts';
import type { FigureBook, BookReading } from './figure-book.ts';
import { FigureJudge } from './figure-judge.ts';
import { openFigureBook, withInputs, withLastYear } from './ledger.ts';
import type { LedgerCounty } from './ledger-county.ts';
import { missingReporters } from './missing-reporters.ts';
import { measureOf, presentMetric } from './present-metric.ts';
import { presentComparison, presentName, presentReading, presentTarget } from './present-figure.ts';
import { readTargets } from './target-book.ts';

/** A figure somebody wants to see through. */
export interface FigureRequest {
  readonly packs: readonly Pack[];
  readonly metricId: MetricId;
  readonly orgId: OrgId;
  readonly period: Period;
  readonly today: PlainDate;
  /** Now, or a past instant to see the figure as it was known then. */
  readonly knownAt: { readonly at: string; readonly isPast: boolean };
}

/** Everything behind one figure: definition, parts by unit, who is missing, statements for exactly this figure, and how many rows. */
export async function explainFigure(tx: Tx, county: LedgerCounty, request: FigureRequest): Promise<FigureView> {
  const { packs, metricId, orgId, period, today, knownAt } = request;
  const metric = county.catalogue.get(metricId);
  const view = county.directory.tree.at(periodEnd(period));
  const past = knownAt.isPast ? knownAt.at : undefined;
  const book = await openFigureBook(tx, county, { metricIds: [metricId], periods: withLastYear(period), knownAt: past });
  const judge = new FigureJudge(book, await readTargets(tx, county, [periodYear(period)], past), today);
  const { reading, lastYear, yoy, target, progress } = judge.judge(metricId, orgId, period);
  const facts = { metricIds: withInputs(county.catalogue, [metricId]), orgIds: view.subtreeOf(orgId), period, knownAt: knownAt.at };
  const history = await listFacts(tx, county, { ...facts, metricIds: [metricId], orgIds: [orgId], isExact: true }, { number: 1, size: 50 });
  const below = await listFacts(tx, county, { ...facts, isExact: false }, { number: 1, size: 1 });
  return {
    metric: presentMetric(county.catalogue, metric, null, measureOf(packs, metricId)),
    org: { id: orgId, name: presentName(view.get(orgId)) },
    period,
    knownAt: knownAt.at,
    reading: presentReading(reading),
    stated: presentStated(metric, reading, history.rows[0]?.note ?? null),
    lastYear: presentReading(lastYear),
    yoy: presentComparison(yoy, lastYear.value),
    target: presentTarget(target),
    progress: { completion: progress.completion ?? null, expected: target?.curve === 'flat' ? null : (progress.expected ?? null), status: progress.status, sentence: progress.sentence },
    inputs: metric.behaviour === 'derived' ? county.catalogue.inputsOf(metricId).map((id) => presentInput(book, id, orgId, period)) : [],
    parts: view.childrenOf(orgId).flatMap((id) => presentPart(judge, metricId, id, period)),
    missingReporters: missingReporters(book, metric, orgId, period).map((id) => ({ orgId: id, orgName: presentName(view.get(id)) })),
    history: [...history.rows],
    factCount: below.total,
  };
}

function presentStated(metric: MetricDefinition, { stated }: BookReading, note: string | null): FigureView['stated'] {
  if (!stated) return null;
  if (stated.recomputed === undefined) return { value: stated.value, recomputed: null, agreement: 'not_comparable', note };
  const { kind } = reconcileStated(stated.value, stated.recomputed, metric.decimals);
  return { value: stated.value, recomputed: stated.recomputed, agreement: kind, note };
}

function presentInput(book: FigureBook, id: MetricId, orgId: OrgId, period: Period): FigureView['inputs'][number] {
  const metric = book.county.catalogue.get(id);
  return { metricId: id, name: metric.name, value: book.reading(id, orgId, period).value, unit: unitInfo(metric.unit).code };
}

function presentPart(judge: FigureJudge, metricId: MetricId, orgId: OrgId, period: Period): FigureView['parts'] {
  const { book } = judge;
  const reading = book.reading(metricId, orgId, period);
  if (reading.value === null && reading.partial === null && reading.reporters.expected === 0 && reading.missing !== 'zero_denominator') return [];
  const view = book.county.directory.tree.at(periodEnd(period));
  const { progress } = judge.progress(metricId, orgId, period);
  const { value, numerator, denominator, missing } = reading;
  return [{ orgId, orgName: presentName(view.get(orgId)), value, numerator, denominator, missing, status: progress.status, canOpen: view.childrenOf(orgId).length > 0 }];
}
