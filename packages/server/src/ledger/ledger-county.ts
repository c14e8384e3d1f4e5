import { rollUpContext } from '@taizhang/indicators';
import type { MetricCatalogue, RollUpContext } from '@taizhang/indicators';
import type { OrgDirectory } from '../organisation/org-directory.ts';
import type { MetricKeys } from './metric-keys.ts';

/** A county as the ledger works on it: its organisation, what is measured, and the short numbers of both. */
export interface LedgerCounty {
  readonly id: number;
  readonly directory: OrgDirectory;
  readonly catalogue: MetricCatalogue;
  readonly keys: MetricKeys;
  readonly rollUp: RollUpContext;
}

/** Puts together what the ledger needs of a county. */
export function ledgerCounty(directory: OrgDirectory, catalogue: MetricCatalogue, keys: MetricKeys): LedgerCounty {
  return { id: directory.countyId, directory, catalogue, keys, rollUp: rollUpContext(catalogue, directory.tree) };
}
