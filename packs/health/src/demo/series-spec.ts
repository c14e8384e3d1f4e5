import type { Season } from './season.ts';

/** Takes the year's total from the published figures. */
export const PUBLISHED = 'published';

/** A total the author sets for the demonstration, or the published one. */
export type Total = number | typeof PUBLISHED;

/** Totals of 2020 and 2021. */
export type YearTotals = readonly [in2020: number, in2021: Total];

/** How a county's total is shared among those who report it. */
export type Sharing = 'alike' | 'people' | 'hypertension' | 'outpatient' | 'inpatient' | 'surgery' | 'delivery' | 'primary' | 'county';

/** Limits and proportions common to both kinds of series. */
export interface SeriesOptions {
  readonly sharing?: Sharing;
  /** No cell may pass the same cell of these. */
  readonly within?: readonly string[];
  /** Spread like this one, so that attendance falls where lectures were held. */
  readonly follows?: string;
  /** Shared exactly by weight, without the small irregularities of real reporting. */
  readonly exact?: boolean;
}

/** Events of the year, spread over reporters and periods. */
export interface FlowSpec extends SeriesOptions {
  readonly kind: 'flow';
  readonly metric: string;
  readonly totals: YearTotals;
  /** What of it falls into the first half of 2020 and of 2021; by the season when absent. */
  readonly half?: readonly [in2020: number, in2021: number];
  readonly season: Season;
}

/** A state at the ends of half-years, December 2019 first, straight between them. */
export interface StockSpec extends SeriesOptions {
  readonly kind: 'stock';
  readonly metric: string;
  readonly levels: readonly [number, number, number, number, Total];
  /** Changes at once at the start of each half-year, as quotas and mergers do, rather than bit by bit. */
  readonly steps?: boolean;
}

/** Every cell a fixed multiple of another metric's: a fee per couple. */
export interface MultipleSpec {
  readonly kind: 'multiple';
  readonly metric: string;
  readonly of: string;
  readonly by: number;
}

/** Every cell the sum of others. */
export interface SumSpec {
  readonly kind: 'sum';
  readonly metric: string;
  readonly of: readonly string[];
}

/** How one metric of the demonstration is made. */
export type SeriesSpec = FlowSpec | StockSpec | MultipleSpec | SumSpec;

/** Events of the year. */
export function flow(metric: string, totals: YearTotals, options: SeriesOptions & { readonly half?: readonly [number, number]; readonly season?: Season } = {}): FlowSpec {
  return { kind: 'flow', metric, totals, season: 'even', ...options };
}

/** A state at the end of each half-year. */
export function stock(metric: string, levels: StockSpec['levels'], options: SeriesOptions & { readonly steps?: boolean } = {}): StockSpec {
  return { kind: 'stock', metric, levels, ...options };
}

/** A fixed multiple of another metric. */
export function multiple(metric: string, of: string, by: number): MultipleSpec {
  return { kind: 'multiple', metric, of, by };
}

/** The sum of other metrics. */
export function sum(metric: string, of: readonly string[]): SumSpec {
  return { kind: 'sum', metric, of };
}
