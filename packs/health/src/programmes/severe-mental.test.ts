import { plainDate } from '@taizhang/kernel';
import { assess, isConcerned, parametersOf, viewAt, type FieldValues } from '@taizhang/records';
import { anyDay, anyResident, brokenLaw, buildRecord, buildResident } from '@taizhang/records/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { healthRecord } from './health-record.ts';
import { severeMental } from './severe-mental.ts';

const parameters = parametersOf(severeMental.parameters);
const enrol = (on: string) => buildRecord('severe_mental', 'enrol', on, { disease: '1', diagnosed_on: on, consent: '1' });
const WELL: FieldValues = { way: '2', risk: '0', symptoms: ['0'], symptom_degree: '1', insight: '1', living: '1', housework: '1', work: '1', learning: '1', people: '1', locked: '1', hospital: '0', adherence: '1', adverse: '1', illness: '1' };
const visit = (on: string, fields: FieldValues = {}) => buildRecord('severe_mental', 'follow_up', on, { ...WELL, ...fields });
const checkup = buildRecord('health_record', 'checkup', '2021-03-02');
const at = (records: Parameters<typeof buildResident>[1], asOf: string) => assess(severeMental, buildResident('1980-05-02', records), plainDate(asOf), parameters);
const YEAR = ['2021-01-12', '2021-04-08', '2021-07-05', '2021-10-11'].map((on) => visit(on));
const ALL = ['smi_registered', 'smi_home', 'smi_managed', 'smi_checked', 'smi_standard', 'smi_on_drug', 'smi_visited'];
const but = (...ids: readonly string[]) => ALL.filter((id) => !ids.includes(id));

describe('severeMental', () => {
  test.each([
    ['four follow-ups and the check', [...YEAR, checkup], ALL],
    ['no check', YEAR, but('smi_checked', 'smi_standard')],
    ['the check was declined (征得同意)', [...YEAR, buildRecord('severe_mental', 'refusal', '2021-05-01', { reason: '患者不愿' })], but('smi_checked')],
    ['declined last year is not declined this year', [...YEAR, buildRecord('severe_mental', 'refusal', '2020-12-31', { reason: '患者不愿' })], but('smi_checked', 'smi_standard')],
    ['the fourth was not reached', [...YEAR.slice(0, 3), checkup, buildRecord('severe_mental', 'missed', '2021-10-11', { reason: '1' })], but('smi_standard')],
    ['the fourth by telephone, which suffices', [...YEAR.slice(0, 3), visit('2021-10-11', { way: '3' }), checkup], ALL],
    ['only telephoned', [visit('2021-10-11', { way: '3' }), checkup], but('smi_standard', 'smi_visited')],
    ['not followed up', [checkup], but('smi_managed', 'smi_standard', 'smi_on_drug', 'smi_visited')],
    ['takes drugs irregularly at last', [...YEAR.slice(0, 3), visit('2021-10-11', { adherence: '2' }), checkup], but('smi_on_drug')],
    ['in hospital at last', [...YEAR.slice(0, 3), visit('2021-10-11', { hospital: '1' }), checkup], but('smi_home', 'smi_managed', 'smi_checked')],
  ])('%s (规范 1.8)', (_, records, counts) => {
    expect(at([enrol('2019-03-01'), ...records], '2021-12-31').counts).toEqual(counts);
  });

  test.each([
    ['2021-12-30', true], ['2021-12-31', false],
  ])('three follow-ups on %s: to standard %s (季末到期)', (asOf, isStandard) => {
    expect(at([enrol('2019-03-01'), ...YEAR.slice(0, 3), checkup], asOf).counts?.includes('smi_standard')).toBe(isStandard);
  });

  test.each([
    ['stable', {}, '2021-07-08', ['visit', 2]], ['risk 1', { risk: '1' }, '2021-04-22', ['mostly_visit']], ['risk 2', { risk: '2' }, '2021-04-22', ['mostly_visit']], ['risk 3', { risk: '3' }, '2021-04-22', ['unstable_visit']],
    ['partial insight', { insight: '2' }, '2021-04-22', ['mostly_visit']], ['no insight', { insight: '3' }, '2021-04-22', ['unstable_visit']], ['poor with people', { people: '3' }, '2021-04-22', ['mostly_visit']],
    ['work does not apply', { work: '9' }, '2021-07-08', ['visit', 2]], ['acute reaction', { adverse: '3' }, '2021-04-22', ['unstable_visit']],
  ])('%s: next by (3 个月 / 2 周)', (_, fields: FieldValues, by, what) => {
    const answer = at([enrol('2021-01-10'), visit('2021-04-08', fields), checkup], '2021-04-10');
    expect(isConcerned(answer) && answer.dues).toMatchObject([{ by, what }]);
  });

  test('still mostly stable after two weeks: a psychiatrist, and one month, on 31 January until 28 February', () => {
    const records = [enrol('2021-01-10'), visit('2021-01-17', { risk: '1' }), visit('2021-01-31', { risk: '2' }), checkup];
    const answer = at(records, '2021-02-01');
    expect(isConcerned(answer) && answer.dues[0]).toMatchObject({ by: '2021-02-28', what: ['mostly_again'] });
    const view = viewAt(buildResident('1980-05-02', records.slice(0, 2)), plainDate('2021-01-31'));
    expect(severeMental.judge?.(visit('2021-01-31', { risk: '2' }), view, parameters)).toEqual({ level: 'attention', title: ['mostly'], because: [['consult', 1]], fills: { class: '2' } });
  });

  test('a classification that does not follow from the risk is asked about', () => {
    const answer = at([enrol('2021-01-10'), visit('2021-04-08', { risk: '4', class: '3' })], '2021-04-10');
    expect(isConcerned(answer) && answer.doubts).toEqual([['class_differs', '2021-04-08']]);
  });

  test('it keeps the laws of programmes', () => {
    fc.assert(
      fc.property(anyResident([severeMental, healthRecord]), anyDay('2020-01-01', 900), (resident, asOf) => {
        expect(brokenLaw(severeMental, { ...resident, asOf }, parameters)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
