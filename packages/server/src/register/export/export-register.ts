import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { FieldValues, ServiceRecord } from '@taizhang/records';
import type { Tx } from '../../database/database.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { streamActivities } from '../activities/activity-rows.ts';
import { idRange } from '../assess-county.ts';
import { openIdentity, type SealedIdentity } from '../resident-identity.ts';
import { RESIDENT_COLUMNS } from '../resident-rows.ts';
import type { RegisterCounty } from '../standing-move.ts';
import { streamResidents, type IdRange, type StreamedResident } from '../stream-residents.ts';
import { openCsvFile, type CsvFile } from './csv-file.ts';
import type { ExportColumn } from './export-column.ts';
import { ACTIVITY_EXPORT, NAMING_EXPORT, RESIDENT_EXPORT, STANDING_EXPORT, UNIT_EXPORT, VISIT_EXPORT, type ExportedResident, type ExportedStanding, type ExportFile } from './export-columns.ts';
import { DICTIONARY_HEADS, exportDictionary } from './export-dictionary.ts';

/** What is to be written where. */
export interface ExportOrder {
  readonly directory: string;
  readonly files: readonly ExportFile[];
  /** Names, numbers, phones and addresses, and what was typed as free text; the caller has put the look on record. */
  readonly withNames: boolean;
}

/** Lines written, by file. */
export type ExportCounts = Readonly<Record<string, number>>;

/** Residents taken at once, as in a rebuild. */
const CHUNK = 1_000;

/**
 * Writes the register as CSV with its dictionary: from one moment, chunk by chunk, so that memory does not grow with the county.
 * @throws Error when a file is there already
 */
export async function exportRegister(tx: Tx, county: RegisterCounty, { directory, files, withNames }: ExportOrder): Promise<ExportCounts> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const open = async <Source>(name: string, columns: readonly ExportColumn<Source>[]) => new CsvWriter(name, columns, await openCsvFile(path.join(directory, `${name}.csv`), columns.map((column) => column.name)));
  const residents = files.includes('residents') ? await open('residents', [...RESIDENT_EXPORT, ...(withNames ? NAMING_EXPORT : [])]) : undefined;
  const visits = files.includes('visits') ? await open('visits', VISIT_EXPORT) : undefined;
  const standings = files.includes('standings') ? await open('standings', STANDING_EXPORT) : undefined;
  const activities = files.includes('activities') ? await open('activities', ACTIVITY_EXPORT) : undefined;
  const units = await open('units', UNIT_EXPORT);
  const fieldsOf = fieldText(county, withNames);
  const all = await idRange(tx, county.directory.countyId);
  for (let from = all.from; from < all.to; from += CHUNK) {
    const range = { from, to: Math.min(from + CHUNK, all.to) };
    const people = residents || visits ? await readPeople(tx, county, range) : [];
    await residents?.write(residents ? await residentLines(tx, county, range, people, withNames) : []);
    await visits?.write(people.flatMap(({ id, file }) => [...file.records.values()].flat().map((record) => ({ residentId: id, record, fields: fieldsOf(record) }))));
    await standings?.write(standings ? await standingLines(tx, county, range) : []);
  }
  const { tree } = county.directory;
  if (activities) for await (const chunk of streamActivities(tx, county.register, county.directory)) await activities.write(chunk.map((record) => ({ record, fields: fieldsOf(record) })));
  await units.write([...tree.units.values()].map(({ id, name, kind }) => ({ id, name, kind, parent: tree.at(county.span.today).parentOf(id) })));
  await writeDictionary(directory, county, withNames);
  const written = [residents, visits, standings, activities, units].filter((writer) => writer !== undefined);
  for (const writer of written) await writer.end();
  return Object.fromEntries(written.map(({ name, lines }) => [name, lines]));
}

class CsvWriter<Source> {
  readonly name: string;
  lines = 0;
  readonly #columns: readonly ExportColumn<Source>[];
  readonly #file: CsvFile;

  constructor(name: string, columns: readonly ExportColumn<Source>[], file: CsvFile) {
    this.name = name;
    this.#columns = columns;
    this.#file = file;
  }

  async write(sources: readonly Source[]): Promise<void> {
    this.lines += sources.length;
    await this.#file.write(sources.map((source) => this.#columns.map((column) => column.read(source))));
  }

  async end(): Promise<void> {
    await this.#file.end();
  }
}

async function readPeople(tx: Tx, county: RegisterCounty, range: IdRange): Promise<readonly StreamedResident[]> {
  const people: StreamedResident[] = [];
  for await (const chunk of streamResidents(tx, county, range)) people.push(...chunk);
  return people;
}

async function residentLines(tx: Tx, { register, directory }: RegisterCounty, range: IdRange, people: readonly StreamedResident[], withNames: boolean): Promise<readonly ExportedResident[]> {
  const files = new Map(people.map(({ id, file }) => [id, file]));
  const sealed = withNames ? ', name, identity_kind, identity_number, phone, address' : '';
  const rows = await rowsOf<ExportedResident['row'] & SealedIdentity>(tx, `select ${RESIDENT_COLUMNS}, residence_kind${sealed} from resident where county_id = $1 and id >= $2 and id < $3 order by id`, [directory.countyId, range.from, range.to]);
  return rows.map((row) => ({ row, unit: directory.codeOf(row.org_id), file: files.get(row.id), identity: withNames ? openIdentity(register.keys, directory.countyId, row) : undefined }));
}

type StandingDraw = Omit<ExportedStanding, 'programme' | 'unit' | 'counts' | 'asOf'> & { readonly programme: number; readonly org_id: number; readonly counts: number };

async function standingLines(tx: Tx, { register, directory, span }: RegisterCounty, range: IdRange): Promise<readonly ExportedStanding[]> {
  const rows = await rowsOf<StandingDraw>(tx, 'select resident_id, programme, org_id, counts, due_kind, due_from, due_by, doubts, valid_until from standing where county_id = $1 and resident_id >= $2 and resident_id < $3 order by resident_id, programme', [directory.countyId, range.from, range.to]);
  return rows.map((row) => {
    const programme = register.programmeOf(row.programme);
    return { ...row, programme: programme.id, unit: directory.codeOf(row.org_id), counts: programme.counts.flatMap(({ id }, bit) => ((row.counts & (1 << bit)) === 0 ? [] : [id])), asOf: span.today };
  });
}

/** The fields of a record as JSON. What was typed freely may name somebody: it goes with the names. */
function fieldText({ register }: RegisterCounty, withNames: boolean): (record: ServiceRecord) => string {
  if (withNames) return ({ fields }) => JSON.stringify(fields);
  const known = new Map([...register.programmes, ...register.activities].flatMap(({ id, kinds }) => kinds.map((kind) => [`${id}/${kind.id}`, new Set(kind.fields.filter(({ type }) => type !== 'text').map(({ key }) => key))] as const)));
  return ({ programme, kind, fields }) => {
    const keys = known.get(`${programme}/${kind}`);
    return JSON.stringify(Object.fromEntries(Object.entries<FieldValues[string]>(fields).filter(([key]) => keys?.has(key) === true)));
  };
}

async function writeDictionary(directory: string, { register }: RegisterCounty, withNames: boolean): Promise<void> {
  const file = await openCsvFile(path.join(directory, 'dictionary.csv'), DICTIONARY_HEADS);
  await file.write([...exportDictionary(register, withNames)]);
  await file.end();
}
