import { rereadReport, type DocumentTree } from '@taizhang/reports';
import type { PlainDate } from '@taizhang/kernel';
import type { Tx } from '../../database/database.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { openLedgerReader } from '../ledger-reader.ts';

/** Whether the words of a draft are somebody's own, so that composing it from its template again would lose them. */
export async function isWrittenByHand(tx: Tx, county: LedgerCounty, reportId: string): Promise<boolean> {
  const rows = await rowsOf(tx, "select 1 from report_revision where county_id = $1 and report_id = $2 and kind in ('renewed', 'returned', 'written') limit 1", [county.id, reportId]);
  return rows.length > 0;
}

/** Reads every figure of a draft from the ledger again and leaves its words as they are. */
export async function rereadDraft(tx: Tx, county: LedgerCounty, tree: DocumentTree, { today, knownAt }: { readonly today: PlainDate; readonly knownAt: string }): Promise<DocumentTree> {
  const addresses = [...tree.figures, ...tree.conditions].map((figure) => figure.ref);
  const { reader } = await openLedgerReader(tx, county, addresses, { asOf: today });
  return rereadReport(tree, { reader, asOf: today, knownAt }).tree;
}
