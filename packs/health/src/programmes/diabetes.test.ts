import { plainDate } from '@taizhang/kernel';
import { assess, checkRecord, isConcerned, parametersOf, viewAt, type FieldValues } from '@taizhang/records';
import { anyDay, anyResident, brokenLaw, buildRecord, buildResident } from '@taizhang/records/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diabetes } from './diabetes.ts';
import { healthRecord } from './health-record.ts';

const parameters = parametersOf(diabetes.parameters);
const enrol = (on: string) => buildRecord('diabetes', 'enrol', on, { diagnosed_on: on });
const visit = (on: string, fields: FieldValues = {}) => buildRecord('diabetes', 'follow_up', on, { way: '2', fasting_glucose: 6.1, sbp: 130, dbp: 80, symptoms: ['1'], adherence: '1', adverse: '1', low_sugar: '1', complication: '1', ...fields });
const untested = (on: string) => {
  const { fasting_glucose: _, ...fields } = visit(on).fields;
  return buildRecord('diabetes', 'follow_up', on, fields);
};
const glucose = (on: string, purpose = '1') => buildRecord('diabetes', 'glucose_test', on, { fasting_glucose: 6.1, purpose });
const checkup = buildRecord('health_record', 'checkup', '2021-03-02', { fasting_glucose: 6 });
const at = (bornOn: string, records: Parameters<typeof buildResident>[1], asOf: string) => assess(diabetes, buildResident(bornOn, records), plainDate(asOf), parameters);
const QUARTERS = ['2021-01-12', '2021-04-08', '2021-07-05'] as const;

describe('diabetes', () => {
  test.each([
    ['four visits with glucose', [...QUARTERS.map((on) => visit(on)), visit('2021-12-31')], '2021-12-31', true],
    ['three when the year ends', QUARTERS.map((on) => visit(on)), '2021-12-31', false],
    ['three the day before: the fourth is not due yet', QUARTERS.map((on) => visit(on)), '2021-12-30', true],
    ['four visits, three tests (每年4次免费空腹血糖检测)', [...QUARTERS.map((on) => visit(on)), untested('2021-10-11')], '2021-12-31', false],
    ['the fourth test made up between visits', [...QUARTERS.map((on) => visit(on)), untested('2021-10-11'), glucose('2021-10-20')], '2021-12-31', true],
    ['a test of somebody else’s programme makes up nothing', [...QUARTERS.map((on) => visit(on)), untested('2021-10-11'), glucose('2021-10-20', '3')], '2021-12-31', false],
    ['the fourth by telephone', [...QUARTERS.map((on) => visit(on)), visit('2021-10-11', { way: '3' })], '2021-12-31', false],
  ])('%s (规范 1.7.2)', (_, visits, asOf, isStandard) => {
    expect(at('1953-05-02', [enrol('2019-03-01'), checkup, ...visits], asOf).counts?.includes('dm_standard')).toBe(isStandard);
  });

  test.each([
    [[visit('2021-07-05', { fasting_glucose: 6.9 })], null], [[visit('2021-07-05', { fasting_glucose: 7 })], ['glucose_high', 7, 7]],
    [[visit('2021-04-05', { fasting_glucose: 6.9 }), untested('2021-07-05')], null], [[untested('2021-07-05')], ['not_tested']],
    [[visit('2020-12-31')], ['not_visited']], [[visit('2021-07-05'), buildRecord('register', 'lost', '2021-07-06')], ['not_visited']],
    [[visit('2021-07-05'), buildRecord('register', 'lost', '2021-07-06'), buildRecord('register', 'found', '2021-07-09')], null],
  ])('control %#: the latest fasting glucose under 7.0 (失访计未达标)', (visits, why) => {
    const answer = at('1960-05-02', [enrol('2019-03-01'), ...visits], '2021-07-20');
    expect((isConcerned(answer) && answer.missing.find(({ measure }) => measure === 'dm_control_rate')?.why) ?? null).toEqual(why);
    expect(answer.counts?.includes('dm_controlled')).toBe(why === null);
  });

  test.each([
    ['controlled: three months', [visit('2021-04-08')], '2021-07-08', ['visit', 2]],
    ['first time at 7.0: two weeks', [visit('2021-04-08', { fasting_glucose: 7 })], '2021-04-22', ['recheck']],
    ['twice in a row, a visit without test between: referral', [visit('2021-04-08', { fasting_glucose: 8 }), untested('2021-04-15'), visit('2021-04-20', { fasting_glucose: 7.5 })], '2021-05-04', ['referral_check']],
    ['critical: referral', [visit('2021-04-08', { fasting_glucose: 3.9 })], '2021-04-22', ['referral_check']],
  ])('%s', (_, visits, by, what) => {
    const answer = at('1970-05-02', [enrol('2021-01-10'), ...visits], '2021-05-20');
    expect(isConcerned(answer) && answer.dues.find(({ kind }) => kind === 'follow_up')).toMatchObject({ by, what });
  });

  test('a visit without its test is made up by the end of the quarter', () => {
    const answer = at('1970-05-02', [enrol('2021-01-10'), untested('2021-05-11')], '2021-05-20');
    expect(isConcerned(answer) && answer.dues).toContainEqual({ kind: 'glucose_test', what: ['glucose_test'], from: '2021-05-11', by: '2021-06-30' });
  });

  test.each([
    [{ fasting_glucose: 16.6 }, 'not_controlled', '2'], [{ fasting_glucose: 16.7 }, 'critical', '2'], [{ fasting_glucose: 4 }, 'controlled', '1'], [{ fasting_glucose: 3.9 }, 'critical', '1'],
    [{ other_glucose: 16.7 }, 'critical', '1'], [{ sbp: 180 }, 'critical', '1'], [{ dbp: 110 }, 'critical', '1'], [{ danger: ['3'] }, 'critical', '1'],
    [{ adverse: '2', fasting_glucose: 9 }, 'adverse', '3'], [{ complication: '2', adverse: '2' }, 'complication', '4'],
  ])('%j is judged %s, class %s (危急情况 ≥16.7、≤3.9)', (fields: FieldValues, title, group) => {
    const judgement = diabetes.judge?.(visit('2021-02-01', fields), viewAt(buildResident('1970-05-02', [enrol('2021-01-10')]), plainDate('2021-02-01')), parameters);
    expect([judgement?.title[0], judgement?.fills]).toEqual([title, { class: group }]);
  });

  test('126 typed for a reading in mg/dL is refused with what it would be', () => {
    const kind = diabetes.kinds.find(({ id }) => id === 'follow_up');
    const problems = kind && checkRecord(kind, visit('2021-02-01', { fasting_glucose: 126 }), buildResident('1970-05-02'), plainDate('2021-02-01'));
    expect(problems?.map(({ field, severity, message }) => [field, severity, message.zh])).toEqual([['fasting_glucose', 'hard', '126 像是以 mg/dL 计，换算为 7.0 mmol/L']]);
  });

  test('who was closed and enrolled again owes from the new enrolment', () => {
    const again = [enrol('2019-03-01'), buildRecord('diabetes', 'close', '2021-02-01', { reason: '3' }), enrol('2021-10-03')];
    expect(at('1960-05-02', again, '2021-06-30').counts).toBeNull();
    expect(at('1960-05-02', [...again, checkup, visit('2021-11-01')], '2021-12-31').counts).toContain('dm_standard');
  });

  test('it keeps the laws of programmes', () => {
    fc.assert(
      fc.property(anyResident([diabetes, healthRecord]), anyDay('2020-01-01', 900), (resident, asOf) => {
        expect(brokenLaw(diabetes, { ...resident, asOf }, parameters)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
