/** What a name of a template stands for. */
export type NameMeaning =
  | { readonly kind: 'data' }
  | { readonly kind: 'report' }
  | { readonly kind: 'metric'; readonly metricId: string }
  | { readonly kind: 'listed-metric'; readonly list: string }
  | { readonly kind: 'list'; readonly list: string; readonly of: 'metric' | 'unit' };

/** Properties of `report`. */
export const REPORT_PROPERTIES = [
  'org', 'author', 'year', 'next_year', 'previous_year', 'period', 'next_period', 'half', 'end', 'as_of', 'kind',
] as const;

/** One property of `report`. */
export type ReportProperty = (typeof REPORT_PROPERTIES)[number];

/** Lists a template may loop over. */
export const LIST_NAMES = { lagging: 'metric', leading: 'metric', missing_reporters: 'unit', townships: 'unit' } as const;

/** The names every template knows, besides the metrics. */
export function rootScope(): ReadonlyMap<string, NameMeaning> {
  const scope = new Map<string, NameMeaning>([['report', { kind: 'report' }]]);
  for (const [list, of] of Object.entries(LIST_NAMES)) scope.set(list, { kind: 'list', list, of });
  return scope;
}
