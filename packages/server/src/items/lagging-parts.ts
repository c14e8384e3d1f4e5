import type { ItemPart } from '@taizhang/contract';
import { dropBinaryNoise, orgId, periodEnd, periodYear, type OrgId, type Period, type PlainDate } from '@taizhang/kernel';
import { metricId, shortfallsOf, type MetricDefinition } from '@taizhang/indicators';
import type { ClosureBinding } from '@taizhang/workflow';
import type { Actor } from '../auth/actor.ts';
import type { Tx } from '../database/database.ts';
import { FigureJudge } from '../ledger/figure-judge.ts';
import { openFigureBook } from '../ledger/ledger.ts';
import type { LedgerCounty } from '../ledger/ledger-county.ts';
import { asSystem } from '../ledger/sql.ts';
import { readTargets } from '../ledger/target-book.ts';
import { presentOrg } from '../organisation/present-organisation.ts';
import { canSeeOrg } from '../policies/jurisdiction.ts';
import type { BoundTo } from './item-storage.ts';

/** A figure an item is bound to, as it was measured, and who asks. */
export interface PartsRequest {
  readonly actor: Actor;
  readonly bound: BoundTo;
  readonly binding: ClosureBinding;
  /** None while there is no figure. */
  readonly period: Period | undefined;
  readonly today: PlainDate;
}

/** 差在哪些村: the units below that have a share in the figure and that the reader may see, the one that lacks most first. */
export async function laggingParts(tx: Tx, county: LedgerCounty, { actor, bound, binding, period, today }: PartsRequest): Promise<ItemPart[]> {
  if (period === undefined) return [];
  const whole = orgId(bound.orgId);
  const metric = county.catalogue.get(metricId(bound.metricId));
  const view = county.directory.tree.at(periodEnd(period));
  const below = view.has(whole) ? view.childrenOf(whole).filter((id) => canSeeOrg(actor, county.directory.idOf(id))) : [];
  if (below.length === 0) return [];
  const judge = await asSystem(tx, async () => new FigureJudge(await openFigureBook(tx, county, { metricIds: [metric.id], periods: [period], orgIds: below }), await readTargets(tx, county, [periodYear(period)]), today));
  const rows = below.flatMap((id) => {
    const { value, numerator, denominator, partial, reporters } = judge.book.reading(metric.id, id, period);
    if (value === null && partial === null && reporters.expected === 0) return [];
    return [{ id, value, numerator, denominator, threshold: partThreshold(judge, metric, { whole, id, year: periodYear(period), threshold: binding.threshold }) }];
  });
  const lacks = shortfallsOf({ ...binding, isDerived: metric.behaviour === 'derived' }, rows.map((row) => ({ value: row.value ?? undefined, numerator: row.numerator ?? undefined, denominator: row.denominator ?? undefined, threshold: row.threshold })));
  return rows
    .map(({ id, value, numerator, denominator, threshold }, place) => ({
      org: presentOrg(county.directory, id), value, numerator, denominator, threshold: threshold ?? null, gap: lacks[place]?.gap ?? null, needed: lacks[place]?.needed ?? null, share: lacks[place]?.share ?? null, canOpen: view.childrenOf(id).length > 0,
    }))
    .toSorted((a, b) => order(b.needed) - order(a.needed) || order(b.gap) - order(a.gap));
}

/** A rate is asked of all alike; of an amount each unit is asked the part its own target has in the whole's. */
function partThreshold(judge: FigureJudge, metric: MetricDefinition, { whole, id, year, threshold }: { readonly whole: OrgId; readonly id: OrgId; readonly year: number; readonly threshold: number }): number | undefined {
  if (metric.behaviour === 'derived') return threshold;
  const [all, own] = [judge.targetOf(metric, whole, year), judge.targetOf(metric, id, year)];
  return all === undefined || own === undefined || all.value === 0 ? undefined : dropBinaryNoise((threshold * own.value) / all.value);
}

/** Whoever has no figure stands last. */
function order(value: number | null): number {
  return value ?? Number.NEGATIVE_INFINITY;
}
