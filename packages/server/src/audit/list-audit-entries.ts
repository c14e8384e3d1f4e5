import { sql } from 'kysely';
import type { AuditEntryView } from '@taizhang/contract';
import { OFFICE_TIME_ZONE } from '../clock.ts';
import type { Tx } from '../database/database.ts';

/** Which entries are wanted. */
export interface AuditFilter {
  readonly before?: number | undefined;
  readonly size: number;
  readonly action?: string | undefined;
  readonly actor?: string | undefined;
  readonly subject?: string | undefined;
  /** Calendar days of the office, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Entries newest first, with one word on whether there are more. */
export async function listAuditEntries(tx: Tx, countyId: number, filter: AuditFilter): Promise<{ entries: AuditEntryView[]; more: boolean }> {
  const day = sql<string>`(recorded_at at time zone ${sql.lit(OFFICE_TIME_ZONE)})::date`;
  let query = tx.selectFrom('audit_entry').selectAll().where('county_id', '=', countyId).orderBy('seq', 'desc').limit(filter.size + 1);
  if (filter.before !== undefined) query = query.where('seq', '<', filter.before);
  if (filter.action !== undefined) query = query.where(sql<boolean>`starts_with(action, ${filter.action})`);
  if (filter.actor !== undefined) query = query.where(sql<boolean>`position(${filter.actor} in actor_name) > 0`);
  if (filter.subject !== undefined) query = query.where(sql<boolean>`position(${filter.subject} in subject_id) > 0`);
  if (filter.from !== undefined) query = query.where(day, '>=', filter.from);
  if (filter.to !== undefined) query = query.where(day, '<=', filter.to);
  const rows = await query.execute();
  return {
    more: rows.length > filter.size,
    entries: rows.slice(0, filter.size).map((row) => ({
      seq: row.seq,
      recordedAt: row.recorded_at,
      actorName: row.actor_name,
      action: row.action,
      subject: { kind: row.subject_kind, id: row.subject_id },
      detail: row.detail,
      fromAddress: row.from_address,
      requestId: row.request_id,
      digest: row.digest,
    })),
  };
}
