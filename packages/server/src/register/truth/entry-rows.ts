import type { TruthWatch, WorkerEntry } from '@taizhang/indicators';
import { plainDate, type PlainDate } from '@taizhang/kernel';
import { REGISTER, RESIDENCE_KINDS, type FieldValues } from '@taizhang/records';
import { rowsOf } from '../../ledger/sql.ts';
import type { Register } from '../register.ts';
import type { RegisterRead } from '../register-scope.ts';

/** Whose records are looked at, and services of which days. */
export interface TruthWindow {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

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

/**
 * Records as they were first entered, worker by worker; PostgreSQL sorts, so that this process holds one worker at a time. Records withdrawn
 * since are left out; corrected ones keep the values first entered, because a correction does not change how a record came about.
 */
export async function* streamWorkers(read: RegisterRead, register: Register, watch: TruthWatch, window: TruthWindow, worker?: string): AsyncGenerator<EnteredBy> {
  const moves = RESIDENCE_KINDS.map((kind) => register.formKey(REGISTER, kind));
  await rowsOf(read.tx, `declare entered_records no scroll cursor for ${ENTERED}`, [read.directory.countyId, read.orgIds, window.from, window.to, register.formKey(REGISTER, 'died'), moves, worker ?? null]);
  // Few, and looked up here: joined to itself, the largest table of all is one missing statistic away from a plan that takes minutes.
  const withdrawn = new Set((await rowsOf<{ record_id: string }>(read.tx, 'select record_id from record_action where county_id = $1 and kind = 3', [read.directory.countyId])).map(({ record_id: id }) => id));
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

// Lateral with offset 0: one look-up by key for every resident, whatever the planner believes about the sizes.
const ENTERED = `
  select * from (
    select coalesce(a.account_id::text, a.org_id || ' ' || a.acted_by) as worker, a.acted_by, a.org_id, r.org_id as place, a.resident_id, a.record_id, a.form, a.happened_on,
      (extract(epoch from a.acted_at) * 1000)::float8 as entered_at, a.fields, coalesce(c.disabled_at < a.acted_at, false) as is_disabled,
      case when r.status = 'died' then (select max(d.happened_on) from record_action d where d.county_id = $1 and d.resident_id = r.id and d.form = $5 and d.kind <> 3) end as died_on
    from resident r
    cross join lateral (select * from record_action b where b.county_id = $1 and b.resident_id = r.id and b.kind = 1 and b.happened_on between $3::date and $4::date and b.form <> all($6::smallint[]) offset 0) a
    left join account c on c.county_id = a.county_id and c.id = a.account_id
    where r.county_id = $1 and r.org_id = any($2::int[]) and r.status <> 'merged'
  ) e where $7::text is null or worker = $7 order by worker`;

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
