/** A filter that chooses another organisation or period, with its argument when the template states it literally. */
export interface Selector {
  readonly filter: string;
  readonly argument?: string;
}

/** What a name of a template stands for. */
export type NameMeaning =
  | { readonly kind: 'data' }
  | { readonly kind: 'report' }
  | { readonly kind: 'metric'; readonly metricId: string; readonly selectors: readonly Selector[] }
  | { readonly kind: 'listed-metric'; readonly list: ListName; readonly selectors: readonly Selector[] }
  | { readonly kind: 'list'; readonly list: ListName; readonly of: 'metric' | 'unit' };

/** Properties of `report`. */
export const REPORT_PROPERTIES = [
  'org', 'author', 'year', 'next_year', 'previous_year', 'period', 'next_period', 'half', 'end', 'as_of', 'kind',
] as const;

/** One property of `report`. */
export type ReportProperty = (typeof REPORT_PROPERTIES)[number];

/** Lists a template may loop over. */
export const LIST_NAMES = { lagging: 'metric', leading: 'metric', missing_reporters: 'unit', townships: 'unit' } as const;

/** A list a template may loop over. */
export type ListName = keyof typeof LIST_NAMES;

/** The names every template knows, besides the metrics. */
export function rootScope(): ReadonlyMap<string, NameMeaning> {
  const scope = new Map<string, NameMeaning>([['report', { kind: 'report' }]]);
  for (const list of ['lagging', 'leading', 'missing_reporters', 'townships'] as const) scope.set(list, { kind: 'list', list, of: LIST_NAMES[list] });
  return scope;
}
