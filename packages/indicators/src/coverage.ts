import type { OrgId, OrgTreeView } from '@taizhang/kernel';
import type { MetricDefinition } from './metric.ts';
import type { SlotReading } from './series.ts';

/** How much of what should have been reported a value rests on: `stated` by the organisation itself, or complete, partial or nothing from below. */
export interface Coverage {
  readonly kind: 'stated' | 'complete' | 'partial' | 'none';
  readonly contributing: number;
  readonly expected: number;
}

/** The institutions in an organisation's subtree that report a metric; none when the county states it itself. */
export function expectedReporters(metric: MetricDefinition, view: OrgTreeView, rootId: OrgId): readonly OrgId[] {
  const kinds = new Set(metric.collectedFrom);
  return view.subtreeOf(rootId).filter((id) => kinds.has(view.get(id).kind));
}

/**
 * How complete one value is. Counting is enough while only the expected institutions report; where a township stated a
 * figure for all below it, `missingReporters` tells who is really missing.
 */
export function coverageOf(reading: SlotReading, expected: number): Coverage {
  const contributing = reading.reporters;
  if (reading.origin === 'stated' || reading.origin === 'own_periods') return { kind: 'stated', contributing, expected };
  if (reading.origin === 'missing') return { kind: 'none', contributing: 0, expected };
  return { kind: contributing < expected ? 'partial' : 'complete', contributing, expected };
}

/** Who has not reported: the expected institutions for which neither they nor a unit above them, up to the root asked for, states a value. */
export function missingReporters(metric: MetricDefinition, view: OrgTreeView, rootId: OrgId, statesValue: (id: OrgId) => boolean): readonly OrgId[] {
  if (statesValue(rootId)) return [];
  const kinds = new Set(metric.collectedFrom);
  const below = view.childrenOf(rootId).flatMap((id) => missingReporters(metric, view, id, statesValue));
  return kinds.has(view.get(rootId).kind) ? [rootId, ...below] : below;
}
