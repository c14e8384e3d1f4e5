import { addExact, elapsedShare, monthOf, monthPeriod, parsePeriod, sumExact, yearOf } from '@taizhang/kernel';
import type { Localized, OrgId, PlainDate } from '@taizhang/kernel';
import type { MetricDefinition, MetricId } from './metric.ts';

/**
 * How much of the year's target is planned to be reached by when: `even` by days elapsed, `flat` for a level to be kept all
 * year, or the cumulative share at the end of each of the twelve months.
 */
export type PlannedCurve = 'even' | 'flat' | readonly number[];

/** What an organisation is to reach, or not to exceed, in a year, and which document says so. */
export interface Target {
  readonly metricId: MetricId;
  readonly orgId: OrgId;
  readonly year: number;
  /** In the metric's unit. */
  readonly value: number;
  readonly direction: 'at_least' | 'at_most';
  readonly weight: number;
  readonly source: string;
  readonly curve: PlannedCurve;
  /** Generated for the demonstration. */
  readonly demo: boolean;
}

/** Whether the targets of the parts account for the target of the whole; rates do not add, but a part may ask for less than the whole. */
export type BreakdownAccount =
  | { readonly kind: 'accounted' | 'short' | 'over'; readonly whole: number; readonly sum: number; readonly difference: number }
  | { readonly kind: 'not_additive'; readonly weaker: readonly OrgId[] };

/** Share of the year's target that is planned to be reached by the end of a day. */
export function plannedShare(curve: PlannedCurve, year: number, on: PlainDate): number {
  if (curve === 'flat') return 1;
  if (curve === 'even') return elapsedShare(parsePeriod(String(year)), on);
  if (yearOf(on) !== year) return yearOf(on) < year ? 0 : 1;
  const month = monthOf(on);
  const before = curve[month - 2] ?? 0;
  const after = curve[month - 1] ?? 1;
  return before + (after - before) * elapsedShare(monthPeriod(year, month), on);
}

/** Whether a value meets the target itself, whatever the time of year. */
export function meetsTarget(target: Target, value: number): boolean {
  return target.direction === 'at_least' ? value >= target.value : value <= target.value;
}

/** What is wrong with a target, all at once; empty when it can be used. */
export function checkTarget(target: Target): readonly Localized[] {
  const { curve, value, weight } = target;
  const shares = typeof curve === 'string' ? [] : curve;
  const problems: (readonly [isWrong: boolean, zh: string, en: string])[] = [
    [!Number.isFinite(value), '目标值应为数字', 'the target must be a number'],
    [!(weight >= 0), '权重不能为负数', 'the weight must not be negative'],
    [target.source.trim() === '', '须写明目标来源文件', 'the source document must be named'],
    [typeof curve !== 'string' && shares.length !== 12, '计划进度应有 12 个月', 'a planned curve has twelve months'],
    [shares.some((share, index) => share < (shares[index - 1] ?? 0)), '计划进度不能逐月下降', 'a planned curve never falls'],
    [shares.length === 12 && shares[11] !== 1, '计划进度 12 月应为 100%', 'a planned curve ends at 100 %'],
  ];
  return problems.flatMap(([isWrong, zh, en]) => (isWrong ? [{ zh, en }] : []));
}

/** Holds the targets handed to the parts against the target of the whole. */
export function checkBreakdown(metric: Pick<MetricDefinition, 'behaviour'>, whole: Target, parts: readonly Target[]): BreakdownAccount {
  if (metric.behaviour === 'derived') {
    const weaker = parts.filter((part) => (whole.direction === 'at_least' ? part.value < whole.value : part.value > whole.value));
    return { kind: 'not_additive', weaker: weaker.map((part) => part.orgId) };
  }
  const sum = sumExact(parts.map((part) => part.value));
  const difference = addExact(sum, -whole.value);
  return { kind: difference === 0 ? 'accounted' : difference < 0 ? 'short' : 'over', whole: whole.value, sum, difference };
}
