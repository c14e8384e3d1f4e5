import { fail } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';
import type { Tx } from '../database/database.ts';
import { preparedRows } from '../ledger/sql.ts';
import { auditDigest, CHAIN_START, type AuditRecord } from './audit-digest.ts';

/** A value that JSON carries unchanged. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** What is to be remembered of an action. */
export interface AuditNote {
  readonly countyId: number;
  readonly recordedAt: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly detail: Readonly<Record<string, Json | undefined>>;
  readonly commandId?: string | undefined;
  readonly requestId?: string | undefined;
  readonly fromAddress?: string | undefined;
}

/** The part of a note that says who acted, and with which request. */
export function actedBy(actor: Actor): Pick<AuditNote, 'countyId' | 'actorId' | 'actorName' | 'requestId' | 'fromAddress'> {
  return { countyId: actor.countyId, actorId: actor.accountId, actorName: actor.displayName, requestId: actor.origin?.requestId, fromAddress: actor.origin?.address };
}

/**
 * Adds an entry to the county's audit chain. It locks the end of the chain until the transaction ends, so call it last;
 * `executeCommand` does.
 */
export async function appendAuditEntry(tx: Tx, note: AuditNote): Promise<number> {
  const { countyId } = note;
  const head = (await lockHead(tx, countyId)) ?? (await beginChain(tx, countyId));
  const record: AuditRecord = {
    countyId,
    seq: head.seq + 1,
    recordedAt: note.recordedAt,
    actorId: note.actorId,
    actorName: note.actorName,
    action: note.action,
    subjectKind: note.subject.kind,
    subjectId: note.subject.id,
    detail: JSON.stringify(note.detail),
    commandId: note.commandId ?? null,
    requestId: note.requestId ?? null,
    fromAddress: note.fromAddress ?? null,
    previousDigest: head.digest,
  };
  const digest = auditDigest(record);
  // One statement: until the transaction ends the whole county waits for this row.
  await preparedRows(
    tx,
    `with moved as (update audit_head set seq = $2, digest = $14 where county_id = $1)
     insert into audit_entry (county_id, seq, recorded_at, actor_id, actor_name, action, subject_kind, subject_id, detail, command_id, request_id, from_address, previous_digest, digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [countyId, record.seq, record.recordedAt, record.actorId, record.actorName, record.action, record.subjectKind, record.subjectId, record.detail, record.commandId, record.requestId, record.fromAddress, record.previousDigest, digest],
  );
  return record.seq;
}

async function lockHead(tx: Tx, countyId: number): Promise<{ readonly seq: number; readonly digest: string } | undefined> {
  const [head] = await preparedRows<{ seq: number; digest: string }>(tx, 'select seq, digest from audit_head where county_id = $1 for update', [countyId]);
  return head;
}

/** Of two that write a county's first entry together the second waits for the first, then finds its head. */
async function beginChain(tx: Tx, countyId: number): Promise<{ readonly seq: number; readonly digest: string }> {
  await tx.insertInto('audit_head').values({ county_id: countyId, seq: 0, digest: CHAIN_START }).onConflict((conflict) => conflict.doNothing()).execute();
  return (await lockHead(tx, countyId)) ?? fail('unknown_org', { zh: '没有这个县', en: 'There is no such county' });
}
