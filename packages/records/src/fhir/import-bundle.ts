import { fail } from '@taizhang/kernel';
import { closeAccount } from '../import-account.ts';
import { EntryLedger, type BundleEntry } from './entry-ledger.ts';
import { at, listAt, textAt } from './fhir-resource.ts';
import type { FhirImport, FhirImportOptions, FhirResident } from './import-options.ts';
import type { Refusal } from './import-refusal.ts';
import { isSamePerson, readPatient } from './patient.ts';
import { readAnswer, readEncounter, readImmunization, type DraftOfRecord } from './read-draft.ts';
import { settleDraft } from './settle-draft.ts';

/**
 * Reads a bundle into records. Nothing is dropped unlisted: each entry is accepted, updated, unchanged or rejected with a reason.
 * @throws DomainError invalid_input when it is no bundle
 */
export function importBundle(bundle: unknown, options: FhirImportOptions): FhirImport {
  if (textAt(bundle, 'resourceType') !== 'Bundle') return fail('invalid_input', { zh: '不是 FHIR Bundle', en: 'This is no FHIR bundle' });
  const entries = listAt(bundle, 'entry').map((entry, index): BundleEntry => ({ row: index + 1, address: textAt(entry, 'fullUrl') ?? '', resource: at(entry, 'resource') }));
  const ledger = new EntryLedger();
  const residents = readPatients(entries, options, ledger);
  const drafts = readDrafts(entries, residents, options, ledger);
  const records = [...new Set(drafts.values())].flatMap((draft) => settleDraft(draft, options.today, ledger));
  for (const entry of entries) if (!ledger.has(entry.row)) ledger.reject(entry.row, refusalOfOther(entry));
  return { records, account: closeAccount(entries.length, ledger.outcomes()) };
}

function readPatients(entries: readonly BundleEntry[], options: FhirImportOptions, ledger: EntryLedger): ReadonlyMap<string, FhirResident> {
  const residents = new Map<string, FhirResident>();
  for (const entry of ofType(entries, 'Patient')) {
    const resident = options.findResident(readPatient(entry.resource, options.mapping));
    if (typeof resident === 'string') ledger.reject(entry.row, resident);
    else if (!isSamePerson(textAt(entry.resource, 'gender'), textAt(entry.resource, 'birthDate'), resident.file)) ledger.reject(entry.row, 'patient_differs');
    else {
      ledger.settle(entry.row, resident.isNew === true ? 'accepted' : 'unchanged');
      for (const reference of referencesTo(entry, 'Patient')) residents.set(reference, resident);
    }
  }
  return residents;
}

function readDrafts(entries: readonly BundleEntry[], residents: ReadonlyMap<string, FhirResident>, options: FhirImportOptions, ledger: EntryLedger): ReadonlyMap<string, DraftOfRecord> {
  const drafts = new Map<string, DraftOfRecord>();
  const seen = new Set<string>();
  const keep = (entry: BundleEntry, draft: DraftOfRecord | Refusal, references: readonly string[]): void => {
    if (typeof draft === 'string') ledger.reject(entry.row, draft);
    else if (seen.has(draft.recordId)) ledger.reject(entry.row, 'twice');
    else {
      seen.add(draft.recordId);
      for (const reference of references) drafts.set(reference, draft);
    }
  };
  for (const entry of ofType(entries, 'Encounter')) keep(entry, readEncounter(entry, residents, options), referencesTo(entry, 'Encounter'));
  for (const entry of ofType(entries, 'Immunization')) {
    const draft = drafts.get(textAt(entry.resource, 'encounter', 'reference') ?? '');
    if (at(entry.resource, 'encounter') === undefined) keep(entry, readImmunization(entry, residents, options), [`Immunization#${entry.row}`]);
    else if (draft === undefined) ledger.reject(entry.row, 'no_encounter');
    else readAnswer(entry, draft, options.mapping, ledger);
  }
  for (const entry of ofType(entries, 'Observation')) {
    const draft = drafts.get(textAt(entry.resource, 'encounter', 'reference') ?? '');
    if (draft === undefined) ledger.reject(entry.row, 'no_encounter');
    else readAnswer(entry, draft, options.mapping, ledger);
  }
  return drafts;
}

function refusalOfOther({ resource }: BundleEntry): Refusal {
  const type = textAt(resource, 'resourceType');
  return type === 'CarePlan' || type === 'MeasureReport' ? 'derived' : 'not_in_subset';
}

function ofType(entries: readonly BundleEntry[], type: string): readonly BundleEntry[] {
  return entries.filter(({ resource }) => textAt(resource, 'resourceType') === type);
}

function referencesTo({ address, resource }: BundleEntry, type: string): readonly string[] {
  const id = textAt(resource, 'id');
  return [...(address === '' ? [] : [address]), ...(id === undefined ? [] : [`${type}/${id}`])];
}
