import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { EvidenceView } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import type { Evidence } from '@taizhang/workflow';
import type { Actor } from '../auth/actor.ts';
import { executeCommand } from '../command/execute-command.ts';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/scope.ts';
import { FileReply } from '../http/file-reply.ts';
import type { ArrivingUpload } from '../http/upload.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { StoragePlace } from '../storage/file-store.ts';
import { readOnce, type StorageDeps } from '../storage/file-stores.ts';
import { adoptFile, announceFile } from '../storage/pending-files.ts';
import type { ReceivedFile } from '../storage/receive-file.ts';
import { evidenceType } from './evidence-type.ts';

/** What keeping evidence needs of the server. */
export type EvidenceDeps = ServerDeps & StorageDeps;

interface EvidenceRow {
  readonly id: string;
  readonly name: string;
  readonly media_type: string;
  readonly size: number;
  readonly digest: string;
  readonly uploaded_at: string;
  readonly uploaded_by: string;
  readonly stored_in: StoragePlace;
}

const COLUMNS = 'id, name, media_type, size, digest, uploaded_at, uploaded_by, stored_in';

/**
 * Keeps an uploaded file until an action hands it in. The file is stored first and its row written after, so that no row ever names
 * a file that is not there; a file left without a row is swept.
 * @throws DomainError `too_large`, `unsupported_file` by its content: unknown, a program, or with macros; StorageFault
 */
export async function uploadEvidence(deps: EvidenceDeps, actor: Actor, upload: ArrivingUpload): Promise<EvidenceView> {
  const file = await deps.files.receive(upload.content);
  try {
    const name = safeName(upload.fileName);
    return await keepEvidence(deps, actor, file, { name, mediaType: await evidenceType(file.path, name) });
  } finally {
    await file.discard();
  }
}

async function keepEvidence(deps: EvidenceDeps, actor: Actor, file: ReceivedFile, { name, mediaType }: { readonly name: string; readonly mediaType: string }): Promise<EvidenceView> {
  const id = randomUUID();
  const { size, digest } = file;
  const { current } = deps.files;
  const pending = { countyId: actor.countyId, place: current.place, key: evidenceKey(id) };
  await announceFile(deps, pending);
  await current.put(pending.key, file);
  const at = deps.clock.now();
  await executeCommand(deps, actor, { commandId: id, action: 'evidence.upload', subject: { kind: 'evidence', id } }, async (tx, trail) => {
    await asSystem(tx, () => rowsOf(
      tx,
      'insert into work_evidence (county_id, id, org_id, name, media_type, size, digest, uploaded_at, account_id, uploaded_by, stored_in) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
      [actor.countyId, id, actor.orgId, name, mediaType, size, digest, at, actor.accountId, actor.displayName, current.place],
    ));
    await adoptFile(tx, pending);
    trail.add({ name, size, digest });
    return null;
  });
  return { id, name, mediaType, size, digest, uploadedAt: at, uploadedBy: actor.displayName };
}

/**
 * A file of an item the reader may see, as it was handed in: it is compared with its digest before its first byte goes out.
 * @throws DomainError `not_found`; StorageFault when it cannot be had or is another one
 */
export async function downloadEvidence(deps: EvidenceDeps, actor: Actor, id: string): Promise<FileReply> {
  const [row] = await withScope(deps.database, actor, (tx) => rowsOf<EvidenceRow>(tx, `select ${COLUMNS} from work_evidence where county_id = $1 and id = $2`, [actor.countyId, id]), { readOnly: true });
  if (row === undefined) return fail('not_found', { zh: '没有这份材料，或不在您的管辖范围内。', en: 'There is no such file, or it is outside your jurisdiction.' });
  const file = await deps.files.fetch({ key: evidenceKey(row.id), place: row.stored_in, size: row.size, digest: row.digest });
  return new FileReply({ fileName: row.name, mediaType: row.media_type, stream: readOnce(file), size: file.size });
}

/** Files somebody names in an action: their own uploads that no item has yet. @throws DomainError `not_found` */
export async function readEvidence(tx: Tx, actor: Actor, ids: readonly string[]): Promise<readonly Evidence[]> {
  if (ids.length === 0) return [];
  const rows = await asSystem(tx, () => rowsOf<EvidenceRow>(tx, `select ${COLUMNS} from work_evidence where county_id = $1 and id = any($2::uuid[]) and item_id is null and account_id is not distinct from $3`, [actor.countyId, ids, actor.accountId]));
  const missing = ids.find((id) => !rows.some((row) => row.id === id));
  if (missing !== undefined) fail('not_found', { zh: '所附材料不存在或已用于别的事项，请重新上传。', en: 'A file attached is not there or belongs to another item: upload it again.' }, { path: ['evidence'] });
  return rows.map(({ id, name, digest }) => ({ id, name, digest }));
}

/** The files of an item, by id. */
export async function evidenceOf(tx: Tx, countyId: number, itemId: string): Promise<ReadonlyMap<string, EvidenceView>> {
  const rows = await rowsOf<EvidenceRow>(tx, `select ${COLUMNS} from work_evidence where county_id = $1 and item_id = $2 order by uploaded_at`, [countyId, itemId]);
  return new Map(rows.map((row) => [row.id, { id: row.id, name: row.name, mediaType: row.media_type, size: row.size, digest: row.digest, uploadedAt: row.uploaded_at, uploadedBy: row.uploaded_by }]));
}

/** Where a piece of evidence lies in any storage. */
export function evidenceKey(id: string): string {
  return `evidence/${id.slice(0, 2)}/${id}`;
}

/** The name without a path, and without characters that hide or turn round what is written (a name ending in "fdp.exe" can be made to look like one ending in ".pdf"). */
function safeName(name: string): string {
  const { name: stem, ext } = path.parse(name.toWellFormed().replaceAll('\\', '/').replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ''));
  return `${stem.trim().slice(0, 110)}${ext.slice(0, 10)}` || 'file';
}
