import type { ColumnType } from 'kysely';

/** Tables of the audit chain and of commands already done. `json` columns are written as text and read parsed. */
export interface AuditTables {
  audit_entry: {
    county_id: number;
    seq: number;
    recorded_at: string;
    actor_id: string | null;
    actor_name: string;
    action: string;
    subject_kind: string;
    subject_id: string;
    detail: ColumnType<unknown, string, never>;
    command_id: string | null;
    request_id: string | null;
    from_address: string | null;
    previous_digest: string;
    digest: string;
  };
  audit_head: { county_id: number; seq: number; digest: string };
  command_receipt: {
    county_id: number;
    command_id: string;
    action: string;
    account_id: string | null;
    result: ColumnType<unknown, string | null, string>;
    received_at: string;
  };
}
