import type { CockpitView } from '@taizhang/contract';
import type { MetricId } from '@taizhang/indicators';
import { monthPeriod, periodYear, unitInfo, unitLabel, yearToDate } from '@taizhang/kernel';
import type { OrgId, Period } from '@taizhang/kernel';
import type { FigureJudge } from '../figure-judge.ts';
import { endedMonths, MONTHS } from './cockpit-period.ts';

/**
 * A year's course beside last year's: events month by month where there is no target, everything else as it stood at each
 * month's end, since that is what a target is held against.
 */
export function buildTrend(judge: FigureJudge, metricId: MetricId, orgId: OrgId, period: Period): CockpitView['trends'][number] {
  const metric = judge.book.county.catalogue.get(metricId);
  const year = periodYear(period);
  const target = judge.targetOf(metric, orgId, year);
  const isMonthly = metric.behaviour === 'flow' && target === undefined;
  const valueIn = (inYear: number, month: number): number | null =>
    judge.book.reading(metricId, orgId, isMonthly ? monthPeriod(inYear, month) : yearToDate(inYear, month)).value;
  const ended = new Set(endedMonths(period, judge.today));
  return {
    metricId,
    name: metric.name,
    unit: unitInfo(metric.unit).code,
    unitEn: unitLabel(metric.unit, 'en'),
    decimals: metric.decimals,
    months: MONTHS.map((month) => (ended.has(month) ? valueIn(year, month) : null)),
    lastYear: MONTHS.map((month) => valueIn(year - 1, month)),
    target: target?.value ?? null,
    cumulative: !isMonthly,
  };
}
