import type { PlainDate } from '@taizhang/kernel';
import type { ImportAccount } from '../import-account.ts';
import type { Programme } from '../register/programme.ts';
import type { ResidentFile } from '../register/resident-file.ts';
import type { ServiceRecord } from '../register/service-record.ts';
import type { FhirMapping } from './fhir-mapping.ts';

/** A resident a patient of the bundle was found to be. */
export interface FhirResident {
  readonly id: string;
  readonly file: ResidentFile;
}

/** What an import needs to know. */
export interface FhirImportOptions {
  readonly mapping: FhirMapping;
  readonly programmes: readonly Programme[];
  readonly today: PlainDate;
  /** The resident these identifiers belong to; undefined when nobody or more than one does. */
  findResident(identifiers: readonly { readonly system: string; readonly value: string }[]): FhirResident | undefined;
  /** Id for a record that comes without one of ours; the same address must always give the same id, or a second import doubles it. */
  nameRecord(address: string): string;
}

/** What an import found: the records to enter or correct, and what became of every entry. */
export interface FhirImport {
  readonly records: readonly { readonly residentId: string; readonly record: ServiceRecord; readonly isNew: boolean }[];
  readonly account: ImportAccount;
}
