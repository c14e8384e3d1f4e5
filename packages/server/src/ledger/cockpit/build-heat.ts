import type { CockpitView } from '@taizhang/contract';
import type { MetricDefinition } from '@taizhang/indicators';
import { unitLabel } from '@taizhang/kernel';
import type { Localized, OrgUnit, Period } from '@taizhang/kernel';
import type { CockpitLayout } from '../../pack.ts';
import type { FigureJudge } from '../figure-judge.ts';

/** Units against metrics. Rates are shown as they are; for amounts, what is comparable is how much of the target is done. */
export function buildHeat(judge: FigureJudge, columns: CockpitLayout['heat'], units: readonly OrgUnit[], period: Period): CockpitView['heat'] {
  const metrics = columns.map(({ metricId, label }) => ({ metric: judge.book.county.catalogue.get(metricId), label }));
  const rows = units.map((unit) => ({ orgId: unit.id, cells: metrics.map(({ metric }) => buildCell(judge, metric, unit, period)) }));
  return { metrics: metrics.map(({ metric, label }) => presentColumn(judge, metric, label, units, period)), rows };
}

type Cell = CockpitView['heat']['rows'][number]['cells'][number];

function buildCell(judge: FigureJudge, metric: MetricDefinition, unit: OrgUnit, period: Period): Cell {
  const { progress, target } = judge.progress(metric.id, unit.id, period);
  const { completion, expected, status } = progress;
  const value = metric.behaviour === 'derived' ? judge.book.reading(metric.id, unit.id, period).value : completion === undefined ? null : completion * 100;
  const isShort = (status === 'lag' || status === 'late') && completion !== undefined && expected !== undefined && expected > 0;
  // Over a limit, the excess is the shortfall.
  const distance = isShort ? (target?.direction === 'at_most' ? completion - expected : expected - completion) / expected : 0;
  return { value, status, shortfall: status === 'none' || status === 'no_target' ? null : Math.max(0, distance) };
}

/** What is due by now: the same share for all units, or the rate asked of all. */
function presentColumn(judge: FigureJudge, metric: MetricDefinition, label: Localized, units: readonly OrgUnit[], period: Period): CockpitView['heat']['metrics'][number] {
  const judged = units.map((unit) => judge.progress(metric.id, unit.id, period)).find(({ target }) => target !== undefined);
  const isRate = metric.behaviour === 'derived';
  const due = judged?.target === undefined || judged.progress.expected === undefined ? null : judged.progress.expected * (isRate ? judged.target.value : 100);
  return { metricId: metric.id, name: label, unit: isRate ? metric.unit : '%', unitEn: isRate ? unitLabel(metric.unit, 'en') : '%', decimals: 1, due };
}
