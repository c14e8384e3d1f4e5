import type { MetricCatalogue } from '@taizhang/indicators';
import type { DemoYear, Reporters } from './reporters.ts';
import type { Total } from './series-spec.ts';

/** Every cell of one metric in one year: reporters by periods, what happened in each or stood at its end. */
export interface SeriesYear extends Reporters {
  /** By reporter, then by period; in the metric's unit. */
  readonly cells: readonly (readonly number[])[];
  /** States only: by half-year knot of the year (start, middle, end), then by reporter. */
  readonly knots?: readonly (readonly number[])[];
}

/** What the makers of series need from the rest. */
export interface SeriesContext {
  readonly seed: string;
  readonly catalogue: MetricCatalogue;
  /** The series of another metric, made on demand. */
  seriesOf(metric: string, year: DemoYear): SeriesYear;
  reportersOf(metric: string, year: DemoYear): Reporters;
  /** The year's total, from the published figures when the author left it to them. */
  totalOf(metric: string, total: Total): number;
}
