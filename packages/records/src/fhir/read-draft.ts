import { isOrgId, type OrgId, type PlainDate } from '@taizhang/kernel';
import type { RecordKind } from '../register/record-kind.ts';
import type { FieldValue } from '../register/service-record.ts';
import type { BundleEntry, EntryLedger } from './entry-ledger.ts';
import { ownSystems, type FhirImmunizationFields, type FhirMapping } from './fhir-mapping.ts';
import { at, codeUnder, listAt, textAt } from './fhir-resource.ts';
import type { FhirImportOptions, FhirResident } from './import-options.ts';
import type { Refusal } from './import-refusal.ts';
import { answersOf, fieldOf, localDay, valueOf, type FormOfRecord } from './read-value.ts';

/** A record being put together from the entries that belong to it. */
export interface DraftOfRecord {
  readonly resident: FhirResident;
  readonly recordId: string;
  readonly kind: RecordKind;
  readonly form: FormOfRecord;
  readonly on: PlainDate;
  readonly orgId: OrgId;
  readonly fields: Map<string, FieldValue>;
  /** Entries it was made from. */
  readonly rows: number[];
}

/** The record an encounter stands for, still without answers, or why it stands for none. */
export function readEncounter({ row, address, resource }: BundleEntry, residents: ReadonlyMap<string, FhirResident>, options: FhirImportOptions): DraftOfRecord | Refusal {
  const systems = ownSystems(options.mapping);
  const resident = residents.get(textAt(resource, 'subject', 'reference') ?? '');
  if (resident === undefined) return 'no_patient';
  if (textAt(resource, 'status') !== 'finished') return 'not_done';
  const form = findForm(listAt(resource, 'type').flatMap((type) => listAt(type, 'coding')), options);
  if (form === undefined) return 'no_form';
  const on = localDay(textAt(resource, 'period', 'start'));
  if (on === undefined) return 'no_day';
  const orgId = organisationIn(at(resource, 'serviceProvider', 'identifier'), options);
  if (orgId === undefined) return 'no_institution';
  const own = listAt(resource, 'identifier').find((one) => textAt(one, 'system') === systems.record);
  const ownId = textAt(own, 'value');
  return { resident, recordId: ownId !== undefined && (options.isRecordId?.(ownId) ?? true) ? ownId : options.nameRecord(ownId ?? address), ...form, on, orgId, fields: new Map(), rows: [row] };
}

/** The record a vaccination without an encounter stands for: it says by itself what it is. */
export function readImmunization({ row, address, resource }: BundleEntry, residents: ReadonlyMap<string, FhirResident>, options: FhirImportOptions): DraftOfRecord | Refusal {
  const { mapping } = options;
  const resident = residents.get(textAt(resource, 'patient', 'reference') ?? '');
  if (resident === undefined) return 'no_patient';
  if (textAt(resource, 'status') !== 'completed') return 'not_done';
  const forms = mapping.immunizations.map(({ programme, kind }) => formOf(programme, kind, options)).filter((form) => form !== undefined);
  const form = forms.find((one) => vaccinationAnswers(one.form, fieldsOf(mapping, one.form), resource, mapping).length > 0);
  if (form === undefined) return 'no_form';
  const on = localDay(textAt(resource, 'occurrenceDateTime'));
  if (on === undefined) return 'no_day';
  const orgId = organisationIn(at(resource, 'performer', 0, 'actor', 'identifier'), options);
  if (orgId === undefined) return 'no_institution';
  const fields = new Map(vaccinationAnswers(form.form, fieldsOf(mapping, form.form), resource, mapping));
  return { resident, recordId: options.nameRecord(address), ...form, on, orgId, fields, rows: [row] };
}

/** Adds what an observation or a vaccination says to the record of its encounter; what cannot be added is refused. */
export function readAnswer({ row, resource }: BundleEntry, draft: DraftOfRecord, mapping: FhirMapping, ledger: EntryLedger): void {
  const isVaccination = textAt(resource, 'resourceType') === 'Immunization';
  const answers = isVaccination ? vaccinationAnswers(draft.form, fieldsOf(mapping, draft.form), resource, mapping) : observedAnswers(draft.form, resource, mapping);
  const day = localDay(textAt(resource, isVaccination ? 'occurrenceDateTime' : 'effectiveDateTime'));
  if (typeof answers === 'string') return ledger.reject(row, answers);
  if (textAt(resource, 'status') !== (isVaccination ? 'completed' : 'final')) return ledger.reject(row, 'not_done');
  if (answers.length === 0) return ledger.reject(row, 'unknown_field');
  if (day !== draft.on) return ledger.reject(row, 'other_day');
  if (answers.some(([key]) => draft.fields.has(key))) return ledger.reject(row, 'answered_twice');
  for (const [key, value] of answers) draft.fields.set(key, value);
  draft.rows.push(row);
}

type Answer = readonly [key: string, value: FieldValue];

function observedAnswers(form: FormOfRecord, resource: unknown, mapping: FhirMapping): readonly Answer[] | Refusal {
  const components = listAt(resource, 'component');
  const answers: Answer[] = [];
  for (const holder of components.length > 0 ? components : [resource]) {
    const field = fieldOf(form, holder, mapping);
    if (field === undefined) return 'unknown_field';
    const value = valueOf(form, field, holder, mapping);
    if (value === undefined) return 'unreadable_value';
    answers.push([field.key, value]);
  }
  return answers;
}

function vaccinationAnswers(form: FormOfRecord, fields: FhirImmunizationFields | undefined, resource: unknown, mapping: FhirMapping): readonly Answer[] {
  if (fields === undefined) return [];
  const dose = at(resource, 'protocolApplied', 0, 'doseNumberPositiveInt');
  const stated: readonly (readonly [string, FieldValue | undefined])[] = [
    [fields.vaccine, answersOf(form, fields.vaccine, at(resource, 'vaccineCode'), mapping)[0]],
    [fields.dose, typeof dose === 'number' ? dose : undefined],
    [fields.lot, textAt(resource, 'lotNumber')],
    [fields.maker, textAt(resource, 'manufacturer', 'display')],
    [fields.site, answersOf(form, fields.site, at(resource, 'site'), mapping)[0]],
  ];
  return stated[0]?.[1] === undefined ? [] : stated.filter((answer): answer is Answer => answer[1] !== undefined);
}

function fieldsOf(mapping: FhirMapping, { programme, kind }: FormOfRecord): FhirImmunizationFields | undefined {
  return mapping.immunizations.find((one) => one.programme === programme && one.kind === kind);
}

function findForm(codings: readonly unknown[], options: FhirImportOptions): Pick<DraftOfRecord, 'kind' | 'form'> | undefined {
  const code = codeUnder(codings, ownSystems(options.mapping).recordKind)?.split('.');
  return code?.[0] === undefined || code[1] === undefined ? undefined : formOf(code[0], code[1], options);
}

function formOf(programmeId: string, kindId: string, { programmes }: FhirImportOptions): Pick<DraftOfRecord, 'kind' | 'form'> | undefined {
  const kind = programmes.find(({ id }) => id === programmeId)?.kinds.find(({ id }) => id === kindId);
  return kind && { kind, form: { programme: programmeId, kind: kindId, fields: kind.fields } };
}

function organisationIn(identifier: unknown, { mapping, isInstitution = () => true }: FhirImportOptions): OrgId | undefined {
  const value = textAt(identifier, 'system') === ownSystems(mapping).organisation ? textAt(identifier, 'value') : undefined;
  return value !== undefined && isOrgId(value) && isInstitution(value) ? value : undefined;
}
