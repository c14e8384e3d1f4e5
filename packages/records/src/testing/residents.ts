import { addDays, orgId, plainDate, type PlainDate } from '@taizhang/kernel';
import fc from 'fast-check';
import { openFile, REGISTER, type ResidentFile, type Sex } from '../register/resident-file.ts';
import type { FieldDefinition, RecordKind } from '../register/record-kind.ts';
import type { Programme } from '../register/programme.ts';
import type { FieldValue, FieldValues, ServiceRecord } from '../register/service-record.ts';

/** Clinic the residents of tests belong to unless told. */
export const TEST_CLINIC = orgId('990001101201');

let serial = 0;

/** A record of a programme: `buildRecord('hypertension', 'follow_up', '2021-04-08', { sbp: 146, dbp: 88 })`. */
export function buildRecord(programme: string, kind: string, on: string, fields: FieldValues = {}, clinic = TEST_CLINIC): ServiceRecord {
  serial += 1;
  return { id: `r${serial}`, programme, kind, on: plainDate(on), orgId: clinic, fields };
}

/** Who is born when, and everything recorded; moved in at birth or in 2000 unless a `register` record says otherwise. */
export function buildResident(bornOn: string, records: readonly ServiceRecord[] = [], sex: Sex = 'female'): ResidentFile {
  const from = bornOn > '2000-01-01' ? bornOn : '2000-01-01';
  const moved = records.some(({ programme, kind }) => programme === REGISTER && kind === 'move_in') ? [] : [buildRecord(REGISTER, 'move_in', from)];
  return openFile({ sex, bornOn: plainDate(bornOn) }, [...moved, ...records]);
}

/** Residents of any age between 1930 and 2021 with any valid records of these programmes between 2019 and 2022, some moved or dead. */
export function anyResident(programmes: readonly Programme[]): fc.Arbitrary<{ readonly file: ResidentFile; readonly records: readonly ServiceRecord[] }> {
  const kinds = programmes.flatMap(({ id, kinds: own }) => own.map((kind) => ({ id, kind })));
  return fc
    .record({
      bornOn: fc.oneof(anyDay('1930-01-01', 33_000), anyDay('2012-01-01', 3_600)),
      sex: fc.constantFrom<Sex>('male', 'female'),
      visits: fc.array(fc.constantFrom(...kinds).chain(({ id, kind }) => anyRecord(id, kind)), { maxLength: 14 }),
      leaves: fc.option(fc.record({ on: anyDay('2020-06-01', 700), kind: fc.constantFrom('move_out', 'died') }), { freq: 4 }),
    })
    .map(({ bornOn, sex, visits, leaves }) => {
      const movedIn = buildRecord(REGISTER, 'move_in', bornOn > '2000-01-01' ? bornOn : '2000-01-01');
      const until = leaves?.on ?? plainDate('2099-01-01');
      const possible = visits.filter(({ on }) => on >= bornOn && on <= until);
      const records = [movedIn, ...possible, ...(leaves ? [buildRecord(REGISTER, leaves.kind, leaves.on)] : [])];
      return { file: openFile({ sex, bornOn }, records), records };
    });
}

/** Any day within so many days from one. */
export function anyDay(from: string, days: number): fc.Arbitrary<PlainDate> {
  return fc.integer({ min: 0, max: days }).map((offset) => addDays(plainDate(from), offset));
}

function anyRecord(programme: string, kind: RecordKind): fc.Arbitrary<ServiceRecord> {
  const values = fc.record(Object.fromEntries(kind.fields.map((field) => [field.key, anyValue(field)])));
  return fc.tuple(anyDay('2019-01-01', 1_300), values).map(([on, answers]) => {
    const given = Object.entries(answers).filter((entry): entry is [string, FieldValue] => entry[1] !== undefined);
    return buildRecord(programme, kind.id, on, Object.fromEntries(given));
  });
}

function anyValue(field: FieldDefinition): fc.Arbitrary<FieldValue | undefined> {
  const value = answered(field);
  return field.required === true ? value : fc.option(value, { nil: undefined, freq: 3 });
}

function answered(field: FieldDefinition): fc.Arbitrary<FieldValue> {
  switch (field.type) {
    case 'number': {
      const step = 10 ** field.decimals;
      return fc.integer({ min: Math.ceil(field.min * step), max: Math.floor(field.max * step) }).map((steps) => steps / step);
    }
    case 'choice':
      return fc.constantFrom(...field.choices.map(({ code }) => code));
    case 'choices':
      return fc.subarray(field.choices.map(({ code }) => code));
    case 'date':
      return anyDay('2018-01-01', 1_600);
    case 'text':
      return fc.constantFrom('甲', '乙', '丙');
  }
}
