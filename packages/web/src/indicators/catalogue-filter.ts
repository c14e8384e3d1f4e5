import type { MetricView } from '@taizhang/contract';

/** What the reader of the catalogue looks for; empty fields ask for nothing. */
export interface CatalogueFilter {
  readonly text: string;
  readonly category: string;
  readonly behaviour: string;
}

/** Metrics that match, in the order of the categories. */
export function filterMetrics(metrics: readonly MetricView[], categories: readonly { readonly id: string }[], filter: CatalogueFilter): readonly MetricView[] {
  const wanted = filter.text.trim().toLowerCase();
  const places = new Map(categories.map((category, place) => [category.id, place]));
  return metrics
    .filter((metric) => filter.category === '' || metric.category === filter.category)
    .filter((metric) => filter.behaviour === '' || metric.behaviour === filter.behaviour)
    .filter((metric) => wanted === '' || [metric.id, metric.name.zh, metric.name.en, metric.sentence.zh, metric.sentence.en].some((part) => part.toLowerCase().includes(wanted)))
    .map((metric, place) => ({ metric, place }))
    .sort((a, b) => (places.get(a.metric.category) ?? 0) - (places.get(b.metric.category) ?? 0) || a.place - b.place)
    .map(({ metric }) => metric);
}
