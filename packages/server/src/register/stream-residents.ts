import { plainDate, type PlainDate } from '@taizhang/kernel';
import { foldRecords, openFile, type FieldValues, type ResidentFile, type ServiceRecord } from '@taizhang/records';
import type { Tx } from '../database/database.ts';
import { rowsOf } from '../ledger/sql.ts';
import { readAction, sexOf, type ActionRow } from './resident-rows.ts';
import type { RegisterCounty } from './standing-move.ts';

/** A resident as a rebuild reads one. */
export interface StreamedResident {
  readonly id: number;
  readonly file: ResidentFile;
}

/** Half-open range of resident ids. */
export interface IdRange {
  readonly from: number;
  readonly to: number;
}

/** Ids taken in one query: some ten thousand rows, so that memory does not grow with the county. */
const CHUNK = 1_000;

interface BulkRow {
  readonly resident_id: number;
  readonly kind: number;
  readonly record_id: string;
  readonly form: number;
  readonly happened_on: string;
  readonly org_id: number;
  readonly fields: FieldValues | null;
}

/** Streams residents with their records, chunk by chunk in the order of ids. Merged ones are left out: their records are another's. */
export async function* streamResidents(tx: Tx, county: RegisterCounty, range: IdRange): AsyncGenerator<readonly StreamedResident[]> {
  const { countyId } = county.directory;
  for (let from = range.from; from < range.to; from += CHUNK) {
    const span = [countyId, from, Math.min(from + CHUNK, range.to)];
    // Asked for together: PostgreSQL prepares the second while this process reads the first.
    const [residents, actions] = await Promise.all([
      rowsOf<{ id: number; sex: number; born_on: string }>(tx, "select id, sex, born_on from resident where county_id = $1 and id >= $2 and id < $3 and status <> 'merged' order by id", span),
      rowsOf<BulkRow>(tx, 'select resident_id, kind, record_id, form, happened_on, org_id, fields from record_action where county_id = $1 and resident_id >= $2 and resident_id < $3 order by resident_id, seq', span),
    ]);
    yield await assemble(tx, county, residents, actions);
  }
}

async function assemble(tx: Tx, county: RegisterCounty, residents: readonly { id: number; sex: number; born_on: string }[], rows: readonly BulkRow[]): Promise<readonly StreamedResident[]> {
  const chunk: StreamedResident[] = [];
  let at = 0;
  for (const { id, sex, born_on: bornOn } of residents) {
    while ((rows[at]?.resident_id ?? id) < id) at += 1;
    const from = at;
    let isPlain = true;
    while (rows[at]?.resident_id === id) {
      isPlain &&= rows[at]?.kind === 1;
      at += 1;
    }
    const records = isPlain ? rows.slice(from, at).map((row) => recordOf(county, row)) : await foldedRecords(tx, county, id);
    chunk.push({ id, file: openFile({ sex: sexOf(sex), bornOn: dayOf(bornOn) }, records) });
  }
  return chunk;
}

function recordOf({ register, directory }: RegisterCounty, row: BulkRow): ServiceRecord {
  const { programme, kind } = register.formOf(row.form);
  return { id: row.record_id, programme, kind, on: dayOf(row.happened_on), orgId: directory.codeOf(row.org_id), fields: row.fields ?? NO_FIELDS };
}

const NO_FIELDS: FieldValues = {};

/** Residents with corrected or withdrawn records are few; theirs are read in full. */
async function foldedRecords(tx: Tx, { register, directory }: RegisterCounty, residentId: number): Promise<readonly ServiceRecord[]> {
  const rows = await rowsOf<ActionRow>(tx, 'select resident_id, seq, kind, record_id, form, happened_on, org_id, fields, reason, acted_at, account_id, acted_by from record_action where county_id = $1 and resident_id = $2 order by seq', [directory.countyId, residentId]);
  return foldRecords(rows.map((row) => readAction(register, directory, row)));
}

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
