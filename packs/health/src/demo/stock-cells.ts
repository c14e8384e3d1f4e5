import { allocate, allocatePart } from './allocate.ts';
import { performanceOf, shareOf } from './reporters.ts';
import type { DemoYear, Reporters } from './reporters.ts';
import { jitter, seededRandom } from './seeded-random.ts';
import type { SeriesContext, SeriesYear } from './series-context.ts';
import type { StockSpec } from './series-spec.ts';

/** How far a reporter's share of a state strays from the rule. */
const SPREAD = 0.05;

/**
 * States of every reporter at the end of each period: the county's level at each half-year is shared exactly, and between
 * half-years each reporter goes straight, so that a part that is within its whole at the half-years is within it always.
 */
export function stockCells(spec: StockSpec, year: DemoYear, reporters: Reporters, context: SeriesContext): SeriesYear {
  const first = year === 2020 ? 0 : 2;
  // One stream for both years: a reporter that has more than its share keeps having it.
  const random = seededRandom(`${context.seed} ${spec.metric}`);
  const isExact = spec.exact === true || spec.sharing === 'hypertension';
  const shifts = reporters.units.map(() => (isExact ? 1 : jitter(random, SPREAD)));
  const wholes = (spec.within ?? []).map((metric) => context.seriesOf(metric, year));
  const knots = [0, 1, 2].map((knot) => {
    const level = context.totalOf(spec.metric, spec.levels[first + knot] ?? 0);
    const limits = reporters.units.map((_, place) => Math.min(Infinity, ...wholes.map((whole) => whole.knots?.[knot]?.[place] ?? Infinity)));
    if (wholes.length > 0) return allocatePart(level, limits, reporters.units.map(performanceOf));
    return allocate(level, reporters.units.map((unit, place) => shareOf(unit, spec.sharing ?? 'people') * (shifts[place] ?? 1)));
  });
  const isStepwise = spec.steps === true;
  return { ...reporters, knots, cells: reporters.units.map((_, place) => between(knots.map((knot) => knot[place] ?? 0), reporters.periods, isStepwise)) };
}

/** Values at the ends of the periods from those at the start, middle and end of the year. */
function between([start = 0, middle = 0, end = 0]: readonly number[], periods: 12 | 4, isStepwise: boolean): readonly number[] {
  const half = periods / 2;
  return Array.from({ length: periods }, (_, period) => {
    const isEarly = period < half;
    const [from, to] = isEarly ? [start, middle] : [middle, end];
    const gone = (isEarly ? period + 1 : period + 1 - half) / half;
    return isStepwise ? to : Math.round(from + (to - from) * gone);
  });
}
