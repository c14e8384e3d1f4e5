import { listMetrics, type MetricView } from '@taizhang/contract';
import { useMemo } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useText } from '../../i18n/locale.ts';

export interface MetricNames {
  readonly metrics: readonly MetricView[];
  readonly categories: readonly { readonly id: string }[];
  /** Name in the current language; the id while the catalogue is on its way. */
  readonly nameOf: (metricId: string) => string;
}

/** The catalogue, for names and for searching. */
export function useMetricNames(): MetricNames {
  const text = useText();
  const { data } = useRoute(listMetrics);
  return useMemo(() => {
    const names = new Map(data?.metrics.map(({ id, name }) => [id, text(name)]));
    return { metrics: data?.metrics ?? [], categories: data?.categories ?? [], nameOf: (metricId: string) => names.get(metricId) ?? metricId };
  }, [data, text]);
}
