import { listMetrics } from '@taizhang/contract';
import { useMemo } from 'react';
import { useRoute } from '../../api/use-route.ts';
import type { Behaviours } from './live-sheet.ts';

/** How each metric adds over time, for the running year to date. */
export function useBehaviours(): Behaviours {
  const metrics = useRoute(listMetrics).data?.metrics;
  return useMemo(() => new Map((metrics ?? []).map((metric) => [metric.id, metric.behaviour])), [metrics]);
}
