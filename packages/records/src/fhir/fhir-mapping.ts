/** A code of a published code system, e.g. LOINC. */
export interface FhirCode {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}

/** What a measured number is called outside: it applies to every field of this key that is measured in this unit. */
export interface FhirFieldCode {
  readonly code: FhirCode;
  /** Codes read as the same thing, e.g. glucose by mass instead of by amount. */
  readonly alsoReadAs?: readonly FhirCode[];
  /** Unit of the field as the form prints it; a field of the same key in another unit is something else. */
  readonly unit: string;
  /** The unit in UCUM. */
  readonly ucum: string;
  readonly category: 'vital-signs' | 'laboratory';
  /** Observation the number is a component of: the blood pressure panel. */
  readonly panel?: FhirCode;
}

/** A form that records a vaccination, and which of its fields say what. */
export interface FhirImmunizationFields {
  readonly programme: string;
  readonly kind: string;
  readonly vaccine: string;
  readonly dose: string;
  readonly lot: string;
  readonly maker: string;
  readonly site: string;
}

/** How a pack's forms are called in FHIR; what it does not name travels under the pack's own codes. */
export interface FhirMapping {
  /** Uri under which identifiers and codes of our own stand, without a slash at the end. */
  readonly base: string;
  readonly fields: Readonly<Record<string, FhirFieldCode>>;
  readonly immunizations: readonly FhirImmunizationFields[];
}

/** Uris of our own identifiers and codes. */
export function ownSystems({ base }: FhirMapping): { readonly [Name in OwnSystem]: string } {
  return {
    record: `${base}/identifier/record`,
    organisation: `${base}/identifier/organisation`,
    recordKind: `${base}/CodeSystem/record-kind`,
    field: `${base}/CodeSystem/field`,
    answer: `${base}/CodeSystem/answer`,
    programme: `${base}/CodeSystem/programme`,
    measure: `${base}/Measure`,
  };
}

type OwnSystem = 'record' | 'organisation' | 'recordKind' | 'field' | 'answer' | 'programme' | 'measure';
