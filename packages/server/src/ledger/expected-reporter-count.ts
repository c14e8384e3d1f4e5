import type { MetricDefinition } from '@taizhang/indicators';
import type { OrgId, OrgKind, OrgTree, OrgTreeView, PlainDate } from '@taizhang/kernel';
import type { LedgerCounty } from './ledger-county.ts';

/** How many units at or below one are to report a metric on a day; 0 for what the county states itself. */
export function expectedReporterCount(county: LedgerCounty, metric: MetricDefinition, orgId: OrgId, on: PlainDate): number {
  return metric.collectedFrom ? (countsOn(county, metric.collectedFrom, on).get(orgId) ?? 0) : 0;
}

/** Counted once for a tree, a set of kinds and a day: a cockpit asks a hundred thousand times. */
function countsOn(county: LedgerCounty, kinds: readonly OrgKind[], on: PlainDate): ReadonlyMap<OrgId, number> {
  const counts = KNOWN.get(county.directory.tree) ?? new Map<string, ReadonlyMap<OrgId, number>>();
  KNOWN.set(county.directory.tree, counts);
  const name = `${kinds.join(',')}|${on}`;
  const known = counts.get(name);
  if (known) return known;
  const counted = new Map<OrgId, number>();
  const view = county.directory.tree.at(on);
  for (const root of view.rootIds) countBelow(view, root, new Set(kinds), counted);
  counts.set(name, counted);
  return counted;
}

const KNOWN = new WeakMap<OrgTree, Map<string, ReadonlyMap<OrgId, number>>>();

function countBelow(view: OrgTreeView, orgId: OrgId, kinds: ReadonlySet<OrgKind>, counted: Map<OrgId, number>): number {
  let count = kinds.has(view.get(orgId).kind) ? 1 : 0;
  for (const child of view.childrenOf(orgId)) count += countBelow(view, child, kinds, counted);
  counted.set(orgId, count);
  return count;
}
