import type { WorkbookImportView } from '@taizhang/contract';
import { randomUUID } from 'node:crypto';
import { serverActor } from '../../auth/actor.ts';
import { withSystem } from '../../database/scope.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { openLedger } from '../../ledger/ledger.ts';
import { foundCounty } from '../../organisation/found-county.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { seedHolidays } from '../../system/published-holidays.ts';
import { commitWorkbook } from '../workbook/commit-workbook.ts';
import { previewWorkbook } from '../workbook/preview-workbook.ts';
import { bulkCounty, monthsOf, wrongRowsOf, writeBulkWorkbook } from './bulk-workbook.ts';
import { formsPack, visitForm } from './forms-pack.ts';

/** A large import ready to be run: the file, and the two steps an uploader takes. */
export interface WorkbookBench {
  readonly bytes: Buffer;
  readonly wrongRows: number;
  /** Reads, judges, and writes the marked workbook. */
  preview(): Promise<WorkbookImportView>;
  commit(importId: string): Promise<WorkbookImportView>;
}

/** Founds a county of clinics enough in an empty database and fills in a workbook of so many rows for it. */
export async function prepareWorkbookBench(deps: ServerDeps, size: { readonly rows: number; readonly wrongEvery: number } = { rows: 20_000, wrongEvery: 20 }): Promise<WorkbookBench> {
  // Twelve months of six cells each.
  const { units, placements } = bulkCounty(Math.max(300, Math.ceil(size.rows / 72)));
  const [county, ...clinics] = units;
  if (!county) throw new Error('a county has a root');
  const id = await withSystem(deps.database, async (tx) => {
    const countyId = await foundCounty(tx, units, placements);
    await seedHolidays(tx, countyId);
    return countyId;
  });
  const ledgerDeps: LedgerDeps = { ...deps, ledger: await openLedger(deps.database, deps.directories, [formsPack]) };
  const actor = serverActor({ id, code: county.id }, 'bench', ['forms.fill']);
  const bytes = await writeBulkWorkbook({ form: visitForm, units: clinics, periods: monthsOf(2021, 12), ...size });
  return {
    bytes,
    wrongRows: wrongRowsOf(size),
    preview: () => previewWorkbook(ledgerDeps, actor, { fileName: 'bulk.xlsx', bytes }),
    commit: (importId) => commitWorkbook(ledgerDeps, actor, importId, randomUUID()),
  };
}
