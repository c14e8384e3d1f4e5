import type { WorkbookImportView } from '@taizhang/contract';
import { fail, periodEnd } from '@taizhang/kernel';
import { tallyReasons, type ImportAccount } from '@taizhang/records';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Actor } from '../../auth/actor.ts';
import type { Tx } from '../../database/database.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import { presentName } from '../../ledger/present-figure.ts';
import { rowsOf } from '../../ledger/sql.ts';
import type { ServerDeps } from '../../server-deps.ts';
import type { FormCatalogue } from '../form-catalogue.ts';
import type { DraftChange, JudgedWorkbook } from './judge-workbook.ts';

/** An upload as it is kept: the answer that was given, and where its files lie. */
export interface ImportRecord extends Record<string, unknown> {
  readonly id: string;
  readonly account_id: string | null;
  readonly file_name: string;
  readonly digest: string;
  readonly status: WorkbookImportView['status'];
  readonly account: WorkbookImportView['account'];
  readonly forms: WorkbookImportView['forms'];
  readonly has_annotated: boolean;
  readonly seconds: number;
  readonly created_at: string;
  readonly created_by: string;
}

/** Keeps the answer to an upload. */
export async function insertImport(tx: Tx, actor: Actor, record: ImportRecord): Promise<void> {
  await rowsOf(
    tx,
    `insert into workbook_import (county_id, id, org_id, account_id, file_name, digest, status, account, forms, has_annotated, seconds, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      actor.countyId, record.id, actor.jurisdictionId, record.account_id, record.file_name, record.digest, record.status, JSON.stringify(record.account), JSON.stringify(record.forms),
      record.has_annotated, record.seconds, record.created_at, record.created_by,
    ],
  );
}

/** Marks an upload as saved. */
export async function markCommitted(tx: Tx, actor: Actor, importId: string): Promise<void> {
  await rowsOf(tx, `update workbook_import set status = 'committed' where county_id = $1 and id = $2`, [actor.countyId, importId]);
}

/** Uploads of the jurisdiction, newest first; rows of an account may be thousands, so a list goes without them. */
export async function readImports(tx: Tx, actor: Actor): Promise<readonly ImportRecord[]> {
  return rowsOf<ImportRecord>(tx, `select w.*, w.account || '{"rows": []}' as account from workbook_import w where county_id = $1 order by created_at desc, id limit $2`, [actor.countyId, LISTED_IMPORTS]);
}

/** About a year of a county's uploads. */
const LISTED_IMPORTS = 200;

/**
 * An upload of the jurisdiction, whoever made it.
 * @throws DomainError `not_found`
 */
export async function getImport(tx: Tx, actor: Actor, importId: string): Promise<ImportRecord> {
  const known = UUID.test(importId) ? await rowsOf<ImportRecord>(tx, 'select * from workbook_import where county_id = $1 and id = $2', [actor.countyId, importId]) : [];
  return known[0] ?? noImport();
}

/**
 * An upload of the actor's own: it was judged for what that person may fill in.
 * @throws DomainError `not_found`
 */
export async function requireImport(tx: Tx, actor: Actor, importId: string, lock = false): Promise<ImportRecord> {
  const known = UUID.test(importId)
    ? await rowsOf<ImportRecord>(tx, `select * from workbook_import where county_id = $1 and id = $2 and account_id is not distinct from $3 ${lock ? 'for update' : ''}`, [actor.countyId, importId, actor.accountId])
    : [];
  return known[0] ?? noImport();
}

function noImport(): never {
  return fail('not_found', { zh: '没有这次导入，请重新上传。', en: 'There is no such import; upload the file again.' });
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/** An upload as the wire carries it to one actor. */
export function presentImport(actor: Actor, row: ImportRecord): WorkbookImportView {
  return {
    importId: row.id, fileName: row.file_name, status: row.status, createdAt: row.created_at, createdBy: row.created_by,
    account: row.account, seconds: row.seconds, hasAnnotated: row.has_annotated, isOwn: row.account_id === actor.accountId, forms: row.forms,
  };
}

/** Rows listed in an answer; all of them are counted, and all are in the workbook sent back. */
const SHOWN_ROWS = 1000;

/** The account as the wire carries it. */
export function presentAccount(account: ImportAccount): WorkbookImportView['account'] {
  const { inputs, accepted, updated, unchanged, rejected, flagged, rows = [] } = account;
  const notable = rows.filter(({ outcome, flags }) => outcome === 'rejected' || (flags?.length ?? 0) > 0);
  return {
    inputs, accepted, updated, unchanged, rejected, flagged,
    reasons: tallyReasons(rows).map(({ reason, count }) => ({ reason, count })),
    rows: notable.slice(0, SHOWN_ROWS).map(({ row, outcome, reason, column, flags }) => ({ row, outcome, column: column ?? null, reason: reason ?? null, flags: [...(flags ?? [])] })),
  };
}

/** The forms an upload changes, as the wire carries them. */
export function presentDrafts(county: LedgerCounty, catalogue: FormCatalogue, drafts: readonly DraftChange[]): WorkbookImportView['forms'] {
  return drafts.map(({ key: { formId, period, orgId }, cells }) => ({
    formId, formName: catalogue.get(formId).name, period, orgId, orgName: presentName(county.directory.tree.at(periodEnd(period)).get(orgId)), cells: Object.keys(cells).length,
  }));
}

/** The figures of an account that tell whether two are the same. */
export function countsOf({ account }: Pick<JudgedWorkbook, 'account'> | { readonly account: WorkbookImportView['account'] }): Readonly<Record<'inputs' | 'accepted' | 'updated' | 'unchanged' | 'rejected', number>> {
  const { inputs, accepted, updated, unchanged, rejected } = account;
  return { inputs, accepted, updated, unchanged, rejected };
}

/** Keeps a file of an import in the data directory. */
export async function keepFile(deps: ServerDeps, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(directoryOf(deps), { recursive: true });
  await writeFile(path.join(directoryOf(deps), name), bytes);
}

/** Reads a kept file back. */
export async function readKeptFile(deps: ServerDeps, name: string): Promise<Buffer> {
  return readFile(path.join(directoryOf(deps), name));
}

function directoryOf(deps: ServerDeps): string {
  return path.join(deps.dataDirectory, 'imports');
}
