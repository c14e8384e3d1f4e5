import { expectedReporters } from '@taizhang/indicators';
import type { MetricDefinition } from '@taizhang/indicators';
import { periodEnd, type OrgId, type Period } from '@taizhang/kernel';
import type { FigureBook } from './figure-book.ts';

/** Institutions at or below a unit that were to report what a figure rests on and have not, for this period, in tree order. */
export function missingReporters(book: FigureBook, metric: MetricDefinition, orgId: OrgId, period: Period): readonly OrgId[] {
  const { county } = book;
  const view = county.directory.tree.at(periodEnd(period));
  const missing = county.catalogue.inputsOf(metric.id).flatMap((id) =>
    expectedReporters(county.catalogue.get(id), view, orgId).filter((reporter) => book.reading(id, reporter, period).value === null),
  );
  return [...new Set(missing)];
}
