import type { MetricCatalogue } from '@taizhang/indicators';
import { addExact } from '@taizhang/kernel';
import { bureauSpecs } from './bureau-specs.ts';
import { flowCells } from './flow-cells.ts';
import { institutionSpecs } from './institution-specs.ts';
import { maternalChildSpecs } from './maternal-child-specs.ts';
import { publicHealthSpecs } from './public-health-specs.ts';
import { DEMO_YEARS, reportersOf } from './reporters.ts';
import type { DemoYear } from './reporters.ts';
import type { SeriesContext, SeriesYear } from './series-context.ts';
import type { SeriesSpec } from './series-spec.ts';
import { stockCells } from './stock-cells.ts';

/** The series of every metric of the demonstration. */
export type DemoSeries = ReadonlyMap<string, ReadonlyMap<DemoYear, SeriesYear>>;

/** How each metric of the demonstration is made, helpers included. */
export const demoSpecs: readonly SeriesSpec[] = [...publicHealthSpecs, ...maternalChildSpecs, ...institutionSpecs, ...bureauSpecs];

/**
 * Makes all series of the demonstration from the published totals and a seed.
 * @throws Error when a specification asks for more than its limits allow
 */
export function buildDemoSeries(catalogue: MetricCatalogue, published: ReadonlyMap<string, number>, seed: string): DemoSeries {
  const specs = new Map(demoSpecs.map((spec) => [spec.metric, spec]));
  const made = new Map<string, Map<DemoYear, SeriesYear>>();
  const context: SeriesContext = {
    seed, catalogue,
    seriesOf: (metric, year) => {
      const known = made.get(metric)?.get(year);
      if (known) return known;
      const spec = specs.get(metric);
      if (!spec) throw new Error(`the demonstration does not make ${metric}`);
      const series = explained(`${metric} ${year}`, () => makeYear(spec, year, context));
      made.set(metric, (made.get(metric) ?? new Map<DemoYear, SeriesYear>()).set(year, series));
      return series;
    },
    reportersOf: (metric, year) => reportersOf(isHelper(metric) ? wholeOf(metric) : metric, year, catalogue),
    totalOf: (metric, total) => {
      const value = total === 'published' ? published.get(metric) : total;
      if (value === undefined) throw new Error(`no total of ${metric} is published`);
      return value;
    },
  };
  for (const spec of demoSpecs) for (const year of DEMO_YEARS) context.seriesOf(spec.metric, year);
  return made;
}

/** Says which series could not be made: the limits that fail belong to two of them. */
function explained<T>(series: string, make: () => T): T {
  try {
    return make();
  } catch (cause) {
    throw new Error(`${series}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function makeYear(spec: SeriesSpec, year: DemoYear, context: SeriesContext): SeriesYear {
  const reporters = context.reportersOf(spec.metric, year);
  switch (spec.kind) {
    case 'flow':
      return flowCells(spec, year, reporters, context);
    case 'stock':
      return stockCells(spec, year, reporters, context);
    case 'multiple': {
      const { cells } = context.seriesOf(spec.of, year);
      return { ...reporters, cells: cells.map((row) => row.map((value) => addExact(value * spec.by, 0))) };
    }
    case 'sum': {
      const parts = spec.of.map((part) => context.seriesOf(part, year));
      const add = (reporter: number, period: number): number => parts.reduce((sum, part) => addExact(sum, part.cells[reporter]?.[period] ?? 0), 0);
      return { ...reporters, cells: reporters.units.map((_, reporter) => Array.from({ length: reporters.periods }, (_unused, period) => add(reporter, period))) };
    }
  }
}

/** Helpers are named so that no metric can be mistaken for one. */
function isHelper(metric: string): boolean {
  return metric.startsWith('aux_');
}

/** A helper is reported by whoever reports the sum it belongs to. */
function wholeOf(helper: string): string {
  const whole = demoSpecs.find((spec) => spec.kind === 'sum' && spec.of.includes(helper));
  if (!whole) throw new Error(`${helper} belongs to no sum`);
  return whole.metric;
}
