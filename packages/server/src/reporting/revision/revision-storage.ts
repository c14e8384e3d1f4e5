import { revisionKindSchema, type ReportRevisionView } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import type { DocumentTree } from '@taizhang/reports';
import type { Tx } from '../../database/database.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import { rowsOf } from '../../ledger/sql.ts';

/** A revision without its text, as it is listed. */
export interface ListedRevision extends ReportRevisionView {
  /** The account that made it; null for the server and for revisions from before accounts were kept. */
  readonly authorId: string | null;
}

/** Every revision of a report, newest first. */
export async function readRevisionList(tx: Tx, county: LedgerCounty, reportId: string): Promise<readonly ListedRevision[]> {
  const rows = await rowsOf<RevisionRecord>(tx, `${LISTED} order by v.revision desc`, [county.id, reportId]);
  return rows.map(fromRecord);
}

/** @throws DomainError `not_found` */
export async function requireRevision(tx: Tx, county: LedgerCounty, reportId: string, revision: number): Promise<{ readonly listed: ListedRevision; readonly tree: DocumentTree }> {
  const [row] = await rowsOf<RevisionRecord & { readonly tree: DocumentTree }>(tx, `${LISTED.replace('v.revision,', 'v.revision, v.tree,')} and v.revision = $3`, [county.id, reportId, revision]);
  return row ? { listed: fromRecord(row), tree: row.tree } : fail('not_found', { zh: `这份报告没有第 ${revision} 稿。`, en: `This report has no revision ${revision}.` });
}

/** What a view of a revision tells; the account stays in the server. */
export function presentRevision({ revision, kind, at, by, knownAt, sitting, reason, fileName }: ListedRevision): ReportRevisionView {
  return { revision, kind, at, by, knownAt, sitting, reason, fileName };
}

const LISTED = `select v.revision, v.kind, v.composed_at, v.composed_by, v.known_at, v.sitting, v.reason, v.author_id,
    (select u.file_name from report_upload u where u.county_id = v.county_id and u.report_id = v.report_id and u.revision = v.revision limit 1) as file_name
  from report_revision v where v.county_id = $1 and v.report_id = $2`;

interface RevisionRecord extends Record<string, unknown> {
  readonly revision: number;
  readonly kind: string;
  readonly composed_at: string;
  readonly composed_by: string;
  readonly known_at: string;
  readonly sitting: string | null;
  readonly reason: string | null;
  readonly author_id: string | null;
  readonly file_name: string | null;
}

function fromRecord(row: RevisionRecord): ListedRevision {
  return {
    revision: row.revision, kind: revisionKindSchema.parse(row.kind), at: row.composed_at, by: row.composed_by, knownAt: row.known_at, sitting: row.sitting, reason: row.reason,
    fileName: row.file_name, authorId: row.author_id,
  };
}
