import type { Localized } from '@taizhang/kernel';
import { ratePointsOf } from '../change-unit.ts';
import type { MetricDefinition } from '../metric.ts';

/**
 * How far is too far. `points`: of a rate its points; of an amount percentage points of the year's target. `percent`: of what it is held against.
 */
export interface LagMargin {
  readonly by: number;
  readonly measure: 'points' | 'percent';
}

/**
 * What "behind" means for a figure: short of the planned curve of its target, beyond a fixed value, or worse than the same period of last year.
 * Exactly at the margin is behind; exactly at the fixed value is not.
 */
export type LagCriterion =
  | ({ readonly kind: 'plan' } & LagMargin)
  | { readonly kind: 'value'; readonly direction: 'below' | 'above'; readonly value: number }
  | ({ readonly kind: 'last_year'; readonly direction: 'below' | 'above' } & LagMargin);

/** What is wrong with a criterion for this metric; undefined when it can be used. */
export function checkLagCriterion(criterion: LagCriterion, metric: Pick<MetricDefinition, 'unit'>): Localized | undefined {
  if (criterion.kind === 'value') return Number.isFinite(criterion.value) ? undefined : { zh: '固定值应为数字', en: 'the fixed value must be a number' };
  if (!(criterion.by >= 0) || !Number.isFinite(criterion.by)) return { zh: '幅度应为不小于 0 的数字', en: 'the margin must be a number of at least 0' };
  if (criterion.kind === 'last_year' && criterion.measure === 'points' && ratePointsOf(metric.unit) === undefined) return { zh: '该指标不是百分率或千分率，与去年同期相比请用百分比', en: 'this figure is no percentage; compare it with last year by per cent' };
  return undefined;
}
