import { fail, plainDate, type OrgId, type PlainDate } from '@taizhang/kernel';
import type { FieldValues, RecordAction, ServiceRecord } from '@taizhang/records';
import type { Tx } from '../../database/database.ts';
import { rowsOf } from '../../ledger/sql.ts';
import type { OrgDirectory } from '../../organisation/org-directory.ts';
import type { Register } from '../register.ts';
import { actionKindCode } from '../resident-rows.ts';

/** An activity as it counts today, or as it last did when it was withdrawn. */
export interface StoredActivity {
  readonly record: ServiceRecord;
  readonly version: number;
  readonly withdrawn: boolean;
}

/** Row of the table `activity`. */
export interface ActivityRow {
  readonly id: string;
  readonly org_id: number;
  readonly form: number;
  readonly happened_on: string;
  readonly fields: FieldValues;
  readonly version: number;
  readonly withdrawn: boolean;
}

/** Columns of `ActivityRow`. */
export const ACTIVITY_COLUMNS = 'id, org_id, form, happened_on, fields, version, withdrawn';

/** A row as a record. */
export function storedActivity(register: Register, directory: OrgDirectory, { id, org_id: org, form, happened_on: on, fields, version, withdrawn }: ActivityRow): StoredActivity {
  return { record: { id, ...register.formOf(form), on: plainDate(on), orgId: directory.codeOf(org), fields }, version, withdrawn };
}

/** Activities that count, of the units given, up to a day. */
export async function readActivities(tx: Tx, register: Register, directory: OrgDirectory, orgIds: readonly number[], until: PlainDate): Promise<readonly ServiceRecord[]> {
  const rows = await rowsOf<ActivityRow>(tx, `select ${ACTIVITY_COLUMNS} from activity where county_id = $1 and org_id = any($2::int[]) and happened_on <= $3 and not withdrawn order by happened_on, id`, [directory.countyId, orgIds, until]);
  return rows.map((row) => storedActivity(register, directory, row).record);
}

/** Every activity of the county that counts, chunk by chunk in the order of their ids. */
export async function* streamActivities(tx: Tx, register: Register, directory: OrgDirectory): AsyncGenerator<readonly ServiceRecord[]> {
  for (let after = ''; ;) {
    const rows = await rowsOf<ActivityRow>(tx, `select ${ACTIVITY_COLUMNS} from activity where county_id = $1 and ($2 = '' or id > nullif($2, '')::uuid) and not withdrawn order by id limit $3`, [directory.countyId, after, CHUNK]);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map((row) => storedActivity(register, directory, row).record);
    after = last.id;
  }
}

const CHUNK = 2_000;

/**
 * Opens an activity for changing and holds it until the transaction ends.
 * @throws DomainError `not_found` outside the jurisdiction too; `stale` when somebody else changed it since `version` was read
 */
export async function openActivity(tx: Tx, register: Register, directory: OrgDirectory, id: string, version: number): Promise<StoredActivity> {
  const [row] = await rowsOf<ActivityRow>(tx, `select ${ACTIVITY_COLUMNS} from activity where county_id = $1 and id = $2 for update`, [directory.countyId, id]);
  if (row === undefined || (row.withdrawn && row.version === version)) return fail('not_found', { zh: '没有这次活动，或它已被撤销。', en: 'There is no such activity, or it was withdrawn.' });
  if (row.version !== version) {
    const [last] = await rowsOf<{ acted_by: string }>(tx, 'select acted_by from activity_action where county_id = $1 and activity_id = $2 order by seq desc limit 1', [directory.countyId, id]);
    return fail('stale', { zh: `${last?.acted_by ?? '他人'}刚刚改动了这次活动，请看过后再保存。您填的内容还在。`, en: `${last?.acted_by ?? 'Somebody'} has just changed this activity. Look at it, then save again; what you typed is still here.` }, { details: { version: row.version, changedBy: last?.acted_by } });
  }
  return storedActivity(register, directory, row);
}

/** One act on an activity. */
export interface ActivityAct {
  readonly kind: RecordAction['kind'];
  readonly id: string;
  readonly orgId: OrgId;
  /** 1 for the first. */
  readonly version: number;
  /** As it counts from now on; null withdraws it. */
  readonly record: Omit<ServiceRecord, 'id'> | null;
  readonly reason: string | null;
  readonly actedAt: string;
  readonly actedBy: string;
  readonly accountId: string | null;
}

/** Appends acts to the history and makes the activities say what they say; none may be about the same activity as another. */
export async function storeActs(tx: Tx, register: Register, directory: OrgDirectory, acts: readonly ActivityAct[]): Promise<void> {
  const rows = acts.map(({ kind, id, orgId, version, record, reason, actedAt, actedBy, accountId }) => ({
    id, org_id: directory.idOf(orgId), form: record && register.formKey(record.programme, record.kind), kind: actionKindCode(kind), happened_on: record?.on ?? null, fields: record?.fields ?? null, version, reason,
    acted_at: actedAt, acted_by: actedBy, account_id: accountId,
  }));
  await rowsOf(
    tx,
    `with acts as (
       select * from json_to_recordset($2::json) as r (id uuid, org_id int, form smallint, kind smallint, happened_on date, fields json, version int, reason text, acted_at timestamptz, acted_by text, account_id uuid)
     ), kept as (
       insert into activity_action (county_id, activity_id, seq, org_id, kind, happened_on, fields, reason, acted_at, account_id, acted_by)
       select $1, id, version, org_id, kind, happened_on, fields, reason, acted_at, account_id, acted_by from acts
     ), withdrawn as (
       update activity a set withdrawn = true, version = acts.version from acts where a.county_id = $1 and a.id = acts.id and acts.kind = 3
     )
     insert into activity (county_id, id, org_id, form, happened_on, fields, version)
     select $1, id, org_id, form, happened_on, fields, version from acts where kind <> 3
     on conflict (county_id, id) do update set happened_on = excluded.happened_on, fields = excluded.fields, version = excluded.version`,
    [directory.countyId, JSON.stringify(rows)],
  );
}
