import { plainDate } from '@taizhang/kernel';
import { assess, isConcerned, parametersOf, viewAt } from '@taizhang/records';
import { anyDay, anyResident, brokenLaw, buildRecord, buildResident, unsaid } from '@taizhang/records/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diabetes } from './diabetes.ts';
import { familyDoctor } from './family-doctor.ts';
import { hypertension } from './hypertension.ts';
import { pregnancy } from './pregnancy.ts';
import { severeMental } from './severe-mental.ts';
import { tuberculosis } from './tuberculosis.ts';

const parameters = parametersOf(familyDoctor.parameters);
const record = (kind: string, on: string, fields: Parameters<typeof buildRecord>[3] = {}) => buildRecord('family_doctor', kind, on, fields);
const sign = (on: string, packages: readonly string[] = ['basic'], years = 1, kind = 'sign') => record(kind, on, { team: '甲', packages, years });
const end = (on: string) => record('terminate', on, { reason: '1' });
const visit = (on: string) => buildRecord('hypertension', 'follow_up', on, { way: '1', sbp: 130, dbp: 80 });
const enrol = (programme: string, kind = 'enrol', on = '2020-01-05') => buildRecord(programme, kind, on);
const mark = (on: string, state: string) => record('group_mark', on, { group: 'poverty', state });
const at = (records: Parameters<typeof buildResident>[1], asOf: string, bornOn = '1980-01-01') => assess(familyDoctor, buildResident(bornOn, records), plainDate(asOf), parameters);
const counted = (records: Parameters<typeof buildResident>[1], asOf: string, id: string, bornOn?: string) => at(records, asOf, bornOn).counts?.includes(id) ?? false;

describe('familyDoctor', () => {
  test.each([
    ['the day of signing', [sign('2021-05-20')], '2021-05-20', true], ['the last day of the year', [sign('2021-05-20')], '2022-05-19', true], ['the day after', [sign('2021-05-20')], '2022-05-20', false],
    ['three years', [sign('2021-05-20', ['basic'], 3)], '2024-05-19', true],
    ['ended that day', [sign('2021-05-20'), end('2021-08-01')], '2021-08-01', false],
    ['renewed early: the new term begins when the old one ends', [sign('2021-05-20'), sign('2022-05-01', ['basic'], 1, 'renew')], '2023-05-19', true],
    ['and not later', [sign('2021-05-20'), sign('2022-05-01', ['basic'], 1, 'renew')], '2023-05-20', false],
    ['ending takes the renewal with it', [sign('2021-05-20'), sign('2022-05-01', ['basic'], 1, 'renew'), end('2022-05-10')], '2022-06-01', false],
    ['signed anew after an end', [sign('2021-05-20'), end('2021-08-01'), sign('2021-09-01')], '2021-09-01', true],
  ])('%s: under contract %s', (_, records, asOf, isSigned) => {
    expect(counted(records, asOf, 'fd_signed')).toBe(isSigned);
  });

  test.each([
    ['6 years', 'fd_child', '2014-05-21', [], true], ['7 years', 'fd_child', '2014-05-20', [], false],
    ['64 years', 'fd_elder', '1956-05-21', [], false], ['65 years', 'fd_elder', '1956-05-20', [], true],
    ['pregnant', 'fd_maternal', '1993-01-01', [buildRecord('pregnancy', 'registration', '2021-04-01', { lmp: '2021-02-01' })], true],
    ['42 days after birth', 'fd_maternal', '1993-01-01', [buildRecord('pregnancy', 'delivery', '2021-04-08', { live_births: 1 })], true],
    ['43 days after birth', 'fd_maternal', '1993-01-01', [buildRecord('pregnancy', 'delivery', '2021-04-07', { live_births: 1 })], false],
    ['hypertension', 'fd_hypertension', '1970-01-01', [enrol('hypertension')], true], ['hypertension, closed', 'fd_hypertension', '1970-01-01', [enrol('hypertension'), enrol('hypertension', 'close', '2021-01-01')], false],
    ['diabetes', 'fd_diabetes', '1970-01-01', [enrol('diabetes')], true], ['mental', 'fd_mental', '1970-01-01', [enrol('severe_mental')], true],
    ['tuberculosis', 'fd_tuberculosis', '1970-01-01', [enrol('tuberculosis', 'notice')], true], ['tuberculosis, closed', 'fd_tuberculosis', '1970-01-01', [enrol('tuberculosis', 'notice'), enrol('tuberculosis', 'closing', '2020-08-01')], false],
    ['marked', 'fd_poverty', '1980-01-01', [mark('2020-01-01', '1')], true], ['no longer', 'fd_poverty', '1980-01-01', [mark('2020-01-01', '1'), mark('2021-01-01', '2')], false],
  ])('key group, %s: %s', (_, group, bornOn, records, isIn) => {
    expect(counted(records, '2021-05-20', group, bornOn)).toBe(isIn);
    expect(counted(records, '2021-05-20', 'fd_key', bornOn)).toBe(isIn);
    expect(counted([...records, sign('2021-05-20')], '2021-05-20', `${group}_signed`, bornOn)).toBe(isIn);
  });

  test.each([
    ['the day before the first quarter ends', ['hypertension'], [], '2021-04-09', true],
    ['no visit when it ends', ['hypertension'], [], '2021-04-10', false],
    ['one visit', ['hypertension'], ['2021-03-01'], '2021-07-09', true],
    ['one visit when the second ends', ['hypertension'], ['2021-03-01'], '2021-07-10', false],
    ['a visit before the contract does not count', ['hypertension'], ['2021-01-10'], '2021-04-10', false],
    ['four visits, but no health check on the last day', ['hypertension'], ['2021-03-01', '2021-06-01', '2021-09-01', '2021-12-01'], '2022-01-10', false],
    ['the basic package owes its advice on the last day only', ['basic'], [], '2022-01-09', true],
    ['and then it is short', ['basic'], [], '2022-01-10', false],
  ])('kept, signed 2021-01-11, %s', (_, packages, visits, asOf, isKept) => {
    expect(counted([sign('2021-01-11', packages), ...visits.map(visit)], asOf, 'fd_fulfilled')).toBe(isKept);
  });

  test('the second year of a contract begins from nothing', () => {
    const records = [sign('2021-01-11', ['hypertension'], 2), visit('2021-02-01')];
    expect(counted(records, '2022-04-09', 'fd_fulfilled')).toBe(true);
    expect(at(records, '2022-04-10')).toMatchObject({ missing: [{ measure: 'fd_fulfil_rate', why: ['short_hypertension', 0, 1] }] });
  });

  test.each([
    ['on its last day', [sign('2021-01-01')], '2021-12-31', ['fd_expired']], ['the day before', [sign('2021-01-01')], '2021-12-30', []],
    ['renewed before', [sign('2021-01-01'), sign('2021-12-10', ['basic'], 1, 'renew')], '2021-12-31', ['fd_expired', 'fd_renewed']],
    ['signed again after a gap', [sign('2020-05-20'), sign('2021-08-01')], '2021-12-31', ['fd_expired', 'fd_renewed']],
    ['ended before its time', [sign('2021-01-01'), end('2021-06-01')], '2021-12-31', []], ['ran out last year', [sign('2019-05-20')], '2021-05-20', []],
  ])('ran out, %s', (_, records, asOf, counts) => {
    expect(at(records, asOf).counts?.filter((id) => id === 'fd_expired' || id === 'fd_renewed')).toEqual(counts);
  });

  test('renewal is listed 30 days before the end and stays listed after it', () => {
    for (const asOf of ['2022-05-01', '2022-08-01']) {
      const answer = at([sign('2021-05-20')], asOf);
      expect(isConcerned(answer) && answer.dues.find(({ kind }) => kind === 'renew')).toEqual({ kind: 'renew', what: ['renew', '2022-05-19'], from: '2022-04-20', by: '2022-05-19' });
    }
  });

  test('before signing: until when, which package is wrong and which could be added', () => {
    const view = viewAt(buildResident('1950-01-01'), plainDate('2021-05-20'));
    const verdict = familyDoctor.judge?.(sign('2021-05-20', ['diabetes']), view, parameters);
    expect(verdict).toMatchObject({ level: 'attention', title: ['valid_until', '2022-05-19'], because: [['not_in_diabetes'], ['offer_elderly']] });
    expect(verdict?.because.map((saying) => unsaid(familyDoctor, saying))).toEqual([undefined, undefined]);
  });

  test('it keeps the laws of programmes', () => {
    fc.assert(
      fc.property(anyResident([familyDoctor, familyDoctor, hypertension, pregnancy, diabetes, severeMental, tuberculosis]), anyDay('2020-01-01', 900), (resident, asOf) => {
        expect(brokenLaw(familyDoctor, { ...resident, asOf }, parameters)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
