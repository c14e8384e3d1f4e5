import type { OrgId } from '@taizhang/kernel';
import type { MetricId } from '../metric.ts';
import type { Series } from '../series-core.ts';
import type { SeriesStore } from '../series-store.ts';

/** A series store in memory that can be compared and read as a whole. */
export interface SeriesMap extends SeriesStore {
  readonly rows: ReadonlyMap<string, Series>;
}

/** An empty store in memory. */
export function seriesMap(): SeriesMap {
  const rows = new Map<string, Series>();
  const key = (metricId: MetricId, orgId: OrgId, year: number): string => `${metricId}|${orgId}|${year}`;
  return {
    rows,
    get: (metricId, orgId, year) => rows.get(key(metricId, orgId, year)),
    set: (metricId, orgId, year, series) => void rows.set(key(metricId, orgId, year), series),
  };
}
