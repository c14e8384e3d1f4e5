import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Localized } from '@taizhang/kernel';
import { importBundle, openFile, readPatient, REGISTER, type FhirImport, type FhirImportOptions, type FhirMapping, type FhirPatient, type FhirResident, type RowOutcome, type ServiceRecord } from '@taizhang/records';
import type { Tx } from '../../database/database.ts';
import { changeRecords, openResident } from '../change-records.ts';
import { addPeople, type AddedPerson, type ListStamp } from '../import/add-residents.ts';
import { findKnown, type KnownResident, type KnownResidents } from '../import/known-residents.ts';
import type { ListedResident } from '../import/resident-judgement.ts';
import { identityState, normalNumber, type Identity } from '../resident-identity.ts';
import { readResidents } from '../resident-rows.ts';
import type { RegisterCounty } from '../standing-move.ts';
import { RESIDENCE_PROGRAMME } from './residence-programme.ts';

/** What became of every resource of a file; what was not taken went to `refused`. */
export interface FhirAccount {
  readonly lines: number;
  readonly inputs: number;
  readonly accepted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Of the rejected, those this system computes itself: care plans and measure reports. */
  readonly derived: number;
  readonly addedResidents: number;
  readonly changedRecords: number;
}

/** A resource that was not taken. */
export interface RefusedResource {
  readonly line: number;
  readonly entry: number;
  readonly resource: string;
  readonly reason: Localized;
}

/** Bundles judged and saved together. */
const CHUNK = 200;

/**
 * Reads a file with a bundle a line into the register, in the transaction given: people nobody knows are added with everything recorded,
 * of known ones new records are entered and differing ones corrected. Read again it changes nothing. Memory does not grow with the file.
 */
export async function importFhir(tx: Tx, county: RegisterCounty, file: string, mapping: FhirMapping, stamp: ListStamp, refused: (resources: readonly RefusedResource[]) => Promise<void>): Promise<FhirAccount> {
  const importer = new FhirImporter(tx, county, mapping, stamp, refused);
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() !== '') await importer.take(line, text);
  }
  return importer.finish();
}

interface ReadLine {
  readonly line: number;
  readonly bundle: unknown;
  readonly patients: readonly ListedPatient[];
}

/** A patient as the register looks people up; undefined fields make it nobody. */
interface ListedPatient {
  readonly key: string;
  readonly row: ListedResident | undefined;
}

class FhirImporter {
  readonly #tx: Tx;
  readonly #county: RegisterCounty;
  readonly #mapping: FhirMapping;
  readonly #stamp: ListStamp;
  readonly #refused: (resources: readonly RefusedResource[]) => Promise<void>;
  #waiting: ReadLine[] = [];
  #people = new Set<string>();
  #account: FhirAccount = { lines: 0, inputs: 0, accepted: 0, updated: 0, unchanged: 0, rejected: 0, derived: 0, addedResidents: 0, changedRecords: 0 };

  constructor(tx: Tx, county: RegisterCounty, mapping: FhirMapping, stamp: ListStamp, refused: (resources: readonly RefusedResource[]) => Promise<void>) {
    this.#tx = tx;
    this.#county = county;
    this.#mapping = mapping;
    this.#stamp = stamp;
    this.#refused = refused;
  }

  async take(line: number, text: string): Promise<void> {
    this.#account = { ...this.#account, lines: this.#account.lines + 1 };
    const bundle = readBundle(text);
    if (bundle === undefined) {
      await this.#refused([{ line, entry: 0, resource: '', reason: { zh: '这一行不是 FHIR Bundle', en: 'This line is no FHIR bundle' } }]);
      this.#count({ inputs: 1, rejected: 1 });
      return;
    }
    const patients = entriesOf(bundle).filter((resource) => typeOf(resource) === 'Patient').map((resource, at) => listPatient(readPatient(resource, this.#mapping), line * 1000 + at));
    // Somebody met twice: what the first says is saved before the second is judged.
    if (this.#waiting.length >= CHUNK || patients.some(({ key }) => this.#people.has(key))) await this.#save();
    this.#waiting.push({ line, bundle, patients });
    for (const { key } of patients) this.#people.add(key);
  }

  async finish(): Promise<FhirAccount> {
    await this.#save();
    return this.#account;
  }

  #count(more: Partial<FhirAccount>): void {
    const account: Record<keyof FhirAccount, number> = { ...this.#account };
    for (const key of ['inputs', 'accepted', 'updated', 'unchanged', 'rejected', 'derived', 'addedResidents', 'changedRecords'] as const) account[key] += more[key] ?? 0;
    this.#account = account;
  }

  async #save(): Promise<void> {
    const { register, directory } = this.#county;
    const rows = this.#waiting.flatMap(({ patients }) => patients.flatMap(({ row }) => row ?? []));
    const known = await findKnown(this.#tx, register.keys, directory.countyId, rows);
    const judged = this.#waiting.map((read) => new BundleJudge(this.#county, this.#mapping, known, read));
    const ids = [...new Set(judged.flatMap((judge) => judge.knownIds))];
    const files = new Map((await readResidents(this.#tx, register, directory, ids)).map((stored) => [stored.row.id, stored]));
    const added: AddedPerson[] = [];
    for (const judge of judged) {
      const { result, people } = judge.judge(new Map([...files].map(([id, { file }]) => [id, file])));
      added.push(...people);
      await this.#change(result.records.filter(({ residentId }) => !residentId.startsWith(NEW)));
      await this.#tell(judge, result);
    }
    await addPeople(this.#tx, this.#county, added, this.#stamp);
    this.#count({ addedResidents: added.length });
    this.#waiting = [];
    this.#people = new Set();
  }

  async #change(records: FhirImport['records']): Promise<void> {
    for (const [residentId, own] of Map.groupBy(records, (one) => one.residentId)) {
      const resident = await openResident(this.#tx, this.#county, Number(residentId), undefined);
      const changes = own.map(({ record: { id, ...record }, isNew }) => ({ kind: isNew ? ('enter' as const) : ('correct' as const), recordId: id, record, reason: isNew ? null : '从 FHIR 文件导入' }));
      await changeRecords(this.#tx, this.#county, resident, changes, { ...this.#stamp, today: this.#county.span.today });
      this.#count({ changedRecords: changes.length });
    }
  }

  async #tell({ line, resourceOf }: BundleJudge, { account: { rows = [], inputs, accepted, updated, unchanged, rejected } }: FhirImport): Promise<void> {
    const refusals = rows.filter((row): row is RowOutcome & { readonly reason: Localized } => row.outcome === 'rejected' && row.reason !== undefined);
    await this.#refused(refusals.map(({ row, reason }) => ({ line, entry: row, resource: resourceOf(row), reason })));
    this.#count({ inputs, accepted, updated, unchanged, rejected, derived: refusals.filter(({ row }) => /^(?:CarePlan|MeasureReport)\//u.test(resourceOf(row))).length });
  }
}

/** Begins the ids of people who are not in the register yet. */
const NEW = 'new-';

class BundleJudge {
  readonly line: number;
  readonly #county: RegisterCounty;
  readonly #mapping: FhirMapping;
  readonly #read: ReadLine;
  readonly #found = new Map<string, KnownResident | 'several'>();

  constructor(county: RegisterCounty, mapping: FhirMapping, known: KnownResidents, read: ReadLine) {
    this.line = read.line;
    this.#county = county;
    this.#mapping = mapping;
    this.#read = read;
    for (const { key, row } of read.patients) {
      const match = row === undefined ? undefined : matchOf(known, row, county);
      if (match !== undefined) this.#found.set(key, match);
    }
  }

  get knownIds(): readonly number[] {
    return [...this.#found.values()].flatMap((match) => (match === 'several' ? [] : [match.id]));
  }

  readonly resourceOf = (row: number): string => {
    const resource = entriesOf(this.#read.bundle)[row - 1];
    const id = typeof resource === 'object' && resource !== null && 'id' in resource ? String(resource.id) : '';
    return `${typeOf(resource)}/${id}`;
  };

  /** Somebody new who has no valid record of living here is nobody: judged again without them. */
  judge(files: ReadonlyMap<number, FhirResident['file']>): { readonly result: FhirImport; readonly people: readonly AddedPerson[] } {
    const homeless = new Set<string>();
    for (;;) {
      const rows = new Map<string, ListedResident>();
      const result = importBundle(this.#read.bundle, this.#options(files, rows, homeless));
      const byPerson = Map.groupBy(result.records, ({ residentId }) => residentId);
      const lacking = [...rows.keys()].filter((id) => byPerson.get(id)?.some(({ record }) => record.programme === REGISTER && record.kind === 'move_in') !== true);
      if (lacking.length === 0) return { result, people: [...rows].map(([id, row]) => ({ ...row, records: inOrder(byPerson.get(id) ?? []) })) };
      for (const id of lacking) homeless.add(id.slice(NEW.length));
    }
  }

  #options(files: ReadonlyMap<number, FhirResident['file']>, rows: Map<string, ListedResident>, homeless: ReadonlySet<string>): FhirImportOptions {
    const { register, directory, span } = this.#county;
    return {
      mapping: this.#mapping, programmes: [RESIDENCE_PROGRAMME, ...register.programmes], today: span.today, isInstitution: (unit) => directory.findId(unit) !== undefined, isRecordId: (id) => UUID.test(id), nameRecord,
      findResident: (patient) => {
        const { key, row } = listPatient(patient, 0);
        const match = this.#found.get(key);
        if (match === 'several') return 'unknown_patient';
        const file = match && files.get(match.id);
        if (match !== undefined && file !== undefined) return { id: String(match.id), file };
        // Without a name it may be anybody: nobody is added for it.
        if (row === undefined) return patient.name === undefined ? 'unknown_patient' : 'patient_incomplete';
        if (homeless.has(key) || directory.findId(row.orgId) === undefined || row.bornOn > span.today) return 'patient_incomplete';
        rows.set(`${NEW}${key}`, row);
        return { id: `${NEW}${key}`, file: openFile(row, []), isNew: true };
      },
    };
  }
}

function inOrder(records: FhirImport['records']): readonly ServiceRecord[] {
  return records.map(({ record }) => record).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** By a verified number in the whole county; else by name, birth and sex among those of the institution who have no other verified number. */
function matchOf(known: KnownResidents, row: ListedResident, { directory }: RegisterCounty): KnownResident | 'several' | undefined {
  const holder = known.byNumber(row);
  if (holder !== undefined) return holder;
  const alike = known.byName(row).filter(({ orgId, isVerified, identity }) => orgId === directory.findId(row.orgId) && !(isVerified && row.isVerified) && (row.isVerified || (identity.number ?? '') === (row.identity.number ?? '')));
  return alike.length > 1 ? 'several' : alike[0];
}

const KINDS: readonly Identity['kind'][] = ['id_card', 'birth_certificate', 'passport', 'hk_macao_taiwan'];

function listPatient({ identifiers, name, phone, address, sex, bornOn, orgId }: FhirPatient, row: number): ListedPatient {
  const [certificate] = KINDS.flatMap((kind) => identifiers.filter(({ system }) => system.endsWith(`/identifier/${kind}`)).map(({ value }) => ({ kind, number: normalNumber({ kind, number: value }) })));
  const { kind, number } = certificate ?? { kind: 'none' as const, number: null };
  const isVerified = identityState(kind, number) === 'verified';
  const key = isVerified ? `number ${number}` : `person ${name} ${bornOn} ${sex} ${orgId} ${number ?? ''}`;
  if (name === undefined || sex === undefined || bornOn === undefined || orgId === undefined) return { key, row: undefined };
  return { key, row: { row, orgId, sex, bornOn, since: bornOn, residenceKind: 1, role: null, identity: { name, kind, number, phone: phone ?? null, address: address ?? null }, isVerified, doubts: [] } };
}

/** The same address always gives the same id: a UUID of its digest (version 8, RFC 9562). */
function nameRecord(address: string): string {
  const hex = createHash('sha256').update(address).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

function readBundle(text: string): unknown {
  try {
    const read: unknown = JSON.parse(text);
    return typeOf(read) === 'Bundle' ? read : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function typeOf(resource: unknown): string {
  return typeof resource === 'object' && resource !== null && 'resourceType' in resource && typeof resource.resourceType === 'string' ? resource.resourceType : '';
}

function entriesOf(bundle: unknown): readonly unknown[] {
  if (typeof bundle !== 'object' || bundle === null || !('entry' in bundle) || !Array.isArray(bundle.entry)) return [];
  const entries: readonly unknown[] = bundle.entry;
  return entries.map((entry) => (typeof entry === 'object' && entry !== null && 'resource' in entry ? entry.resource : undefined));
}
