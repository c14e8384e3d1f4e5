import type { TruthWatch, WorkerEntry } from '@taizhang/indicators';
import { plainDate } from '@taizhang/kernel';
import { REGISTER, RESIDENCE_KINDS, type FieldValues } from '@taizhang/records';
import { rowsOf } from '../../ledger/sql.ts';
import type { Register } from '../register.ts';
import type { RegisterRead } from '../register-scope.ts';
import type { TruthWindow } from './truth-window.ts';

/** A worker with what they entered. Who has no account here (records brought in) is known by unit and name. */
export interface EnteredBy {
  readonly key: string;
  readonly name: string;
  /** Unit most named on the records. */
  readonly orgId: number;
  readonly entries: readonly WorkerEntry[];
}

interface EntryRow {
  readonly worker: string;
  readonly acted_by: string;
  readonly org_id: number;
  readonly place: number;
  readonly resident_id: number;
  readonly record_id: string;
  readonly form: number;
  readonly happened_on: string;
  readonly entered_at: number;
  readonly fields: FieldValues | null;
  readonly died_on: string | null;
  readonly is_disabled: boolean;
}

/** Rows taken from the cursor at a time. */
const FETCH = 5_000;

/** The part of a read the entries are taken from. */
export type EntriesOf = Pick<RegisterRead, 'tx' | 'directory' | 'orgIds'>;

/**
 * Records as they were first entered, worker by worker; PostgreSQL sorts, so that this process holds one worker at a time. Records withdrawn
 * since are left out; corrected ones keep the values first entered, because a correction does not change how a record came about.
 */
export async function* streamWorkers(read: EntriesOf, register: Register, watch: TruthWatch, window: TruthWindow): AsyncGenerator<EnteredBy> {
  await rowsOf(read.tx, `declare entered_records no scroll cursor for ${ENTERED_BY_ALL} order by worker`, parametersOf(read, register, window));
  // Few, and looked up here: joined to itself, the largest table of all is one missing statistic away from a plan that takes minutes.
  const withdrawn = await listWithdrawn(read);
  let rows: EntryRow[] = [];
  for (;;) {
    const fetched = await rowsOf<EntryRow>(read.tx, `fetch ${FETCH} from entered_records`);
    for (const row of fetched) {
      if (withdrawn.has(row.record_id)) continue;
      if (rows[0] !== undefined && rows[0].worker !== row.worker) {
        yield enteredBy(rows, watch);
        rows = [];
      }
      rows.push(row);
    }
    if (fetched.length < FETCH) break;
  }
  if (rows.length > 0) yield enteredBy(rows, watch);
  await rowsOf(read.tx, 'close entered_records');
}

/** What one worker entered; undefined when nothing. */
export async function readWorker(read: EntriesOf, register: Register, watch: TruthWatch, window: TruthWindow, worker: string): Promise<EnteredBy | undefined> {
  const withdrawn = await listWithdrawn(read);
  const rows = (await rowsOf<EntryRow>(read.tx, ENTERED_BY_ONE, [...parametersOf(read, register, window), ...whoIs(worker)])).filter((row) => !withdrawn.has(row.record_id));
  return rows.length === 0 ? undefined : enteredBy(rows, watch);
}

/** A record a re-check may be drawn from. */
export interface CandidateRow {
  readonly record_id: string;
  readonly resident_id: number;
  /** Unit that answers for the resident. */
  readonly org_id: number;
}

/** Records of a unit's residents, or of them those one worker entered, at most so many and one. */
export async function listCandidates(read: EntriesOf, register: Register, window: TruthWindow, worker: string | null, most: number): Promise<readonly CandidateRow[]> {
  const withdrawn = await listWithdrawn(read);
  const [text, values] = worker === null ? [ENTERED_BY_ALL, []] : [ENTERED_BY_ONE, whoIs(worker)];
  const rows = await rowsOf<CandidateRow>(read.tx, `select record_id, resident_id, place as org_id from (${text}) c limit ${most + withdrawn.size + 1}`, [...parametersOf(read, register, window), ...values]);
  return rows.filter((row) => !withdrawn.has(row.record_id));
}

async function listWithdrawn({ tx, directory }: EntriesOf): Promise<ReadonlySet<string>> {
  return new Set((await rowsOf<{ record_id: string }>(tx, 'select record_id from record_action where county_id = $1 and kind = 3', [directory.countyId])).map(({ record_id: id }) => id));
}

function parametersOf({ directory, orgIds }: EntriesOf, register: Register, { from, to }: TruthWindow): readonly unknown[] {
  return [directory.countyId, orgIds, from, to, register.formKey(REGISTER, 'died'), RESIDENCE_KINDS.map((kind) => register.formKey(REGISTER, kind))];
}

/** Account, or unit and name, of the key a worker is known by; nobody when it is neither. */
function whoIs(worker: string): readonly [account: string | null, orgId: number | null, name: string | null] {
  if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u.test(worker)) return [worker, null, null];
  const [, orgId, name] = /^(\d{1,9}) (.+)$/u.exec(worker) ?? [];
  return orgId === undefined || name === undefined ? [null, null, null] : [null, Number(orgId), name];
}

const COLUMNS = `
  coalesce(a.account_id::text, a.org_id || ' ' || a.acted_by) collate "C" as worker, a.acted_by, a.org_id, r.org_id as place, a.resident_id, a.record_id, a.form, a.happened_on,
  (extract(epoch from a.acted_at) * 1000)::float8 as entered_at, a.fields, coalesce(c.disabled_at < a.acted_at, false) as is_disabled,
  case when r.status = 'died' then (select max(d.happened_on) from record_action d where d.county_id = $1 and d.resident_id = r.id and d.form = $5 and d.kind <> 3) end as died_on`;

const WITHIN = 'b.kind = 1 and b.happened_on between $3::date and $4::date and b.form <> all($6::smallint[])';

// Lateral with offset 0: one look-up by key for every resident, whatever the planner believes about the sizes.
const ENTERED_BY_ALL = `
  select ${COLUMNS} from resident r
  cross join lateral (select * from record_action b where b.county_id = $1 and b.resident_id = r.id and ${WITHIN} offset 0) a
  left join account c on c.county_id = a.county_id and c.id = a.account_id
  where r.county_id = $1 and r.org_id = any($2::int[]) and r.status <> 'merged'`;

// Two indexes, one for those with an account and one for those without.
const ENTERED_BY_ONE = `
  select ${COLUMNS} from (
    select * from record_action b where b.county_id = $1 and b.account_id = $7::uuid and ${WITHIN}
    union all
    select * from record_action b where b.county_id = $1 and b.account_id is null and b.org_id = $8::int and b.acted_by = $9 and ${WITHIN}
  ) a
  join resident r on r.county_id = $1 and r.id = a.resident_id
  left join account c on c.county_id = a.county_id and c.id = a.account_id
  where r.org_id = any($2::int[]) and r.status <> 'merged'`;

function enteredBy(rows: readonly EntryRow[], watch: TruthWatch): EnteredBy {
  const [first] = rows;
  const units = [...Map.groupBy(rows, (row) => row.org_id)].toSorted((a, b) => b[1].length - a[1].length);
  return { key: first?.worker ?? '', name: first?.acted_by ?? '', orgId: units[0]?.[0] ?? 0, entries: rows.map((row) => entryOf(row, watch)) };
}

function entryOf(row: EntryRow, { measurements, homeVisit }: TruthWatch): WorkerEntry {
  const values = measurements.flatMap(({ field }) => {
    const value = row.fields?.[field];
    return typeof value === 'number' ? [[field, value] as const] : [];
  });
  return {
    recordId: row.record_id, residentId: row.resident_id, form: String(row.form), on: row.happened_on, enteredAt: row.entered_at, place: String(row.place), values: Object.fromEntries(values),
    isHomeVisit: homeVisit !== null && row.fields?.[homeVisit.field] === homeVisit.code, diedOn: row.died_on === null ? null : plainDate(row.died_on), isDisabledAccount: row.is_disabled,
  };
}
