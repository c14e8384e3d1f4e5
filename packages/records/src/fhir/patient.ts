import { isOrgId, isPlainDate, type OrgId, type PlainDate } from '@taizhang/kernel';
import type { ResidentFile, Sex } from '../register/resident-file.ts';
import { ownSystems, type FhirMapping } from './fhir-mapping.ts';
import { at, listAt, textAt, type FhirResource } from './fhir-resource.ts';

/** Who a bundle is about; name and numbers are handed in by whoever may read them, and left out by whoever may not. */
export interface FhirPerson {
  /** Id of the patient inside the bundle: letters, digits, `-` and `.`. */
  readonly id: string;
  readonly identifiers: readonly { readonly system: string; readonly value: string }[];
  readonly name?: string;
  readonly phone?: string;
  readonly address?: string;
  /** Institution that answers for the resident. */
  readonly orgId?: OrgId;
  readonly file: ResidentFile;
}

/** The patient of a bundle. */
export function toPatient({ id, identifiers, name, phone, address, orgId, file }: FhirPerson, mapping: FhirMapping): FhirResource {
  return {
    resourceType: 'Patient',
    id,
    ...(identifiers.length > 0 ? { identifier: identifiers } : {}),
    ...(name === undefined ? {} : { name: [{ text: name }] }),
    ...(phone === undefined ? {} : { telecom: [{ system: 'phone', value: phone }] }),
    ...(address === undefined ? {} : { address: [{ text: address }] }),
    ...(orgId === undefined ? {} : { managingOrganization: { identifier: { system: ownSystems(mapping).organisation, value: orgId } } }),
    gender: file.sex,
    birthDate: file.bornOn,
    ...(file.diedOn === null ? {} : { deceasedDateTime: file.diedOn }),
  };
}

/** Who a patient says to be, as far as stated. */
export interface FhirPatient {
  readonly identifiers: readonly { readonly system: string; readonly value: string }[];
  readonly name: string | undefined;
  readonly phone: string | undefined;
  readonly address: string | undefined;
  readonly sex: Sex | undefined;
  readonly bornOn: PlainDate | undefined;
  readonly orgId: OrgId | undefined;
}

/** Reads a patient of a bundle; what cannot be read counts as not stated. */
export function readPatient(resource: unknown, mapping: FhirMapping): FhirPatient {
  const [gender, birthDate] = [textAt(resource, 'gender'), textAt(resource, 'birthDate')];
  const organisation = at(resource, 'managingOrganization', 'identifier');
  const unit = textAt(organisation, 'system') === ownSystems(mapping).organisation ? textAt(organisation, 'value') : undefined;
  return {
    identifiers: listAt(resource, 'identifier').map((one) => ({ system: textAt(one, 'system') ?? '', value: textAt(one, 'value') ?? '' })),
    name: textAt(resource, 'name', 0, 'text'), phone: textAt(resource, 'telecom', 0, 'value'), address: textAt(resource, 'address', 0, 'text'),
    sex: gender === 'male' || gender === 'female' || gender === 'unknown' ? gender : undefined,
    bornOn: birthDate !== undefined && isPlainDate(birthDate) ? birthDate : undefined, orgId: unit !== undefined && isOrgId(unit) ? unit : undefined,
  };
}

/** Whether a patient's sex and birth date, as far as stated, are those of the resident. */
export function isSamePerson(gender: string | undefined, birthDate: string | undefined, facts: { readonly sex: Sex; readonly bornOn: PlainDate }): boolean {
  const sexFits = gender === undefined || gender === 'unknown' || facts.sex === 'unknown' || gender === facts.sex;
  return sexFits && (birthDate === undefined || birthDate === facts.bornOn);
}
