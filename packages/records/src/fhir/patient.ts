import type { PlainDate } from '@taizhang/kernel';
import type { ResidentFile, Sex } from '../register/resident-file.ts';
import type { FhirResource } from './fhir-resource.ts';

/** Who a bundle is about; name and numbers are handed in by whoever may read them, and left out by whoever may not. */
export interface FhirPerson {
  /** Id of the patient inside the bundle: letters, digits, `-` and `.`. */
  readonly id: string;
  readonly identifiers: readonly { readonly system: string; readonly value: string }[];
  readonly name?: string;
  readonly phone?: string;
  readonly file: ResidentFile;
}

/** The patient of a bundle. */
export function toPatient({ id, identifiers, name, phone, file }: FhirPerson): FhirResource {
  return {
    resourceType: 'Patient',
    id,
    ...(identifiers.length > 0 ? { identifier: identifiers } : {}),
    ...(name === undefined ? {} : { name: [{ text: name }] }),
    ...(phone === undefined ? {} : { telecom: [{ system: 'phone', value: phone }] }),
    gender: file.sex,
    birthDate: file.bornOn,
    ...(file.diedOn === null ? {} : { deceasedDateTime: file.diedOn }),
  };
}

/** Whether a patient's sex and birth date, as far as stated, are those of the resident. */
export function isSamePerson(gender: string | undefined, birthDate: string | undefined, facts: { readonly sex: Sex; readonly bornOn: PlainDate }): boolean {
  const sexFits = gender === undefined || gender === 'unknown' || facts.sex === 'unknown' || gender === facts.sex;
  return sexFits && (birthDate === undefined || birthDate === facts.bornOn);
}
