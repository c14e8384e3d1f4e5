import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { verifyChain, type AuditVerification, type StoredAuditRecord } from './verify-chain.ts';

/** The chain of a county in pieces, from its first entry; the detail comes as the text the digest covers. */
export async function* readAuditChain(tx: Tx, countyId: number): AsyncGenerator<readonly StoredAuditRecord[]> {
  let after = 0;
  for (;;) {
    const rows = await tx
      .selectFrom('audit_entry')
      .select(['seq', 'recorded_at', 'actor_id', 'actor_name', 'action', 'subject_kind', 'subject_id', 'command_id', 'request_id', 'from_address', 'previous_digest', 'digest', sql<string>`detail::text`.as('detail')])
      .where('county_id', '=', countyId)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(PIECE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map((row) => ({
      countyId,
      seq: row.seq,
      recordedAt: row.recorded_at,
      actorId: row.actor_id,
      actorName: row.actor_name,
      action: row.action,
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      detail: row.detail,
      commandId: row.command_id,
      requestId: row.request_id,
      fromAddress: row.from_address,
      previousDigest: row.previous_digest,
      digest: row.digest,
    }));
    after = last.seq;
  }
}

/** Recomputes a county's chain and compares its end with the stored head. Use a repeatable-read transaction. */
export async function verifyStoredChain(tx: Tx, countyId: number, witness?: string): Promise<AuditVerification> {
  const head = await tx.selectFrom('audit_head').select(['seq', 'digest']).where('county_id', '=', countyId).executeTakeFirst();
  return verifyChain(readAuditChain(tx, countyId), { ...(head === undefined ? {} : { head }), ...(witness === undefined ? {} : { witness }) });
}

const PIECE = 2000;
