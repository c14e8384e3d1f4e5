import { decimalsOf } from '@taizhang/indicators';
import { allocate, allocatePart } from './allocate.ts';
import { performanceOf, shareOf } from './reporters.ts';
import type { DemoYear, Reporters } from './reporters.ts';
import { seasonWeights } from './season.ts';
import { jitter, seededRandom } from './seeded-random.ts';
import type { SeriesContext, SeriesYear } from './series-context.ts';
import type { FlowSpec } from './series-spec.ts';

/** How far a reporter's share and a month's share stray from the rule. */
const REPORTER_SPREAD = 0.08;
const PERIOD_SPREAD = 0.12;

/** Money of the forms goes to the hundredth of 万元; finer when the published total does. */
const MONEY_DECIMALS = 2;

/**
 * Spreads a year's total over reporters and periods in whole steps (people, or the smallest coin of the total), so that it adds
 * up exactly: first to the half-years, then to the reporters, then to their periods, never past a limit.
 */
export function flowCells(spec: FlowSpec, year: DemoYear, reporters: Reporters, context: SeriesContext): SeriesYear {
  const total = context.totalOf(spec.metric, spec.totals[year === 2020 ? 0 : 1]);
  const scale = Number.isInteger(total) && !isMoney(spec.metric, context) ? 1 : 10 ** Math.max(MONEY_DECIMALS, decimalsOf(String(total)));
  const steps = Math.round(total * scale);
  const random = seededRandom(`${context.seed} ${spec.metric} ${year}`);
  if (spec.follows !== undefined) {
    return { ...reporters, cells: likeModel(steps, context.seriesOf(spec.follows, year)).map((row) => row.map((value) => value / scale)) };
  }

  const limits = limitsOf(spec, year, reporters, context, scale);
  const season = seasonWeights(spec.season, year, reporters.periods);
  const half = reporters.periods / 2;
  const early = spec.half?.[year === 2020 ? 0 : 1];
  const first = early === undefined ? Math.floor((steps * sum(season.slice(0, half))) / sum(season)) : Math.round(early * scale);
  const shifts = reporters.units.map((unit) => performanceOf(unit) * (spec.exact ? 1 : jitter(random, REPORTER_SPREAD)));
  const weights = reporters.units.map((unit, place) => shareOf(unit, spec.sharing ?? 'people') * (shifts[place] ?? 1));

  // Of a whole the places differ by merit alone: their size is already in the whole.
  const merits = spec.within?.some((metric) => context.seriesOf(metric, year).knots) ? shifts : reporters.units.map((unit) => performanceOf(unit));
  const used = reporters.units.map(() => 0);
  const rows: number[][] = reporters.units.map(() => []);
  for (const [begin, amount] of [[0, first], [half, steps - first]] as const) {
    const room = reporters.units.map((_, place) => sum(limits.cells[place]?.slice(begin, begin + half) ?? []));
    const caps = room.map((cells, place) => Math.min(cells, (limits.year[place] ?? Infinity) - (used[place] ?? 0)));
    const isPart = caps.every(Number.isFinite);
    const amounts = isPart ? allocatePart(amount, caps, merits) : allocate(amount, weights, caps);
    amounts.forEach((share, place) => {
      used[place] = (used[place] ?? 0) + share;
      const cells = limits.cells[place]?.slice(begin, begin + half) ?? [];
      const periodWeights = season.slice(begin, begin + half).map((weight, index) => jitter(random, PERIOD_SPREAD) * finiteOr(cells[index], weight));
      rows[place]?.push(...allocate(share, periodWeights, cells));
    });
  }
  return { ...reporters, cells: rows.map((row) => row.map((value) => value / scale)) };
}

interface Limits {
  /** By reporter and period. */
  readonly cells: readonly (readonly number[])[];
  /** By reporter: a state limits the whole year. */
  readonly year: readonly number[];
}

function limitsOf(spec: FlowSpec, year: DemoYear, reporters: Reporters, context: SeriesContext, scale: number): Limits {
  const wholes = (spec.within ?? []).map((metric) => context.seriesOf(metric, year));
  const [states, events] = [wholes.filter((whole) => whole.knots), wholes.filter((whole) => !whole.knots)];
  const least = (values: readonly number[]): number => Math.min(Infinity, ...values.map((value) => Math.floor(value * scale + 1e-6)));
  return {
    year: reporters.units.map((_, place) => least(states.flatMap((state) => state.cells[place] ?? []))),
    cells: reporters.units.map((_, place) =>
      Array.from({ length: reporters.periods }, (_unused, period) => least(events.flatMap((event) => event.cells[place]?.[period] ?? [])))),
  };
}

function likeModel(steps: number, model: SeriesYear): readonly (readonly number[])[] {
  const flat = allocate(steps, model.cells.flat());
  return model.cells.map((row, place) => row.map((_, period) => flat[place * row.length + period] ?? 0));
}

function finiteOr(value: number | undefined, otherwise: number): number {
  return value !== undefined && Number.isFinite(value) ? value : otherwise;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function isMoney(metric: string, { catalogue }: SeriesContext): boolean {
  return catalogue.find(metric)?.unit === '万元';
}
