import type { TargetRow } from '@taizhang/contract';
import { periodEnd, periodYear } from '@taizhang/kernel';
import type { Localized, OrgId, Period, PlainDate } from '@taizhang/kernel';
import type { Tx } from '../database/database.ts';
import { buildTargetRow } from './build-targets.ts';
import { FigureJudge } from './figure-judge.ts';
import { openFigureBook, withLastYear } from './ledger.ts';
import type { LedgerCounty } from './ledger-county.ts';
import { presentName } from './present-figure.ts';
import { readTargets } from './target-book.ts';

/** The targets of a unit in a year and how they stand in a period. */
export async function readTargetRows(
  tx: Tx,
  county: LedgerCounty,
  { orgId, year, period, today }: { readonly orgId: OrgId; readonly year: number; readonly period: Period; readonly today: PlainDate },
): Promise<{ org: { id: string; name: Localized }; year: number; period: Period; today: PlainDate; rows: TargetRow[] }> {
  const targets = await readTargets(tx, county, [year, periodYear(period)]);
  const own = targets.of(orgId, year).toSorted((a, b) => order(county, a.metricId) - order(county, b.metricId));
  const book = await openFigureBook(tx, county, { metricIds: own.map((target) => target.metricId), periods: withLastYear(period) });
  const judge = new FigureJudge(book, targets, today);
  return { org: { id: orgId, name: presentName(county.directory.tree.at(periodEnd(period)).get(orgId)) }, year, period, today, rows: own.map((target) => buildTargetRow(judge, target, period)) };
}

function order(county: LedgerCounty, metricId: string): number {
  return county.catalogue.all.findIndex((metric) => metric.id === metricId);
}
