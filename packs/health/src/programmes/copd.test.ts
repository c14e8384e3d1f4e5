import { plainDate } from '@taizhang/kernel';
import { assess, parametersOf, type ParameterOverrides } from '@taizhang/records';
import { anyDay, anyResident, brokenLaw, buildRecord, buildResident } from '@taizhang/records/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copd } from './copd.ts';

const set = (id: string, value: number): ParameterOverrides => ({ [id]: [{ from: plainDate('2017-01-01'), value, source: '县文件' }] });
const county = parametersOf(copd.parameters, { ...set('copd_months', 3), ...set('copd_referral_days', 14), ...set('copd_age_from', 35) });
const enrol = buildRecord('copd', 'enrol', '2025-01-10', { diagnosed_on: '2025-01-03' });
const visit = (on: string, exacerbations = 0) => buildRecord('copd', 'follow_up', on, { way: '2', exacerbations, adherence: '1', adverse: '1' });
const at = (records: Parameters<typeof buildResident>[1], asOf: string, parameters = county, bornOn = '1960-05-02') => assess(copd, buildResident(bornOn, records), plainDate(asOf), parameters);

describe('copd', () => {
  test('as delivered it counts who is enrolled, and claims no schedule and no rate', () => {
    expect(at([enrol, visit('2025-02-01', 2)], '2025-12-31', parametersOf(copd.parameters))).toMatchObject({ counts: ['copd_enrolled'], dues: [], missing: [] });
    expect(copd.measures).toEqual([]);
  });

  test.each([
    ['after enrolment', [enrol], '2025-04-10', 'visit'],
    ['on the last day of a month', [enrol, visit('2025-11-30')], '2026-02-28', 'visit'],
    ['after an exacerbation', [enrol, visit('2025-02-01', 1)], '2025-02-15', 'recheck'],
  ])('a county that sets 3 months and 14 days: %s by %s', (_, records, by, what) => {
    expect(at(records, '2025-12-01')).toMatchObject({ dues: [{ by, what: [what] }] });
  });

  test('a county that sets an age waits for the birthday', () => {
    expect(at([enrol], '2025-05-01', county, '1990-05-02')).toEqual({ counts: null, validUntil: '2025-05-02' });
  });

  test('it keeps the laws of programmes', () => {
    fc.assert(
      fc.property(anyResident([copd]), anyDay('2020-01-01', 900), (resident, asOf) => {
        expect(brokenLaw(copd, { ...resident, asOf }, county)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
