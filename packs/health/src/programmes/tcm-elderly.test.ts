import { plainDate } from '@taizhang/kernel';
import { assess, isConcerned, parametersOf, viewAt } from '@taizhang/records';
import { anyDay, anyResident, brokenLaw, buildRecord, buildResident } from '@taizhang/records/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { healthRecord } from './health-record.ts';
import { tcmElderly } from './tcm-elderly.ts';

const parameters = parametersOf([]);
/** Full of energy and nothing else, but for the answers given. */
const answers = (given: Readonly<Record<number, number>> = {}) => Object.fromEntries(Array.from({ length: 33 }, (_, at) => [`q${at + 1}`, String(given[at + 1] ?? (at === 0 ? 5 : 1))]));
const assessment = (on: string, given: Readonly<Record<number, number>> = {}, guidance: readonly string[] = ['1']) => buildRecord('tcm_elderly', 'assessment', on, { ...answers(given), guidance });
const profile = buildRecord('health_record', 'profile', '2019-03-01');
const at = (bornOn: string, records: Parameters<typeof buildResident>[1], asOf: string) => assess(tcmElderly, buildResident(bornOn, records), plainDate(asOf), parameters);
const { q33: _, ...without33 } = answers();

describe('tcmElderly', () => {
  test.each([
    ['assessed with guidance', [profile, assessment('2021-03-02')], []],
    ['no record', [assessment('2021-03-02')], ['not_filed']],
    ['no guidance', [profile, buildRecord('tcm_elderly', 'assessment', '2021-03-02', answers())], ['no_guidance']],
    ['a question left out (记录表所列问题不能空项)', [profile, buildRecord('tcm_elderly', 'assessment', '2021-03-02', { ...without33, guidance: ['1'] })], ['incomplete']],
    ['last year', [profile, assessment('2020-12-31')], ['not_assessed']],
    ['an incomplete one after the complete one', [profile, assessment('2021-03-02'), buildRecord('tcm_elderly', 'assessment', '2021-09-02', answers())], []],
  ])('%s (建档＋辨识＋指导＋记录表完整)', (_name, records, why) => {
    const answer = at('1950-05-02', records, '2021-12-31');
    expect(answer.counts).toEqual(why.length === 0 ? ['tcm_elder_residents', 'tcm_elder'] : ['tcm_elder_residents']);
    expect(isConcerned(answer) && answer.missing.map(({ why: [code] }) => code)).toEqual(why);
  });

  test('65 is the age, from the birthday on', () => {
    expect(at('1956-07-06', [profile], '2021-07-05')).toEqual({ counts: null, validUntil: '2021-07-06' });
    expect(at('1956-07-06', [profile], '2021-07-06')).toMatchObject({ counts: ['tcm_elder_residents'], dues: [{ from: '2021-07-06', by: '2021-12-31' }], validUntil: '2022-01-01' });
  });

  test.each([
    ['all well: balanced with 25 points', {}, ['1'], []],
    ['balanced with 17 points, all others at most 8', { 1: 2, 2: 2, 4: 2, 5: 2, 13: 3 }, ['1'], []],
    ['16 points are too few', { 1: 1, 2: 2, 4: 2, 5: 2, 13: 3 }, [], []],
    ['8 points of damp heat are none', { 23: 2, 25: 2, 27: 2, 30: 2 }, ['1'], []],
    ['9 points lean to it, mostly balanced', { 23: 3, 25: 2, 27: 2, 30: 2 }, [], ['1', '6']],
    ['10 points lean to it, mostly balanced', { 23: 3, 25: 3, 27: 2, 30: 2 }, [], ['1', '6']],
    ['11 points are it, and nothing is balanced', { 23: 3, 25: 3, 27: 3, 30: 2 }, ['6'], []],
    ['qi deficiency lowers balance as well', { 2: 5, 3: 5, 4: 5, 14: 5 }, ['2'], []],
    ['two at once', { 11: 5, 12: 5, 13: 5, 29: 5, 19: 4, 22: 3, 24: 3, 33: 1 }, ['3', '7'], []],
    ['each of the others', { 10: 5, 21: 5, 26: 5, 9: 5, 16: 5, 28: 5, 6: 5, 7: 5, 8: 5, 15: 5, 17: 5, 18: 5 }, ['4', '5', '8', '9'], []],
  ])('%s (体质判定标准)', (_name, given, is, leans) => {
    const fills = tcmElderly.judge?.(assessment('2021-07-05', given), viewAt(buildResident('1950-05-02'), plainDate('2021-07-05')), parameters).fills;
    expect([fills?.['is'] ?? [], fills?.['leans'] ?? []]).toEqual([is, leans]);
  });

  test('it keeps the laws of programmes', () => {
    fc.assert(
      fc.property(anyResident([tcmElderly, healthRecord]), anyDay('2020-01-01', 900), (resident, asOf) => {
        expect(brokenLaw(tcmElderly, { ...resident, asOf }, parameters)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
