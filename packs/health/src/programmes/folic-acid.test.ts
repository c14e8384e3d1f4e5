import { plainDate } from '@taizhang/kernel';
import { assess, isConcerned, parametersOf, viewAt } from '@taizhang/records';
import { anyDay, anyResident, brokenLaw, buildRecord, buildResident, unsaid } from '@taizhang/records/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folicAcid } from './folic-acid.ts';
import { pregnancy } from './pregnancy.ts';

const parameters = parametersOf(folicAcid.parameters);
const supply = (on: string, months = 3) => buildRecord('folic_acid', 'supply', on, { stage: '1', first: '1', months });
const intake = (on: string, owed: number, taken: number) => buildRecord('folic_acid', 'intake', on, { days_owed: owed, days_taken: taken });
const at = (records: Parameters<typeof buildResident>[1], asOf: string) => assess(folicAcid, buildResident('1993-01-01', records), plainDate(asOf), parameters);

describe('folicAcid', () => {
  test.each([
    ['24 of 30 days is 80 % (依从≥80%)', [supply('2021-01-05'), intake('2021-04-05', 30, 24)], ['fa_due', 'fa_taking', 'fa_adherent']],
    ['23 of 30 days is not', [supply('2021-01-05'), intake('2021-04-05', 30, 23)], ['fa_due', 'fa_taking']],
    ['two follow-ups add up: 50 of 60', [supply('2021-01-05'), intake('2021-02-05', 30, 20), intake('2021-04-05', 30, 30)], ['fa_due', 'fa_taking', 'fa_adherent']],
    ['never taken', [supply('2021-01-05'), intake('2021-04-05', 30, 0)], ['fa_due']],
    ['given, not followed up', [supply('2021-01-05')], ['fa_due']],
    ['booked, nothing given', [buildRecord('pregnancy', 'registration', '2021-01-05', { lmp: '2020-12-01' })], ['fa_due']],
  ])('%s', (_, records, counts) => {
    expect(at(records, '2021-05-20').counts).toEqual(counts);
  });

  test('a follow-up is due when the supply ends and stays due into the next year (妇幼年度)', () => {
    expect(at([supply('2021-09-01', 1)], '2021-10-05')).toMatchObject({ counts: [], dues: [{ kind: 'intake', from: '2021-10-01', by: '2021-10-15' }] });
    expect(at([supply('2021-09-01', 1), intake('2021-10-01', 30, 30)], '2021-10-05')).toMatchObject({ counts: ['fa_due', 'fa_taking', 'fa_adherent'], dues: [] });
    const early = at([supply('2021-09-01', 1), intake('2021-09-30', 30, 30)], '2021-10-05');
    expect(isConcerned(early) && early.dues.length).toBe(1);
  });

  test('every verdict can be said', () => {
    const view = viewAt(buildResident('1993-01-01'), plainDate('2021-05-20'));
    for (const draft of [supply('2021-05-20'), intake('2021-05-20', 30, 31), intake('2021-05-20', 30, 30), intake('2021-05-20', 30, 3)]) {
      const verdict = folicAcid.judge?.(draft, view, parameters);
      expect(verdict && unsaid(folicAcid, verdict.title)).toBeUndefined();
    }
  });

  test('it keeps the laws of programmes', () => {
    fc.assert(
      fc.property(anyResident([folicAcid, pregnancy]), anyDay('2020-01-01', 900), (resident, asOf) => {
        expect(brokenLaw(folicAcid, { ...resident, asOf }, parameters)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
