import type { FhirCode, FhirFieldCode, FhirMapping } from '@taizhang/records';

const LOINC = 'http://loinc.org';
const PRESSURE = loinc('85354-9', 'Blood pressure panel with all children optional');

/**
 * What the forms of the health bureau are called in FHIR. LOINC codes from memory of the published tables (LOINC 2.7x); what is
 * not named travels under codes of this system.
 * @param base uri of the installation, under which its own codes stand
 */
export function healthFhirMapping(base: string): FhirMapping {
  return { base, fields: FIELDS, immunizations: [{ programme: 'immunisation', kind: 'dose', vaccine: 'vaccine', dose: 'dose_no', lot: 'batch', maker: 'maker', site: 'site' }] };
}

const FIELDS: Readonly<Record<string, FhirFieldCode>> = {
  sbp: { code: loinc('8480-6', 'Systolic blood pressure'), panel: PRESSURE, unit: 'mmHg', ucum: 'mm[Hg]', category: 'vital-signs' },
  dbp: { code: loinc('8462-4', 'Diastolic blood pressure'), panel: PRESSURE, unit: 'mmHg', ucum: 'mm[Hg]', category: 'vital-signs' },
  heart_rate: { code: loinc('8867-4', 'Heart rate'), unit: '次/分', ucum: '/min', category: 'vital-signs' },
  breathing: { code: loinc('9279-1', 'Respiratory rate'), unit: '次/分', ucum: '/min', category: 'vital-signs' },
  temperature: { code: loinc('8310-5', 'Body temperature'), unit: '℃', ucum: 'Cel', category: 'vital-signs' },
  height: { code: loinc('8302-2', 'Body height'), unit: 'cm', ucum: 'cm', category: 'vital-signs' },
  weight: { code: loinc('29463-7', 'Body weight'), unit: 'kg', ucum: 'kg', category: 'vital-signs' },
  bmi: { code: loinc('39156-5', 'Body mass index (BMI) [Ratio]'), unit: 'kg/m²', ucum: 'kg/m2', category: 'vital-signs' },
  waist: { code: loinc('8280-0', 'Waist Circumference at umbilicus by Tape measure'), unit: 'cm', ucum: 'cm', category: 'vital-signs' },
  // By amount (mmol/L); the same test by mass (mg/dL) is read and converted by the factor the form declares.
  fasting_glucose: {
    code: loinc('14771-0', 'Fasting glucose [Moles/volume] in Serum or Plasma'), alsoReadAs: [loinc('1558-6', 'Fasting glucose [Mass/volume] in Serum or Plasma')],
    unit: 'mmol/L', ucum: 'mmol/L', category: 'laboratory',
  },
  hba1c: { code: loinc('4548-4', 'Hemoglobin A1c/Hemoglobin.total in Blood'), unit: '%', ucum: '%', category: 'laboratory' },
  haemoglobin: { code: loinc('718-7', 'Hemoglobin [Mass/volume] in Blood'), unit: 'g/L', ucum: 'g/L', category: 'laboratory' },
};

function loinc(code: string, display: string): FhirCode {
  return { system: LOINC, code, display };
}
