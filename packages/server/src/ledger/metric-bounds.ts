import type { MetricDefinition } from '@taizhang/indicators';
import { unitInfo } from '@taizhang/kernel';
import type { Localized } from '@taizhang/kernel';

/** Why a metric cannot have a value; undefined when it can. Counts and amounts are never negative unless the definition says so. */
export function valueProblem(metric: MetricDefinition, value: number): Localized | undefined {
  const min = metric.bounds?.min ?? (metric.behaviour === 'derived' ? Number.NEGATIVE_INFINITY : 0);
  const max = metric.bounds?.max ?? Number.POSITIVE_INFINITY;
  const unit = unitInfo(metric.unit).code;
  if (value < min) return { zh: `${value} 小于 ${min}${unit}，“${metric.name.zh}”不可能如此`, en: `${value} is below ${min} ${unit}, which "${metric.name.en}" cannot be` };
  if (value > max) return { zh: `${value} 超过 ${max}${unit}，“${metric.name.zh}”不可能如此`, en: `${value} is above ${max} ${unit}, which "${metric.name.en}" cannot be` };
  return undefined;
}
