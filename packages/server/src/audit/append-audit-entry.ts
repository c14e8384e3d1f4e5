import { fail } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';
import type { Tx } from '../database/database.ts';
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
  await tx
    .with('moved', (builder) => builder.updateTable('audit_head').set({ seq: record.seq, digest }).where('county_id', '=', countyId))
    .insertInto('audit_entry')
    .values({
      county_id: countyId,
      seq: record.seq,
      recorded_at: record.recordedAt,
      actor_id: record.actorId,
      actor_name: record.actorName,
      action: record.action,
      subject_kind: record.subjectKind,
      subject_id: record.subjectId,
      detail: record.detail,
      command_id: record.commandId,
      request_id: record.requestId,
      from_address: record.fromAddress,
      previous_digest: record.previousDigest,
      digest,
    })
    .execute();
  return record.seq;
}

async function lockHead(tx: Tx, countyId: number): Promise<{ readonly seq: number; readonly digest: string } | undefined> {
  return tx.selectFrom('audit_head').select(['seq', 'digest']).where('county_id', '=', countyId).forUpdate().executeTakeFirst();
}

/** Of two that write a county's first entry together the second waits for the first, then finds its head. */
async function beginChain(tx: Tx, countyId: number): Promise<{ readonly seq: number; readonly digest: string }> {
  await tx.insertInto('audit_head').values({ county_id: countyId, seq: 0, digest: CHAIN_START }).onConflict((conflict) => conflict.doNothing()).execute();
  return (await lockHead(tx, countyId)) ?? fail('unknown_org', { zh: '没有这个县', en: 'There is no such county' });
}
