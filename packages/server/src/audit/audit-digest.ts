import { createHash } from 'node:crypto';

/** What an audit entry says, with its detail as the exact text that was stored. */
export interface AuditRecord {
  readonly countyId: number;
  readonly seq: number;
  readonly recordedAt: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail: string;
  readonly commandId: string | null;
  readonly requestId: string | null;
  readonly fromAddress: string | null;
  readonly previousDigest: string;
}

/** What stands before the first entry. */
export const CHAIN_START = '0'.repeat(64);

/**
 * Digest of an entry: SM3 (GB/T 32905) in hexadecimal over the JSON array of its fields in the order above, without
 * spaces, UTF-8. Any program can recompute it, e.g. `openssl dgst -sm3`.
 */
export function auditDigest(record: AuditRecord): string {
  return createHash('sm3').update(canonicalText(record)).digest('hex');
}

function canonicalText(record: AuditRecord): string {
  return JSON.stringify([
    record.countyId, record.seq, record.recordedAt, record.actorId, record.actorName, record.action, record.subjectKind, record.subjectId,
    record.detail, record.commandId, record.requestId, record.fromAddress, record.previousDigest,
  ]);
}
