import { plainDate, type PlainDate } from '@taizhang/kernel';
import { foldRecords, openFile, type FieldValues, type RecordAction, type ResidentFile, type ServiceRecord } from '@taizhang/records';
import type { Tx } from '../database/database.ts';
import { copyOut, CopyRows } from './copy-text.ts';
import { actionKind, sexOf } from './resident-rows.ts';
import type { CountyRules } from './standing-move.ts';

/** A resident as a rebuild reads one. */
export interface StreamedResident {
  readonly id: number;
  readonly file: ResidentFile;
  /** When the stored standings are to be looked at again, and of which day they are. */
  readonly wakeOn: string | null;
  readonly assessedOn: string | null;
}

/** Half-open range of resident ids. */
export interface IdRange {
  readonly from: number;
  readonly to: number;
}

/** Residents with their records as COPY writes them: plain bytes, which another thread can be given. */
export interface ResidentText {
  readonly residents: Uint8Array<ArrayBuffer>;
  readonly actions: Uint8Array<ArrayBuffer>;
}

/** Ids taken in one query: some ten thousand rows, so that memory does not grow with the county. */
const CHUNK = 1_000;

/** Cuts a range into those taken at once. */
export function* chunksOf(range: IdRange): Generator<IdRange> {
  for (let { from } = range; from < range.to; from += CHUNK) yield { from, to: Math.min(from + CHUNK, range.to) };
}

/** Streams residents with their records, chunk by chunk in the order of ids. Merged ones are left out: their records are another's. */
export async function* streamResidents(tx: Tx, county: CountyRules, range: IdRange): AsyncGenerator<readonly StreamedResident[]> {
  for (const chunk of chunksOf(range)) yield readResidentText(county, await copyResidents(tx, county.directory.countyId, chunk));
}

/** Copies residents with their records out of the database, unread. */
export async function copyResidents(tx: Tx, countyId: number, { from, to }: IdRange): Promise<ResidentText> {
  const within = (id: string): string => `county_id = ${countyId} and ${id} >= ${from} and ${id} < ${to}`;
  return {
    residents: await copyOut(tx, `select id, sex, born_on, wake_on, assessed_on from resident where ${within('id')} and status <> 'merged' order by id`),
    actions: await copyOut(tx, `select resident_id, seq, kind, record_id, form, happened_on, org_id, fields from record_action where ${within('resident_id')} order by resident_id, seq`),
  };
}

/** Reads what was copied. */
export function readResidentText(county: CountyRules, text: ResidentText): readonly StreamedResident[] {
  const residents = new CopyRows(text.residents);
  const actions = new ActionRows(county, text.actions);
  const read: StreamedResident[] = [];
  while (residents.hasMore) {
    const [id, sex, bornOn, wakeOn, assessedOn] = [residents.integer(), residents.integer(), dayOf(residents.raw()), residents.text(), residents.last()];
    read.push({ id, file: openFile({ sex: sexOf(sex), bornOn }, actions.recordsOf(id)), wakeOn, assessedOn });
  }
  return read;
}

/** The actions of a chunk, in the order of residents. */
class ActionRows {
  readonly #county: CountyRules;
  readonly #rows: CopyRows;
  #resident: number;

  constructor(county: CountyRules, text: Uint8Array) {
    this.#county = county;
    this.#rows = new CopyRows(text);
    this.#resident = this.#next();
  }

  /** The records of the next resident that count today. */
  recordsOf(id: number): readonly ServiceRecord[] {
    while (this.#resident < id) {
      this.#rows.rest();
      this.#resident = this.#next();
    }
    const actions: StoredAction[] = [];
    let isPlain = true;
    while (this.#resident === id) {
      const action = this.#action();
      isPlain &&= action.kind === 'enter' && action.record !== null;
      actions.push(action);
      this.#resident = this.#next();
    }
    // Most were never corrected or withdrawn: nothing to fold.
    return isPlain ? actions.flatMap(({ record }) => record ?? []) : foldRecords(actions);
  }

  #next(): number {
    return this.#rows.hasMore ? this.#rows.integer() : Number.POSITIVE_INFINITY;
  }

  #action(): StoredAction {
    const rows = this.#rows;
    const [seq, kind, recordId] = [rows.integer(), actionKind(rows.integer()), rows.raw()];
    const [form, on, org, fields] = [rows.text(), rows.text(), rows.text(), rows.last()];
    return { seq, kind, recordId, record: form === null || on === null || org === null ? null : this.#record(recordId, Number(form), dayOf(on), Number(org), fields) };
  }

  #record(id: string, form: number, on: PlainDate, org: number, fields: string | null): ServiceRecord {
    const { programme, kind } = this.#county.register.formOf(form);
    return { id, programme, kind, on, orgId: this.#county.directory.codeOf(org), fields: fieldsOf(fields) };
  }
}

/** What folding looks at. */
interface StoredAction extends Pick<RecordAction, 'seq' | 'kind' | 'recordId'> {
  readonly record: ServiceRecord | null;
}

function fieldsOf(json: string | null): FieldValues {
  if (json === null || json === '{}') return NO_FIELDS;
  const fields: unknown = JSON.parse(json);
  return isFields(fields) ? fields : NO_FIELDS;
}

/** Written by our own commands from checked values. */
function isFields(value: unknown): value is FieldValues {
  return typeof value === 'object' && value !== null;
}

const NO_FIELDS: FieldValues = {};

/** Millions of records share a few thousand days: each is checked once. */
function dayOf(text: string): PlainDate {
  const known = DAYS.get(text);
  if (known !== undefined) return known;
  const day = plainDate(text);
  if (DAYS.size < MOST_DAYS) DAYS.set(text, day);
  return day;
}

const DAYS = new Map<string, PlainDate>();
const MOST_DAYS = 50_000;
