import { plainDate } from '@taizhang/kernel';
import { assess, isConcerned, parametersOf, viewAt } from '@taizhang/records';
import { anyDay, anyResident, brokenLaw, buildRecord, buildResident } from '@taizhang/records/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hypertension } from './hypertension.ts';

const parameters = parametersOf(hypertension.parameters);
const enrol = (on: string) => buildRecord('hypertension', 'enrol', on, { diagnosed_on: on });
const visit = (on: string, sbp = 132, dbp = 84, way = '2') => buildRecord('hypertension', 'follow_up', on, { way, sbp, dbp, symptoms: ['1'], adherence: '1', adverse: '1', complication: '1' });
const checkup = (on: string) => buildRecord('health_record', 'checkup', on);
const at = (bornOn: string, records: Parameters<typeof buildResident>[1], asOf: string) => assess(hypertension, buildResident(bornOn, records), plainDate(asOf), parameters);

describe('hypertension', () => {
  test.each([
    ['all four visits and the check', ['2021-01-12', '2021-04-08', '2021-07-05', '2021-10-11'], '2021-12-31', ['htn_managed', 'htn_standard', 'htn_controlled']],
    ['the fourth visit on 31 December', ['2021-01-12', '2021-04-08', '2021-07-05', '2021-12-31'], '2021-12-31', ['htn_managed', 'htn_standard', 'htn_controlled']],
    ['three visits the day before the year ends: the fourth is not due yet', ['2021-01-12', '2021-04-08', '2021-07-05'], '2021-12-30', ['htn_managed', 'htn_standard', 'htn_controlled']],
    ['three visits when the year ends', ['2021-01-12', '2021-04-08', '2021-07-05'], '2021-12-31', ['htn_managed', 'htn_controlled']],
    ['one visit the day before a quarter ends', ['2021-01-12'], '2021-06-29', ['htn_managed', 'htn_standard', 'htn_controlled']],
    ['one visit when the second quarter ends', ['2021-01-12'], '2021-06-30', ['htn_managed', 'htn_controlled']],
  ])('%s (规范 1.7.1 每年至少4次面对面随访)', (_, visits, asOf, counts) => {
    expect(at('1953-05-02', [enrol('2019-03-01'), checkup('2021-03-02'), ...visits.map((on) => visit(on))], asOf).counts).toEqual(counts);
  });

  test('a telephone visit is none of the four, but its pressure counts for control', () => {
    const answer = at('1953-05-02', [enrol('2019-03-01'), checkup('2021-03-02'), visit('2021-01-12', 170, 100), visit('2021-06-20', 140, 80, '3')], '2021-06-30');
    expect(answer).toMatchObject({ counts: ['htn_managed', 'htn_controlled'], missing: [{ why: ['visits_short', 1, 2] }] });
  });

  test('who is enrolled in the third quarter owes two visits in the year', () => {
    const records = [enrol('2021-08-15'), checkup('2021-08-15'), visit('2021-08-15'), visit('2021-11-02')];
    expect(at('1960-01-01', records, '2021-12-31').counts).toContain('htn_standard');
    expect(at('1960-01-01', records.slice(0, 3), '2021-12-31').counts).not.toContain('htn_standard');
  });

  test.each([
    ['1970-01-01', 139, 89, true], ['1970-01-01', 140, 89, false], ['1970-01-01', 139, 90, false],
    ['1956-07-05', 149, 89, true], ['1956-07-05', 150, 89, false], ['1956-07-05', 149, 90, false],
    // 65 years only tomorrow.
    ['1956-07-06', 149, 89, false],
  ])('born %s, %d/%d on 2021-07-05: controlled %s (控制满意 <140/90, 65 岁起 <150/90)', (bornOn, sbp, dbp, isControlled) => {
    expect(at(bornOn, [enrol('2020-01-05'), visit('2021-07-05', sbp, dbp)], '2021-07-05').counts?.includes('htn_controlled')).toBe(isControlled);
  });

  test.each([
    ['controlled: three months', [visit('2021-04-08')], '2021-07-08', ['visit', 2]],
    ['first time not controlled: two weeks (第一次不满意)', [visit('2021-04-08', 152, 86)], '2021-04-22', ['recheck']],
    ['twice in a row: referral, two weeks (连续两次不满意)', [visit('2021-04-08', 152, 86), visit('2021-04-20', 155, 86)], '2021-05-04', ['referral_check']],
    ['never visited: three months from enrolment', [], '2021-04-10', ['visit', 1]],
  ])('%s', (_, visits, by, what) => {
    const answer = at('1970-05-02', [enrol('2021-01-10'), ...visits], '2021-05-20');
    expect(isConcerned(answer) && answer.dues[0]).toMatchObject({ by, what });
  });

  test('from 180 or from 110 it is critical, whatever else (危急情况)', () => {
    const view = viewAt(buildResident('1970-05-02', [enrol('2021-01-10')]), plainDate('2021-02-01'));
    expect(hypertension.judge?.(visit('2021-02-01', 179, 109), view, parameters).title).toEqual(['not_controlled', 1]);
    expect(hypertension.judge?.(visit('2021-02-01', 180, 80), view, parameters).title).toEqual(['critical']);
    expect(hypertension.judge?.(visit('2021-02-01', 130, 110), view, parameters).title).toEqual(['critical']);
  });

  test('34 years are too few, and the birthday is when that changes', () => {
    expect(at('1986-07-06', [enrol('2021-01-10')], '2021-07-05')).toEqual({ counts: null, validUntil: '2021-07-06' });
    expect(at('1986-07-06', [enrol('2021-01-10')], '2021-07-06').counts).toContain('htn_managed');
  });

  test('death, moving away and closing take the patient out from that day', () => {
    for (const gone of [buildRecord('register', 'died', '2021-06-10'), buildRecord('register', 'move_out', '2021-06-10'), buildRecord('hypertension', 'close', '2021-06-10', { reason: '1' })]) {
      expect(at('1953-05-02', [enrol('2019-03-01'), gone], '2021-06-09').counts).toContain('htn_managed');
      expect(at('1953-05-02', [enrol('2019-03-01'), gone], '2021-06-10').counts).toBeNull();
    }
  });

  test.each([
    ['139/89 at 54, nothing ticked: high normal is a risk', '1966-07-06', [[139, 89]], ['htn_high_risk'], 'half_yearly', '2022-01-05'],
    ['129/84 at 54, nothing ticked', '1966-07-06', [[129, 84]], undefined, undefined, undefined],
    ['129/84 at 55', '1966-07-05', [[129, 84]], ['htn_high_risk'], 'half_yearly', '2022-01-05'],
    ['140 once: again on another day', '1980-01-01', [[140, 80]], [], 'remeasure', '2021-08-02'],
    ['90 on two days', '1980-01-01', [[130, 90], [130, 90]], [], 'remeasure', '2021-08-03'],
    ['high on three days: two weeks for the result', '1980-01-01', [[140, 80], [130, 90], [150, 95]], [], 'referral_result', '2021-07-21'],
    ['not high in between starts again', '1980-01-01', [[140, 80], [120, 80], [150, 95]], [], 'remeasure', '2021-08-04'],
  ])('screening: %s (规范 1.7.1 筛查)', (_, bornOn, pressures, counts, what, by) => {
    const screenings = pressures.map(([sbp = 0, dbp = 0], day) => buildRecord('hypertension', 'screening', `2021-07-0${5 + day}`, { occasion: '1', sbp, dbp, risks: ['1'] }));
    const answer = at(bornOn, screenings, '2021-07-10');
    expect(answer.counts ?? undefined).toEqual(counts);
    if (isConcerned(answer)) expect(answer.dues).toMatchObject([{ what: what === 'remeasure' ? [what, pressures.length === 2 ? 3 : 2] : [what], by }]);
    if (what === 'referral_result') expect(at(bornOn, [...screenings, buildRecord('hypertension', 'screening_result', '2021-07-09', { result: '2' })], '2021-07-10').counts).toBeNull();
  });

  test('who becomes a patient leaves the screening', () => {
    expect(at('1960-01-01', [buildRecord('hypertension', 'screening', '2021-07-01', { occasion: '1', sbp: 150, dbp: 90 }), enrol('2021-07-05')], '2021-07-10').counts).toEqual(['htn_managed']);
  });

  test('it keeps the laws of programmes', () => {
    fc.assert(
      fc.property(anyResident([hypertension]), anyDay('2020-01-01', 900), (resident, asOf) => {
        expect(brokenLaw(hypertension, { ...resident, asOf }, parameters)).toBeUndefined();
      }),
    );
  });
});
