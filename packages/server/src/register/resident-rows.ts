import { plainDate, type OrgId, type PlainDate } from '@taizhang/kernel';
import { foldRecords, openFile, type FieldValues, type RecordAction, type ResidentFile, type Sex, type ServiceRecord } from '@taizhang/records';
import type { Tx } from '../database/database.ts';
import { preparedRows } from '../ledger/sql.ts';
import type { OrgDirectory } from '../organisation/org-directory.ts';
import type { Register } from './register.ts';

/** Row of the table `resident` without what is sealed. */
export interface ResidentRow {
  readonly id: number;
  readonly org_id: number;
  readonly household_id: number | null;
  readonly household_role: string | null;
  readonly sex: number;
  readonly born_on: string;
  readonly identity_state: 'verified' | 'to_verify' | 'none';
  readonly record_code: string | null;
  readonly status: 'here' | 'moved_out' | 'died' | 'lost' | 'merged';
  readonly merged_into: number | null;
  readonly version: number;
  readonly last_seq: number;
  readonly wake_on: string | null;
  readonly assessed_on: string | null;
}

/** Row of the table `record_action`. */
export interface ActionRow {
  readonly resident_id: number;
  readonly seq: number;
  readonly kind: number;
  readonly record_id: string;
  readonly form: number | null;
  readonly happened_on: string | null;
  readonly org_id: number | null;
  readonly fields: FieldValues | null;
  readonly reason: string | null;
  readonly acted_at: string;
  readonly account_id: string | null;
  readonly acted_by: string;
}

/** Columns of `ResidentRow`. */
export const RESIDENT_COLUMNS = 'id, org_id, household_id, household_role, sex, born_on, identity_state, record_code, status, merged_into, version, last_seq, wake_on, assessed_on';

/** A resident as stored: row, everything that was done to the records, and the file that follows. */
export interface StoredResident {
  readonly row: ResidentRow;
  readonly actions: readonly RecordAction[];
  readonly file: ResidentFile;
}

/** Residents with their records, in the order of the ids asked for; who is not visible is left out. */
export async function readResidents(tx: Tx, register: Register, directory: OrgDirectory, ids: readonly number[], options: { readonly lock?: true } = {}): Promise<readonly StoredResident[]> {
  if (ids.length === 0) return [];
  const rows = await preparedRows<ResidentRow>(tx, `select ${RESIDENT_COLUMNS} from resident where county_id = $1 and id = any($2::bigint[]) order by id${options.lock ? ' for update' : ''}`, [directory.countyId, ids]);
  const actionRows = await preparedRows<ActionRow>(tx, 'select resident_id, seq, kind, record_id, form, happened_on, org_id, fields, reason, acted_at, account_id, acted_by from record_action where county_id = $1 and resident_id = any($2::bigint[]) order by resident_id, seq', [directory.countyId, ids]);
  const byResident = Map.groupBy(actionRows, ({ resident_id: id }) => id);
  const found = new Map(rows.map((row) => [row.id, storedResident(register, directory, row, byResident.get(row.id) ?? [])]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Puts rows together. */
export function storedResident(register: Register, directory: OrgDirectory, row: ResidentRow, actionRows: readonly ActionRow[]): StoredResident {
  const actions = actionRows.map((action) => readAction(register, directory, action));
  return { row, actions, file: openFile({ sex: sexOf(row.sex), bornOn: plainDate(row.born_on) }, foldRecords(actions)) };
}

/** GB/T 2261.1. */
export function sexOf(code: number): Sex {
  return code === 1 ? 'male' : code === 2 ? 'female' : 'unknown';
}

/** The code of GB/T 2261.1. */
export function sexCode(sex: Sex): number {
  return sex === 'male' ? 1 : sex === 'female' ? 2 : 9;
}

const ACTION_KINDS = ['enter', 'correct', 'withdraw'] as const;

/** Number of a kind of action in the table. */
export function actionKindCode(kind: RecordAction['kind']): number {
  return ACTION_KINDS.indexOf(kind) + 1;
}

/** The kind of action a number stands for. */
export function actionKind(code: number): RecordAction['kind'] {
  return ACTION_KINDS[code - 1] ?? 'enter';
}

/** An action as stored. */
export function readAction(register: Register, directory: OrgDirectory, row: ActionRow): RecordAction {
  return {
    seq: row.seq,
    kind: actionKind(row.kind),
    recordId: row.record_id,
    record: row.form === null || row.happened_on === null || row.org_id === null ? null : readRecord(register, directory.codeOf(row.org_id), row.form, row.happened_on, row.fields),
    reason: row.reason,
    actedAt: row.acted_at,
    actedBy: row.acted_by,
  };
}

/** A record as stored; the day is canonical in the database. */
export function readRecord(register: Register, orgId: OrgId, form: number, happenedOn: string, fields: FieldValues | null): Omit<ServiceRecord, 'id'> {
  const { programme, kind } = register.formOf(form);
  return { programme, kind, on: plainDate(happenedOn), orgId, fields: fields ?? {} };
}

/** A day of the database, where none is null. */
export function dayOrNull(text: string | null): PlainDate | null {
  return text === null ? null : plainDate(text);
}

