import { reviewStanding, type ReviewAct } from '@taizhang/reports';
import type { Tx } from '../../database/database.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import { rowsOf } from '../../ledger/sql.ts';
import type { Hands } from '../../policies/report-policy.ts';

/** Who has made a report and who has passed the revision that counts: neither gives it the next review. */
export async function handsInReport(tx: Tx, county: LedgerCounty, reportId: string, revision: number, acts: readonly ReviewAct[]): Promise<Hands> {
  const rows = await rowsOf<{ author_id: string }>(
    tx,
    'select distinct author_id from report_revision where county_id = $1 and report_id = $2 and revision <= $3 and author_id is not null',
    [county.id, reportId, revision],
  );
  const standing = reviewStanding(acts, revision);
  const passes = standing.status === 'in_review' || standing.status === 'passed' ? standing.passes : [];
  return { makers: new Set(rows.map((row) => row.author_id)), passers: new Set(passes.flatMap(({ byId }) => byId ?? [])) };
}
