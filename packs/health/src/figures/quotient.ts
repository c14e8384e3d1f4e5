import type { MetricDefinition } from '@taizhang/indicators';

/** The two metrics of a formula that is a plain quotient. */
export interface Quotient {
  readonly numerator: string;
  readonly denominator: string;
}

/** Numerator and denominator of a metric defined as `a / b`; undefined for every other formula. */
export function quotientOf({ formula }: MetricDefinition): Quotient | undefined {
  const match = /^(\w+) \/ (\w+)$/u.exec(formula ?? '');
  const [, numerator, denominator] = match ?? [];
  return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator };
}
