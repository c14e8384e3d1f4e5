import { fail } from '@taizhang/kernel';
import type { DocumentTree } from '@taizhang/reports';
import type { Tx } from '../../database/database.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import { rowsOf } from '../../ledger/sql.ts';
import type { Authorship } from '../authorship.ts';
import type { StoredReport } from '../report-storage.ts';

/** An edited file as it was handed in. */
export interface StoredUpload {
  readonly id: string;
  readonly fileName: string;
  readonly baseRevision: number;
  /** The revision it became; null while it is only looked at. */
  readonly revision: number | null;
  /** What was answered when it was taken over. */
  readonly account: unknown;
  readonly createdAt: string;
  readonly createdBy: string;
}

/** Keeps an edited file for a commit. */
export async function insertUpload(
  tx: Tx, county: LedgerCounty, report: StoredReport, upload: { readonly id: string; readonly fileName: string; readonly bytes: Uint8Array; readonly baseRevision: number }, { at, by }: Authorship,
): Promise<void> {
  await rowsOf(
    tx,
    'insert into report_upload (county_id, id, report_id, org_id, file_name, file, base_revision, created_at, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [county.id, upload.id, report.id, county.directory.idOf(report.orgId), upload.fileName, Buffer.from(upload.bytes), upload.baseRevision, at, by],
  );
}

/** Files uploaded for a report, newest first, without their bytes. */
export async function readUploads(tx: Tx, county: LedgerCounty, reportId: string): Promise<readonly StoredUpload[]> {
  const rows = await rowsOf<UploadRecord>(
    tx,
    'select id, file_name, base_revision, revision, account, created_at, created_by from report_upload where county_id = $1 and report_id = $2 order by created_at desc, id limit 200',
    [county.id, reportId],
  );
  return rows.map(fromRecord);
}

/** @throws DomainError `not_found` also when it belongs to another report */
export async function requireUpload(tx: Tx, county: LedgerCounty, reportId: string, uploadId: string): Promise<StoredUpload & { readonly bytes: Uint8Array }> {
  const [row] = await rowsOf<UploadRecord & { readonly file: Buffer }>(
    tx,
    'select id, file_name, base_revision, revision, account, created_at, created_by, file from report_upload where county_id = $1 and report_id = $2 and id::text = $3',
    [county.id, reportId, uploadId],
  );
  return row ? { ...fromRecord(row), bytes: row.file } : fail('not_found', { zh: '没有这份上传的文件。', en: 'There is no such uploaded file.' });
}

/** Names the revision an upload became, for good. */
export async function markCommitted(tx: Tx, county: LedgerCounty, uploadId: string, revision: number, account: unknown): Promise<void> {
  const marked = await rowsOf(
    tx,
    'update report_upload set revision = $3, account = $4 where county_id = $1 and id = $2 and revision is null returning id',
    [county.id, uploadId, revision, JSON.stringify(account)],
  );
  if (marked.length === 0) fail('wrong_state', { zh: '这份文件已经采用过了。', en: 'This file has already been taken over.' });
}

/** The trees of a report by revision, oldest first; one when its number is known. */
export async function readRevisions(tx: Tx, county: LedgerCounty, reportId: string, revision?: number): Promise<readonly { readonly revision: number; readonly tree: DocumentTree }[]> {
  return rowsOf<{ revision: number; tree: DocumentTree }>(tx, 'select revision, tree from report_revision where county_id = $1 and report_id = $2 and ($3::int is null or revision = $3) order by revision', [county.id, reportId, revision ?? null]);
}

interface UploadRecord extends Record<string, unknown> {
  readonly id: string;
  readonly file_name: string;
  readonly base_revision: number;
  readonly revision: number | null;
  readonly account: unknown;
  readonly created_at: string;
  readonly created_by: string;
}

function fromRecord(row: UploadRecord): StoredUpload {
  return { id: row.id, fileName: row.file_name, baseRevision: row.base_revision, revision: row.revision, account: row.account, createdAt: row.created_at, createdBy: row.created_by };
}
