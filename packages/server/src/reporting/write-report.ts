import type { MetricId } from '@taizhang/indicators';
import { periodEnd, type OrgId, type Period, type PlainDate } from '@taizhang/kernel';
import { addressesOf, composeReport, overridingReader, type AddressedOverride, type DocumentTree, type ParsedTemplate } from '@taizhang/reports';
import { metricId as readMetricId } from '@taizhang/indicators';
import type { Tx } from '../database/database.ts';
import type { LedgerCounty } from '../ledger/ledger-county.ts';
import { openLedgerReader } from './ledger-reader.ts';
import { reportLists } from './report-lists.ts';

/** Which report, of whom, as of when. */
export interface ReportOrder {
  readonly template: ParsedTemplate;
  readonly orgId: OrgId;
  readonly period: Period;
  readonly today: PlainDate;
  /** The instant the transaction reads the ledger at. */
  readonly knownAt: string;
  /** Metrics the bureau leads with; who lags among them is what the report must admit. */
  readonly headline: readonly MetricId[];
  /** Values signed in place of the ledger's, when the report is written again. */
  readonly overrides?: readonly AddressedOverride[];
}

/** Composes a report from the ledger as this transaction sees it. */
export async function writeReport(tx: Tx, county: LedgerCounty, order: ReportOrder): Promise<DocumentTree> {
  const { template, orgId, period, today, knownAt } = order;
  const view = county.directory.tree.at(periodEnd(period));
  const bureau = view.childrenOf(orgId).map((id) => view.get(id)).find((unit) => unit.kind === 'bureau');
  const context = { org: { id: orgId, name: view.get(orgId).name }, author: bureau?.name ?? view.get(orgId).name, period, asOf: today, knownAt };
  const headline = order.headline.map((id) => ({ metricId: id, orgId, period }));
  // Lists decide which figures the loops name, and the figures decide the lists: the headline ones are read first.
  const first = await openLedgerReader(tx, county, headline, { asOf: today });
  const lists = reportLists(first.judge, order.headline.map(readMetricId), orgId, period);
  const { reader } = await openLedgerReader(tx, county, [...headline, ...addressesOf(template, { ...context, lists })], { asOf: today });
  return composeReport(template, { ...context, lists, reader: overridingReader(reader, order.overrides ?? []) });
}
