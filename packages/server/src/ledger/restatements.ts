import type { FactView } from '@taizhang/contract';
import type { OrgId, Period } from '@taizhang/kernel';
import { periodEnd } from '@taizhang/kernel';
import type { Tx } from '../database/database.ts';
import { listFacts } from './fact-rows.ts';
import type { LedgerCounty } from './ledger-county.ts';

/** Statements recorded since an instant that changed figures of a period, each with what stood there before. */
export async function listRestated(
  tx: Tx,
  county: LedgerCounty,
  { orgId, period, since, knownAt }: { readonly orgId: OrgId; readonly period: Period; readonly since: string; readonly knownAt: string },
): Promise<{ fact: FactView; before: number | null }[]> {
  const selection = { metricIds: county.catalogue.all.map((metric) => metric.id), orgIds: county.directory.tree.at(periodEnd(period)).subtreeOf(orgId), period, isExact: false };
  const now = await listFacts(tx, county, { ...selection, knownAt }, EVERYTHING);
  const then = await listFacts(tx, county, { ...selection, knownAt: since }, EVERYTHING);
  const before = new Map(then.rows.map((fact) => [key(fact), fact.value]));
  return now.rows.filter((fact) => fact.recordedAt > since).map((fact) => ({ fact, before: before.get(key(fact)) ?? null }));
}

const EVERYTHING = { number: 1, size: 100_000 };

function key({ metricId, orgId, period }: FactView): string {
  return `${metricId}|${orgId}|${period}`;
}
