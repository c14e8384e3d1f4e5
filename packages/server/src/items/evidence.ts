import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EvidenceView } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import type { Evidence } from '@taizhang/workflow';
import type { Actor } from '../auth/actor.ts';
import { executeCommand } from '../command/execute-command.ts';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/scope.ts';
import { FileReply } from '../http/file-reply.ts';
import type { Upload } from '../http/upload.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import type { ServerDeps } from '../server-deps.ts';
import { evidenceType } from './evidence-type.ts';

interface EvidenceRow {
  readonly id: string;
  readonly name: string;
  readonly media_type: string;
  readonly size: number;
  readonly digest: string;
  readonly uploaded_at: string;
  readonly uploaded_by: string;
}

const COLUMNS = 'id, name, media_type, size, digest, uploaded_at, uploaded_by';

/**
 * Keeps an uploaded file until an action hands it in.
 * @throws DomainError `unsupported_file` by its content: unknown, a program, or with macros
 */
export async function uploadEvidence(deps: ServerDeps, actor: Actor, upload: Upload): Promise<EvidenceView> {
  const mediaType = await evidenceType(upload.bytes, upload.fileName);
  const id = randomUUID();
  const name = path.basename(upload.fileName.replaceAll('\\', '/')).slice(0, 120);
  const digest = createHash('sha256').update(upload.bytes).digest('hex');
  const place = fileOf(deps, id);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, upload.bytes, { flag: 'wx', mode: 0o600 });
  const at = deps.clock.now();
  await executeCommand(deps, actor, { commandId: id, action: 'evidence.upload', subject: { kind: 'evidence', id } }, async (tx, trail) => {
    await asSystem(tx, () => rowsOf(
      tx,
      'insert into work_evidence (county_id, id, org_id, name, media_type, size, digest, uploaded_at, account_id, uploaded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
      [actor.countyId, id, actor.orgId, name, mediaType, upload.bytes.length, digest, at, actor.accountId, actor.displayName],
    ));
    trail.add({ name, size: upload.bytes.length, digest });
    return null;
  });
  return { id, name, mediaType, size: upload.bytes.length, digest, uploadedAt: at, uploadedBy: actor.displayName };
}

/**
 * A file of an item the reader may see, as it was handed in.
 * @throws DomainError `not_found`; Error when the bytes are no longer those of the digest
 */
export async function downloadEvidence(deps: ServerDeps, actor: Actor, id: string): Promise<FileReply> {
  const [row] = await withScope(deps.database, actor, (tx) => rowsOf<EvidenceRow>(tx, `select ${COLUMNS} from work_evidence where county_id = $1 and id = $2`, [actor.countyId, id]), { readOnly: true });
  if (row === undefined) return fail('not_found', { zh: '没有这份材料，或不在您的管辖范围内。', en: 'There is no such file, or it is outside your jurisdiction.' });
  const bytes = await readFile(fileOf(deps, row.id));
  if (createHash('sha256').update(bytes).digest('hex') !== row.digest) throw new Error(`The file of evidence ${row.id} is not the one that was handed in: its digest differs.`);
  return new FileReply({ fileName: row.name, mediaType: row.media_type, bytes });
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

function fileOf({ dataDirectory }: ServerDeps, id: string): string {
  return path.join(dataDirectory, 'evidence', id.slice(0, 2), id);
}
