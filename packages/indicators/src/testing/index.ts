export { buildMetric, buildRate } from './metric-builder.ts';
export { seriesMap } from './series-map.ts';
export type { SeriesMap } from './series-map.ts';
export { buildTarget } from './target-builder.ts';
