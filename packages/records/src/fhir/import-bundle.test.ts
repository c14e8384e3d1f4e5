import { plainDate } from '@taizhang/kernel';
import { describe, expect, test } from 'vitest';
import { defineProgramme } from '../register/define-programme.ts';
import { buildRecord, buildResident } from '../testing/residents.ts';
import { exportResident } from './export-resident.ts';
import type { FhirMapping } from './fhir-mapping.ts';
import { importBundle } from './import-bundle.ts';

const label = { zh: '项', en: 'item' };
const source = { text: 't', clause: 'c', verified: 'practice' } as const;
const programme = defineProgramme({
  id: 'sugar', name: label, shortName: label, source, reads: [], counts: [], measures: [], flows: [], parameters: [], sentences: {},
  kinds: [
    {
      id: 'visit', name: label, source, ages: [18, 130],
      fields: [
        { key: 'glucose', type: 'number', label, unit: 'mmol/L', min: 0.5, max: 60, decimals: 1, required: true, otherUnit: { unit: 'mg/dL', factor: 0.0555 } },
        { key: 'way', type: 'choice', label, choices: [{ code: '1', label }, { code: '2', label }] }, { key: 'seen_on', type: 'date', label }, { key: 'note', type: 'text', label },
      ],
    },
    { id: 'jab', name: label, source, fields: [{ key: 'vaccine', type: 'choice', label, choices: [{ code: 'X', label }] }, { key: 'lot', type: 'text', label }] },
  ],
  assess: () => ({ counts: null, validUntil: null }),
});
const base = 'https://county.example/t';
const mapping: FhirMapping = {
  base,
  fields: { glucose: { code: { system: 'http://loinc.org', code: '14771-0', display: 'glucose' }, alsoReadAs: [{ system: 'http://loinc.org', code: '1558-6', display: 'glucose' }], unit: 'mmol/L', ucum: 'mmol/L', category: 'laboratory' } },
  immunizations: [{ programme: 'sugar', kind: 'jab', vaccine: 'vaccine', dose: 'dose', lot: 'lot', maker: 'maker', site: 'site' }],
};
const resident = buildResident('1960-05-02');
const file = buildResident('1960-05-02', [buildRecord('sugar', 'visit', '2021-04-08', { glucose: 6.1, way: '2', note: '甲' })]);
const sent = JSON.stringify(exportResident({ person: { id: 'p1', identifiers: [{ system: 's', value: 'v' }], file }, programmes: [programme], standings: new Map(), asOf: plainDate('2021-12-31'), mapping }));

function read(text: string) {
  const { records, account } = importBundle(JSON.parse(text), { mapping, programmes: [programme], today: plainDate('2021-12-31'), findResident: ({ identifiers: [one] }) => (one?.value === 'v' ? { id: 'r1', file: resident } : 'unknown_patient'), nameRecord: (address) => address });
  return { fields: records.map(({ record }) => record.fields), on: records[0]?.record.on, reasons: account.rows?.flatMap(({ row, reason }) => (reason ? [`${row} ${reason.en}`] : [])), account };
}

describe('importBundle', () => {
  test('patient, encounter and three answers: the patient is unchanged, the rest is accepted', () => {
    expect(read(sent)).toMatchObject({ fields: [{ glucose: 6.1, way: '2', note: '甲' }], reasons: [], account: { inputs: 5, unchanged: 1, accepted: 4, rejected: 0 } });
  });

  test.each([
    ['nobody has the identifier: all five fall with the patient', '"value":"v"', '"value":"w"', 5],
    ['another birth date', '"birthDate":"1960-05-02"', '"birthDate":"1960-05-03"', 5],
    ['an encounter not finished', '"status":"finished"', '"status":"planned"', 4],
    ['an encounter of no form of ours', 'sugar.visit"', 'sugar.other"', 4],
    ['an institution of another system', `"serviceProvider":{"identifier":{"system":"${base}/identifier/organisation"`, '"serviceProvider":{"identifier":{"system":"elsewhere"', 4],
    ['a day after today: refused by the form, with all its answers', /2021-04-08/gu, '2022-01-01', 4],
    ['a required value in a unit nobody knows: the rest falls too', '"mmol/L","system":"http://unitsofmeasure.org","code":"mmol/L"', '"g","code":"g"', 4],
    ['an answer in error is left out, the rest stays', /"final"(?=[^}]*\}[^]*"甲")(?![^]*"final")/u, '"entered-in-error"', 1],
    ['a value out of range is refused with the sentence of the form', '"value":6.1', '"value":99', 4],
  ])('%s', (_, from, to, rejected) => {
    const { account, reasons } = read(sent.replace(from, to));
    expect(account.rejected).toBe(rejected);
    expect(reasons).toHaveLength(rejected);
  });

  test('glucose by mass is converted: 110 mg/dL are 6.1 mmol/L', () => {
    const foreign = sent.replace('"code":"14771-0"', '"code":"1558-6"').replace(`${base}/CodeSystem/field","code":"sugar.visit.glucose"`, 'elsewhere","code":"g"').replace('"value":6.1,"unit":"mmol/L","system":"http://unitsofmeasure.org","code":"mmol/L"', '"value":110,"unit":"mg/dL","code":"mg/dL"');
    expect(read(foreign).fields).toEqual([{ glucose: 6.1, way: '2', note: '甲' }]);
  });

  test.each([
    ['in China time', '2021-04-08T23:30:00+08:00', '2021-04-08', 0],
    // 23:30Z is 9 April here; which day its author meant cannot be known.
    ['in another zone', '2021-04-08T23:30:00Z', undefined, 4],
  ])('an instant %s', (_, instant, on, rejected) => {
    const read8 = read(sent.replace('"start":"2021-04-08"', `"start":"${instant}"`));
    expect([read8.on, read8.account.rejected]).toEqual([on, rejected]);
  });

  test('a vaccination without an encounter is a record by itself; a plan and anything else is refused with a reason', () => {
    const entries = [
      { fullUrl: 'p', resource: { resourceType: 'Patient', id: 'p1', identifier: [{ system: 's', value: 'v' }] } },
      {
        fullUrl: 'urn:uuid:1',
        resource: {
          resourceType: 'Immunization', status: 'completed', patient: { reference: 'Patient/p1' }, occurrenceDateTime: '2021-06-01', lotNumber: 'B7',
          vaccineCode: { coding: [{ system: `${base}/CodeSystem/answer/sugar.jab.vaccine`, code: 'X' }] }, performer: [{ actor: { identifier: { system: `${base}/identifier/organisation`, value: '990001101201' } } }],
        },
      },
      { resource: { resourceType: 'CarePlan' } }, { resource: { resourceType: 'Basic' } }, 'nonsense',
    ];
    expect(read(JSON.stringify({ resourceType: 'Bundle', entry: entries }))).toMatchObject({
      fields: [{ vaccine: 'X', lot: 'B7' }], account: { inputs: 5, accepted: 1, unchanged: 1, rejected: 3 },
      reasons: ['3 Computed here from the records, not imported', '4 A kind of resource that is not exchanged', '5 A kind of resource that is not exchanged'],
    });
  });

  test('the same record twice is entered once', () => {
    const bundle: { entry: unknown[] } = JSON.parse(sent);
    const encounter = bundle.entry[1];
    expect(read(JSON.stringify({ resourceType: 'Bundle', entry: [...bundle.entry, encounter] })).account).toMatchObject({ inputs: 6, accepted: 4, rejected: 1 });
  });

  test('what is no bundle is refused as a whole', () => {
    expect(() => read('{"resourceType":"Patient"}')).toThrow(/no FHIR bundle/u);
  });
});
