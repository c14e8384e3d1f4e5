import type { Programme } from '../register/programme.ts';
import type { FieldDefinition, RecordKind } from '../register/record-kind.ts';
import type { FieldValue, ServiceRecord } from '../register/service-record.ts';
import { ownSystems, type FhirCode, type FhirFieldCode, type FhirImmunizationFields, type FhirMapping } from './fhir-mapping.ts';
import type { FhirResource } from './fhir-resource.ts';

/** What the resources of one record are made from. */
interface Draft {
  readonly record: ServiceRecord;
  readonly programme: Programme;
  readonly kind: RecordKind;
  readonly patientId: string;
  /** Begins the ids of its resources. */
  readonly id: string;
  readonly mapping: FhirMapping;
}

/** One record as FHIR: an encounter, an immunization where it is one, and an observation of every other answer. */
export function recordResources(draft: Draft): readonly FhirResource[] {
  const { record, mapping, kind } = draft;
  const fields = mapping.immunizations.find((one) => one.programme === record.programme && one.kind === record.kind);
  const immunization = fields && toImmunization(draft, fields);
  const told = new Set(immunization === undefined || fields === undefined ? [] : [fields.vaccine, fields.dose, fields.lot, fields.maker, fields.site]);
  const open = kind.fields.filter(({ key }) => isAnswered(record.fields[key]) && !told.has(key));
  const panels = [...new Set(open.map((field) => panelOf(draft, field)).filter((panel) => panel !== undefined))];
  const alone = open.filter((field) => panelOf(draft, field) === undefined);
  return [
    toEncounter(draft),
    ...(immunization === undefined ? [] : [immunization]),
    ...panels.map((panel, at) => toPanel(draft, panel, open, at)),
    ...alone.map((field, at) => toObservation(draft, field, panels.length + at)),
  ];
}

/** The declared code of a field; a field of the same name in another unit has none. */
export function codeOfField(mapping: FhirMapping, field: FieldDefinition): FhirFieldCode | undefined {
  const declared = field.type === 'number' ? mapping.fields[field.key] : undefined;
  return declared !== undefined && field.type === 'number' && declared.unit === field.unit ? declared : undefined;
}

function toEncounter({ record, programme, kind, patientId, id, mapping }: Draft): FhirResource {
  const systems = ownSystems(mapping);
  return {
    resourceType: 'Encounter', id,
    identifier: [{ system: systems.record, value: record.id }],
    status: 'finished',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB', display: 'ambulatory' },
    type: [{ coding: [{ system: systems.recordKind, code: `${programme.id}.${kind.id}`, display: kind.name.zh }] }],
    subject: { reference: `Patient/${patientId}` },
    period: { start: record.on, end: record.on },
    serviceProvider: { identifier: { system: systems.organisation, value: record.orgId } },
  };
}

function toImmunization(draft: Draft, fields: FhirImmunizationFields): FhirResource | undefined {
  const { record, patientId, id, mapping } = draft;
  const systems = ownSystems(mapping);
  const answer = (key: string): string | undefined => (typeof record.fields[key] === 'string' && record.fields[key] !== '' ? record.fields[key] : undefined);
  const [vaccine, lot, maker, site, dose] = [answer(fields.vaccine), answer(fields.lot), answer(fields.maker), answer(fields.site), record.fields[fields.dose]];
  // A vaccination that does not say of what has no FHIR form; its answers then travel as observations.
  if (vaccine === undefined) return undefined;
  return {
    resourceType: 'Immunization', id: `${id}-immunization`,
    status: 'completed',
    vaccineCode: { coding: [answerCoding(draft, fields.vaccine, vaccine)] },
    patient: { reference: `Patient/${patientId}` },
    encounter: { reference: `Encounter/${id}` },
    occurrenceDateTime: record.on,
    ...(maker === undefined ? {} : { manufacturer: { display: maker } }),
    ...(lot === undefined ? {} : { lotNumber: lot }),
    ...(site === undefined ? {} : { site: { coding: [answerCoding(draft, fields.site, site)] } }),
    performer: [{ actor: { identifier: { system: systems.organisation, value: record.orgId } } }],
    ...(typeof dose === 'number' ? { protocolApplied: [{ doseNumberPositiveInt: dose }] } : {}),
  };
}

function toPanel(draft: Draft, panel: FhirCode, open: readonly FieldDefinition[], at: number): FhirResource {
  const parts = open.filter((field) => panelOf(draft, field) === panel);
  return {
    ...observationOf(draft, at, 'vital-signs'),
    code: { coding: [panel] },
    component: parts.map((field) => ({ code: { coding: codingsOf(draft, field) }, ...valueOf(draft, field) })),
  };
}

function toObservation(draft: Draft, field: FieldDefinition, at: number): FhirResource {
  return { ...observationOf(draft, at, codeOfField(draft.mapping, field)?.category ?? 'survey'), code: { coding: codingsOf(draft, field) }, ...valueOf(draft, field) };
}

function observationOf({ record, patientId, id, mapping }: Draft, at: number, category: string): FhirResource {
  return {
    resourceType: 'Observation', id: `${id}-${at + 1}`,
    status: 'final',
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: category }] }],
    subject: { reference: `Patient/${patientId}` },
    encounter: { reference: `Encounter/${id}` },
    effectiveDateTime: record.on,
    performer: [{ identifier: { system: ownSystems(mapping).organisation, value: record.orgId } }],
  };
}

/** The published code first, ours after it: ours says which field of the form it is. */
function codingsOf({ programme, kind, mapping }: Draft, field: FieldDefinition): readonly FhirCode[] {
  const declared = codeOfField(mapping, field);
  const own = { system: ownSystems(mapping).field, code: `${programme.id}.${kind.id}.${field.key}`, display: field.label.zh };
  return declared === undefined ? [own] : [declared.code, own];
}

function valueOf(draft: Draft, field: FieldDefinition): Readonly<Record<string, unknown>> {
  const value = draft.record.fields[field.key];
  if (typeof value === 'number') return { valueQuantity: quantityOf(draft, field, value) };
  if (typeof value === 'object') return { valueCodeableConcept: { coding: value.map((code) => answerCoding(draft, field.key, code)) } };
  switch (field.type) {
    case 'choice':
    case 'choices':
      return { valueCodeableConcept: { coding: [answerCoding(draft, field.key, value ?? '')] } };
    case 'date':
      return { valueDateTime: value };
    case 'number':
    case 'text':
      return { valueString: value };
  }
}

function quantityOf({ mapping }: Draft, field: FieldDefinition, value: number): Readonly<Record<string, unknown>> {
  const declared = codeOfField(mapping, field);
  const unit = field.type === 'number' ? field.unit : '';
  if (declared !== undefined) return { value, unit, system: 'http://unitsofmeasure.org', code: declared.ucum };
  return unit === '' ? { value } : { value, unit };
}

function answerCoding({ programme, kind, mapping }: Draft, key: string, code: string): FhirCode {
  const field = kind.fields.find((one) => one.key === key);
  const display = field?.type === 'choice' || field?.type === 'choices' ? field.choices.find((one) => one.code === code)?.label.zh : undefined;
  return { system: `${ownSystems(mapping).answer}/${programme.id}.${kind.id}.${key}`, code, display: display ?? code };
}

function panelOf({ mapping }: Draft, field: FieldDefinition): FhirCode | undefined {
  return codeOfField(mapping, field)?.panel;
}

/** None of several answers is no answer: FHIR has no value for it. */
function isAnswered(value: FieldValue | undefined): boolean {
  return value !== undefined && value !== '' && !(typeof value === 'object' && value.length === 0);
}
