import type { ResidentImportView } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import type { Actor } from '../../auth/actor.ts';
import type { Tx } from '../../database/database.ts';
import { keepFile, readKeptFile } from '../../forms/workbook/import-record.ts';
import { rowsOf } from '../../ledger/sql.ts';
import type { RegisterDeps } from '../register.ts';

/** An uploaded list as it is kept. */
export interface ResidentImportRecord extends Record<string, unknown> {
  readonly id: string;
  readonly file_name: string;
  readonly digest: string;
  readonly status: ResidentImportView['status'];
  readonly account: ResidentImportView['account'];
  readonly has_annotated: boolean;
  readonly seconds: number;
  readonly created_at: string;
  readonly created_by: string;
}

/** Keeps the answer to an upload. */
export async function insertResidentImport(tx: Tx, actor: Actor, record: ResidentImportRecord): Promise<void> {
  await rowsOf(
    tx,
    `insert into resident_import (county_id, id, org_id, account_id, file_name, digest, status, account, has_annotated, seconds, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [actor.countyId, record.id, actor.jurisdictionId, actor.accountId, record.file_name, record.digest, record.status, JSON.stringify(record.account), record.has_annotated, record.seconds, record.created_at, record.created_by],
  );
}

/**
 * An upload of the actor's own: it was judged for what that person may see.
 * @throws DomainError `not_found`
 */
export async function requireResidentImport(tx: Tx, actor: Actor, importId: string, lock = false): Promise<ResidentImportRecord> {
  const [record] = await rowsOf<ResidentImportRecord>(tx, `select * from resident_import where county_id = $1 and id = $2 and account_id is not distinct from $3 ${lock ? 'for update' : ''}`, [actor.countyId, importId, actor.accountId]);
  return record ?? fail('not_found', { zh: '没有这次导入，请重新上传。', en: 'There is no such import; upload the file again.' });
}

/** An upload as the wire carries it. */
export function presentResidentImport(row: ResidentImportRecord): ResidentImportView {
  return { importId: row.id, fileName: row.file_name, status: row.status, createdAt: row.created_at, createdBy: row.created_by, account: row.account, seconds: row.seconds, hasAnnotated: row.has_annotated };
}

/** Keeps a file that names people: sealed under the identity keys, as the register's own columns are. */
export async function keepSealedFile({ register, ...deps }: RegisterDeps, name: string, bytes: Buffer): Promise<void> {
  register.keys.refresh();
  await keepFile({ ...deps }, sealedFileName(name), register.keys.seal(bytes.toString('base64'), importPlace(name)));
}

/** Reads it back. */
export async function readSealedFile({ register, ...deps }: RegisterDeps, name: string): Promise<Buffer> {
  return Buffer.from(register.keys.open(await readKeptFile({ ...deps }, sealedFileName(name)), importPlace(name)), 'base64');
}

/** What a kept list is tied to. */
export function importPlace(name: string): string {
  return `import/${name}`;
}

/** Under which name a list is kept. */
export function sealedFileName(name: string): string {
  return `residents-${name}.sealed`;
}
