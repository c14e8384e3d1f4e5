import { defineCatalogue } from '@taizhang/indicators';
import type { MetricCatalogue, MetricId } from '@taizhang/indicators';
import { periodYear, samePeriodLastYear, type OrgId, type Period } from '@taizhang/kernel';
import type { Database, Tx } from '../database/database.ts';
import type { OrgDirectories } from '../organisation/org-directory.ts';
import type { Pack } from '../pack.ts';
import { FigureBook } from './figure-book.ts';
import { readSeriesKnownAt } from './known-at.ts';
import { ledgerCounty, type LedgerCounty } from './ledger-county.ts';
import { loadMetricKeys, type MetricKeys } from './metric-keys.ts';
import { readSeries } from './series-storage.ts';

/** What the loaded packs measure, and the way to the figures of a county. */
export interface Ledger {
  readonly packs: readonly Pack[];
  readonly catalogue: MetricCatalogue;
  readonly keys: MetricKeys;
  /** The county as this transaction sees it. */
  county(tx: Tx, countyId: number): Promise<LedgerCounty>;
}

/** Which figures to have at hand. */
export interface BookSelection {
  readonly metricIds: readonly MetricId[];
  readonly periods: readonly Period[];
  /** Organisations; the whole county when left out. */
  readonly orgIds?: readonly OrgId[];
  /** A past instant, to see the figures as they were known then; now when left out. */
  readonly knownAt?: string | undefined;
}

/**
 * Checks the packs as a whole and gives their metrics their numbers in this database.
 * @throws DomainError `formula_error` listing every mistake of the packs
 */
export async function openLedger(database: Database, directories: OrgDirectories, packs: readonly Pack[]): Promise<Ledger> {
  const catalogue = defineCatalogue({ categories: packs.flatMap((pack) => pack.categories), metrics: packs.flatMap((pack) => pack.metrics) });
  const keys = await loadMetricKeys(database, catalogue);
  return { packs, catalogue, keys, county: async (tx, countyId) => ledgerCounty(await directories.of(tx, countyId), catalogue, keys) };
}

/** Reads the figures asked for and everything they rest on, as the ledger knows them in this transaction or knew them at a past instant. */
export async function openFigureBook(tx: Tx, county: LedgerCounty, { metricIds, periods, orgIds, knownAt }: BookSelection): Promise<FigureBook> {
  const selection = { metricIds: withInputs(county.catalogue, metricIds), years: [...new Set(periods.map(periodYear))], ...(orgIds ? { orgIds } : {}) };
  return new FigureBook(county, await (knownAt === undefined ? readSeries(tx, county, selection) : readSeriesKnownAt(tx, county, selection, knownAt)));
}

/** A period and the one it is compared with. */
export function withLastYear(period: Period): readonly Period[] {
  return [period, samePeriodLastYear(period)];
}

/** Every metric a set of figures may read: themselves, what their formulas name, and so on down. */
export function withInputs(catalogue: MetricCatalogue, metricIds: readonly MetricId[]): readonly MetricId[] {
  return [...new Set(metricIds.flatMap((id) => readsOf(catalogue, id)))];
}

/** Found once for each metric: a formula asks for everything it names when nothing is known. */
function readsOf(catalogue: MetricCatalogue, metricId: MetricId): readonly MetricId[] {
  const known = READS.get(catalogue) ?? new Map<MetricId, readonly MetricId[]>();
  READS.set(catalogue, known);
  const reads = known.get(metricId);
  if (reads) return reads;
  const asked = new Set([metricId]);
  catalogue.evaluate(metricId, (id) => void asked.add(id));
  known.set(metricId, [...asked]);
  return [...asked];
}

const READS = new WeakMap<MetricCatalogue, Map<MetricId, readonly MetricId[]>>();
