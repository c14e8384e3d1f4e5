import type { WorkbookImportView } from '@taizhang/contract';
import type { Actor } from '../../auth/actor.ts';
import { withScope } from '../../database/scope.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { getImport, presentImport, readImports } from './import-record.ts';

/** Workbooks uploaded for the jurisdiction or a part of it, newest first, each account without its rows. */
export async function listWorkbooks(deps: LedgerDeps, actor: Actor): Promise<WorkbookImportView[]> {
  return withScope(deps.database, actor, async (tx) => (await readImports(tx, actor)).map((row) => presentImport(actor, row)), { readOnly: true });
}

/**
 * One of them with every listed row of its account.
 * @throws DomainError `not_found`, also for one of another jurisdiction
 */
export async function getWorkbook(deps: LedgerDeps, actor: Actor, importId: string): Promise<WorkbookImportView> {
  return withScope(deps.database, actor, async (tx) => presentImport(actor, await getImport(tx, actor, importId)), { readOnly: true });
}
