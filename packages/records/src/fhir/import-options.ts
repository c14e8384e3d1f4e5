import type { OrgId, PlainDate } from '@taizhang/kernel';
import type { ImportAccount } from '../import-account.ts';
import type { Programme } from '../register/programme.ts';
import type { ResidentFile } from '../register/resident-file.ts';
import type { ServiceRecord } from '../register/service-record.ts';
import type { FhirMapping } from './fhir-mapping.ts';
import type { Refusal } from './import-refusal.ts';
import type { FhirPatient } from './patient.ts';

/** A resident a patient of the bundle was found to be. */
export interface FhirResident {
  readonly id: string;
  readonly file: ResidentFile;
  /** Added by this import: only then does the exchange say where somebody lives. */
  readonly isNew?: true;
}

/** What an import needs to know. */
export interface FhirImportOptions {
  readonly mapping: FhirMapping;
  readonly programmes: readonly Programme[];
  readonly today: PlainDate;
  /** The resident a patient is, or a new one where the caller adds whom nobody knows; else why it is nobody. */
  findResident(patient: FhirPatient): FhirResident | Refusal;
  /** Whether a unit of this code is known; every well-formed one where left out. */
  isInstitution?(orgId: OrgId): boolean;
  /** Whether a record may have this id here; another is named as if it had none. Any where left out. */
  isRecordId?(id: string): boolean;
  /** Id for a record that comes without one of ours; the same address must always give the same id, or a second import doubles it. */
  nameRecord(address: string): string;
}

/** What an import found: the records to enter or correct, and what became of every entry. */
export interface FhirImport {
  readonly records: readonly { readonly residentId: string; readonly record: ServiceRecord; readonly isNew: boolean }[];
  readonly account: ImportAccount;
}
