import { fail, type PlainDate } from '@taizhang/kernel';
import { foldRecords, openFile, REGISTER, type RecordAction, type ResidentFile, type ServiceRecord } from '@taizhang/records';
import type { Actor } from '../auth/actor.ts';
import type { Tx } from '../database/database.ts';
import { preparedRows, rowsOf } from '../ledger/sql.ts';
import { actionKindCode, readResidents, type ResidentRow, type StoredResident } from './resident-rows.ts';
import { recordDifference } from './record-difference.ts';
import { restatedMonths } from './restated-months.ts';
import { moveStandings, type RegisterCounty } from './standing-move.ts';
import { readStandings, storeStandings } from './store-standings.ts';

/** What is to be done to one record of a resident. */
export interface RecordChange {
  readonly kind: RecordAction['kind'];
  readonly recordId: string;
  /** null withdraws it. */
  readonly record: Omit<ServiceRecord, 'id'> | null;
  readonly reason: string | null;
}

/** When and by whom. */
export interface ChangeStamp {
  readonly actor: Actor;
  readonly at: string;
  readonly today: PlainDate;
}

/** A resident before and after a change. */
export interface ChangedResident {
  readonly before: StoredResident;
  readonly after: ResidentFile;
  readonly version: number;
  /** Ended months whose counts moved, oldest first. */
  readonly restated: readonly string[];
}

/**
 * Opens a resident for changing and holds the row until the transaction ends.
 * @throws DomainError `not_found` outside the jurisdiction too, so that nobody learns who exists elsewhere; `stale` when somebody else changed
 * the resident since `version` was read, naming what they did
 */
export async function openResident(tx: Tx, county: RegisterCounty, residentId: number, version: number | undefined): Promise<StoredResident> {
  const [resident] = await readResidents(tx, county.register, county.directory, [residentId], { lock: true });
  if (resident === undefined || resident.row.status === 'merged') return fail('not_found', { zh: '没有这位居民，或不在您的管辖范围内。', en: 'There is no such resident, or not in your jurisdiction.' });
  if (version !== undefined && version !== resident.row.version) {
    const last = resident.actions.at(-1);
    return fail(
      'stale',
      { zh: `${last?.actedBy ?? '他人'}刚刚改动了这位居民的记录，请看过后再保存。您填的内容还在。`, en: `${last?.actedBy ?? 'Somebody'} has just changed this resident's records. Look at them, then save again; what you typed is still here.` },
      { details: { version: resident.row.version, changedBy: last?.actedBy, changedAt: last?.actedAt, programme: last?.record?.programme, kind: last?.record?.kind } },
    );
  }
  return resident;
}

/** Appends actions to a resident's records and carries what follows: standings, counts, where the resident is. */
export async function changeRecords(tx: Tx, county: RegisterCounty, resident: StoredResident, changes: readonly RecordChange[], stamp: ChangeStamp): Promise<ChangedResident> {
  const { directory } = county;
  const { row } = resident;
  const actions = changes.map((change, at): RecordAction => ({ ...change, seq: row.last_seq + at + 1, actedAt: stamp.at, actedBy: stamp.actor.displayName }));
  const oldRecords = foldRecords(resident.actions);
  const newRecords = foldRecords([...resident.actions, ...actions]);
  const after = openFile(resident.file, newRecords);
  await insertActions(tx, county, row.id, actions, stamp.actor.accountId);
  const stored = await readStandings(tx, directory.countyId, row.id, row.assessed_on);
  const move = moveStandings(county, stored, { before: resident.file, after, ...recordDifference(oldRecords, newRecords) });
  const { orgId, status } = whereabouts(county, row, after, newRecords);
  await storeStandings(tx, directory.countyId, row.id, move, stamp.today, { orgId, status, actions: actions.length });
  if (orgId !== row.org_id) await rowsOf(tx, 'update resident_token set org_id = $3 where county_id = $1 and resident_id = $2', [directory.countyId, row.id, orgId]);
  return { before: resident, after, version: row.version + 1, restated: restatedMonths(move.moves, county.span.today) };
}

async function insertActions(tx: Tx, { register, directory }: RegisterCounty, residentId: number, actions: readonly RecordAction[], accountId: string | null): Promise<void> {
  const rows = actions.map(({ seq, kind, recordId, record, reason, actedAt, actedBy }) => ({
    seq, kind: actionKindCode(kind), record_id: recordId, form: record && register.formKey(record.programme, record.kind), happened_on: record?.on ?? null,
    org_id: record && directory.idOf(record.orgId), fields: record?.fields ?? null, reason, acted_at: actedAt, acted_by: actedBy,
  }));
  await preparedRows(
    tx,
    `insert into record_action (county_id, resident_id, seq, kind, record_id, form, happened_on, org_id, fields, reason, acted_at, account_id, acted_by)
     select $1, $2, seq, kind, record_id, form, happened_on, org_id, fields, reason, acted_at, $4, acted_by
     from json_to_recordset($3::json) as r (seq int, kind smallint, record_id uuid, form smallint, happened_on date, org_id int, fields json, reason text, acted_at timestamptz, acted_by text)`,
    [directory.countyId, residentId, JSON.stringify(rows), accountId],
  );
}

/** Which unit answers for the resident and whether they are here, from the records. */
export function whereabouts({ directory, span }: RegisterCounty, row: Pick<ResidentRow, 'org_id'>, file: ResidentFile, records: readonly ServiceRecord[]): { readonly orgId: number; readonly status: ResidentRow['status'] } {
  const stay = file.stays.findLast(({ from }) => from <= span.today);
  const orgId = stay === undefined ? row.org_id : directory.idOf(stay.orgId);
  if (file.diedOn !== null) return { orgId, status: 'died' };
  if (stay !== undefined && stay.until !== null && stay.until <= span.today) return { orgId, status: 'moved_out' };
  const last = records.filter(({ programme, kind }) => programme === REGISTER && (kind === 'lost' || kind === 'found' || kind === 'move_in')).at(-1);
  return { orgId, status: last?.kind === 'lost' ? 'lost' : 'here' };
}
