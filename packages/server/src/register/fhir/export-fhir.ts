import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { assess, exportResident, openFile, type FhirBundle, type FhirMapping, type FhirPerson, type FieldValues, type ResidentFile, type ServiceRecord } from '@taizhang/records';
import { fail } from '@taizhang/kernel';
import type { Tx } from '../../database/database.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { idRange } from '../assess-county.ts';
import { openTextFile } from '../export/text-file.ts';
import type { Register } from '../register.ts';
import { openIdentity, type SealedIdentity } from '../resident-identity.ts';
import type { RegisterCounty } from '../standing-move.ts';
import { streamResidents } from '../stream-residents.ts';
import { RESIDENCE_PROGRAMME } from './residence-programme.ts';

/** File with a bundle a line, and the file that says what it is. */
export const FHIR_FILE = 'residents.ndjson';
export const FHIR_MANIFEST = 'manifest.json';

/** Uri under which codes and identifiers of ours stand unless the caller names the installation's address. */
export const FHIR_BASE = 'urn:x-taizhang:register';

/** What is to be written where. */
export interface FhirExportOrder {
  readonly directory: string;
  readonly base: string;
  /** Names, certificates, phones, addresses and what was typed freely; without them a file can be read but nobody registered from it. */
  readonly withNames: boolean;
}

/**
 * Writes every resident as a FHIR R4 bundle, one a line, with `manifest.json` beside it: from one moment, chunk by chunk.
 * @throws Error when a file is there already; DomainError `not_found` when no pack names its forms in FHIR
 */
export async function exportFhir(tx: Tx, county: RegisterCounty, { directory, base, withNames }: FhirExportOrder): Promise<{ readonly residents: number; readonly resources: number }> {
  const { register, directory: units, span } = county;
  const mapping = requireMapping(register, base);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const file = await openTextFile(path.join(directory, FHIR_FILE));
  const told = withNames ? (own: ResidentFile) => own : withoutTexts(register);
  let [residents, resources] = [0, 0];
  for await (const chunk of streamResidents(tx, county, await idRange(tx, units.countyId))) {
    const people = await readPeople(tx, county, chunk.map(({ id }) => id), withNames, base);
    // One at a time: a thousand bundles at once would be tens of megabytes of text.
    for (const { id, file: own } of chunk) {
      const person = people.get(id);
      if (person === undefined) continue;
      const bundle = toBundle(register, { ...person, id: String(id), file: told(own) }, own, mapping, span.today);
      residents += 1;
      resources += bundle.entry.length;
      await file.write(`${JSON.stringify(bundle)}\n`);
    }
  }
  await file.end();
  const manifest = await openTextFile(path.join(directory, FHIR_MANIFEST));
  await manifest.write(`${JSON.stringify({ fhirVersion: '4.0.1', base, asOf: span.today, withNames, file: FHIR_FILE, residents, resources }, null, 2)}\n`);
  await manifest.end();
  return { residents, resources };
}

/** @throws DomainError `not_found` */
export function requireMapping({ fhirMapping }: Register, base: string): FhirMapping {
  return fhirMapping?.(base) ?? fail('not_found', { zh: '已装载的业务包没有 FHIR 对照', en: 'No loaded pack says what its forms are called in FHIR' });
}

/** Standings follow from the whole file, whatever of it is told. */
function toBundle(register: Register, person: FhirPerson, whole: ResidentFile, mapping: FhirMapping, asOf: RegisterCounty['span']['today']): FhirBundle {
  const standings = new Map(register.programmes.map((programme) => [programme.id, assess(programme, whole, asOf, register.parameters)]));
  return exportResident({ person, programmes: [RESIDENCE_PROGRAMME, ...register.programmes], standings, asOf, mapping });
}

type Told = Omit<FhirPerson, 'id' | 'file'>;

async function readPeople(tx: Tx, { register, directory }: RegisterCounty, ids: readonly number[], withNames: boolean, base: string): Promise<ReadonlyMap<number, Told>> {
  const rows = await rowsOf<SealedIdentity & { org_id: number; record_code: string | null }>(tx, 'select id, org_id, record_code, name, identity_kind, identity_number, phone, address from resident where county_id = $1 and id = any($2::bigint[])', [directory.countyId, ids]);
  return new Map(rows.map((row): [number, Told] => {
    const common = { orgId: directory.codeOf(row.org_id) };
    const own = { system: `${base}/identifier/resident`, value: String(row.id) };
    if (!withNames) return [row.id, { ...common, identifiers: [own] }];
    const { name, kind, number, phone, address } = openIdentity(register.keys, directory.countyId, row);
    return [row.id, {
      ...common, name, ...(phone === null ? {} : { phone }), ...(address === null ? {} : { address }),
      identifiers: [own, ...(number === null ? [] : [{ system: `${base}/identifier/${kind}`, value: number }]), ...(row.record_code === null ? [] : [{ system: `${base}/identifier/health-record-code`, value: row.record_code }])],
    }];
  }));
}

/** What was typed freely may name somebody. */
function withoutTexts({ programmes }: Register): (file: ResidentFile) => ResidentFile {
  const known = new Map(programmes.flatMap(({ id, kinds }) => kinds.map((kind) => [`${id}/${kind.id}`, new Set(kind.fields.filter(({ type }) => type !== 'text').map(({ key }) => key))] as const)));
  const strip = (record: ServiceRecord): ServiceRecord => ({ ...record, fields: Object.fromEntries(Object.entries<FieldValues[string]>(record.fields).filter(([key]) => known.get(`${record.programme}/${record.kind}`)?.has(key) === true)) });
  return (file) => openFile(file, [...file.records.values()].flat().map(strip));
}
