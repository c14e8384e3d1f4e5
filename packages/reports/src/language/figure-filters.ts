import type { FigureAspect } from '../bound-figure.ts';

/** Filters that print a figure, and the aspect each prints. */
export const FIGURE_FILTERS: ReadonlyMap<string, FigureAspect> = new Map<string, FigureAspect>([
  ['figure', 'value'],
  ['number', 'number'],
  ['wan', 'wan'],
  ['numerator', 'numerator'],
  ['denominator', 'denominator'],
  ['yoy', 'yoy'],
  ['change', 'change'],
  ['pop', 'pop'],
  ['pop_change', 'pop_change'],
  ['target', 'target'],
  ['completion', 'completion'],
  ['pace', 'pace'],
  ['progress', 'progress'],
  ['rank', 'rank'],
]);

/** Filters that choose another organisation or period of the same metric. */
export const SELECTING_FILTERS: ReadonlySet<string> = new Set(['of', 'during', 'last_year', 'previous_period']);

/** Filters that give plain words about a metric, not a figure. */
export const NAMING_FILTERS: ReadonlySet<string> = new Set(['name', 'unit']);

/** Filters on plain values and lists. */
export const PLAIN_FILTERS: ReadonlySet<string> = new Set(['chinese', 'names', 'size', 'default']);
