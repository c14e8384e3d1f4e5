import { plainDate } from '@taizhang/kernel';
import { assess, parametersOf, viewAt, type FieldValues } from '@taizhang/records';
import { anyDay, anyResident, brokenLaw, buildRecord, buildResident } from '@taizhang/records/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { healthProgrammes } from './health-programmes.ts';
import { healthRecord, SERVICE_PROGRAMMES } from './health-record.ts';
import { hypertension } from './hypertension.ts';
import { COMPLETE_PROFILE } from './profile-form.ts';

const parameters = parametersOf([]);
const complete: FieldValues = { medium: '1', ...Object.fromEntries(COMPLETE_PROFILE.map((key) => [key, '1'])) };
const { water: _, ...allButWater } = complete;
const profile = (on = '2019-03-01', fields = complete) => buildRecord('health_record', 'profile', on, fields);
const reception = (on: string, fields: FieldValues = {}) => buildRecord('health_record', 'reception', on, { complaint: '咳嗽', assessment: '感冒', ...fields });
const newborn = (on: string) => buildRecord('child', 'newborn_visit', on);
const at = (bornOn: string, records: Parameters<typeof buildResident>[1], asOf: string) => assess(healthRecord, buildResident(bornOn, records), plainDate(asOf), parameters);

describe('healthRecord', () => {
  test.each([
    ['nobody wrote anything', [], ['hr_residents'], ['not_filed', 'not_filed', 'not_filed']],
    ['a complete profile', [profile()], ['hr_residents', 'hr_filed', 'hr_electronic', 'hr_standard'], ['never_used']],
    ['a profile without an answer', [profile('2019-03-01', allButWater)], ['hr_residents', 'hr_filed', 'hr_electronic'], ['incomplete', 'never_used']],
    ['the answer comes with an update, which is also a use', [profile('2019-03-01', allButWater), buildRecord('health_record', 'revision', '2021-02-01', { water: '3' })], ['hr_residents', 'hr_filed', 'hr_electronic', 'hr_standard', 'hr_active'], []],
    ['on paper', [profile('2019-03-01', { ...complete, medium: '2' })], ['hr_residents', 'hr_filed'], ['on_paper', 'on_paper', 'never_used']],
    ['on paper, entered later', [profile('2019-03-01', { ...complete, medium: '2' }), buildRecord('health_record', 'revision', '2020-02-01', { medium: '1' })], ['hr_residents', 'hr_filed', 'hr_electronic', 'hr_standard'], ['not_used']],
  ])('%s (规范 1.1 建档、规范化)', (_name, records, counts, why) => {
    const answer = at('1995-05-02', records, '2021-07-05');
    expect(answer).toMatchObject({ counts });
    expect(answer.counts && answer.missing.map(({ why: [code] }) => code)).toEqual(why);
  });

  test.each([
    ['2022-07-04', true], ['2022-07-05', false],
  ])('a service on 2021-07-05 keeps the record in use on %s: %s (动态使用 12 个月)', (asOf, isActive) => {
    expect(at('1995-05-02', [profile(), reception('2021-07-05')], asOf).counts?.includes('hr_active')).toBe(isActive);
  });

  test('a service on 29 February lapses on 28 February', () => {
    expect(at('1995-05-02', [profile(), reception('2020-02-29')], '2021-02-27')).toMatchObject({ validUntil: '2021-02-28' });
  });

  test('being enrolled is not being served; a follow-up is', () => {
    expect(at('1950-05-02', [profile(), buildRecord('hypertension', 'enrol', '2021-07-01')], '2021-07-05').counts).not.toContain('hr_active');
    expect(at('1950-05-02', [profile(), buildRecord('hypertension', 'follow_up', '2021-07-01')], '2021-07-05').counts).toContain('hr_active');
  });

  test('the newborn visit files a child until the seventh birthday (0～6岁儿童不填个人基本信息表)', () => {
    expect(at('2014-07-06', [newborn('2014-07-12')], '2021-07-05')).toMatchObject({ counts: ['hr_residents', 'hr_filed', 'hr_electronic', 'hr_standard'], validUntil: '2021-07-06' });
    expect(at('2014-07-06', [newborn('2014-07-12')], '2021-07-06')).toMatchObject({ counts: ['hr_residents'], validUntil: '2049-07-06' });
  });

  test.each([
    ['1986-07-06', '2021-07-05', '2021-03-02', undefined], ['1986-07-05', '2021-07-05', '2021-03-02', true],
    ['1980-01-01', '2021-12-31', '2021-01-01', true], ['1980-01-01', '2022-01-01', '2021-12-31', false],
  ])('born %s, as of %s, measured on %s: counted %s (35岁及以上每年测血压1次)', (bornOn, asOf, on, isMeasured) => {
    const { counts } = at(bornOn, [reception(on, { sbp: 128, dbp: 80 })], asOf);
    expect(counts?.includes('hr_age35') === true ? counts.includes('hr_pressure') : undefined).toBe(isMeasured);
  });

  test.each([
    [{ sbp: 139, dbp: 89, height: 170, weight: 69, waist: 84, fasting_glucose: 6.9 }, 'all_normal', 23.9],
    [{ sbp: 140, dbp: 89, height: 170, weight: 69.5, waist: 85, fasting_glucose: 7 }, 'some_abnormal', 24],
    [{ fasting_glucose: 3.9 }, 'emergency', undefined], [{ fasting_glucose: 16.7 }, 'emergency', undefined], [{ dbp: 110 }, 'emergency', undefined],
  ])('a check with %j is told as %s', (fields, title, bmi) => {
    const view = viewAt(buildResident('1960-05-02'), plainDate('2021-07-05'));
    expect(healthRecord.judge?.(buildRecord('health_record', 'checkup', '2021-07-05', fields), view, parameters)).toMatchObject({ title: [title, ...(title === 'some_abnormal' ? [4] : [])], fills: bmi === undefined ? {} : { bmi } });
  });

  test('every programme of the norm keeps a record in use', () => {
    const ofTheNorm = healthProgrammes.filter(({ id, source }) => id !== healthRecord.id && source.text === healthRecord.source.text).map(({ id }) => id);
    expect(SERVICE_PROGRAMMES).toEqual(expect.arrayContaining(ofTheNorm));
  });

  test('it keeps the laws of programmes', () => {
    fc.assert(
      fc.property(anyResident([healthRecord, hypertension]), anyDay('2020-01-01', 900), (resident, asOf) => {
        expect(brokenLaw(healthRecord, { ...resident, asOf }, parameters)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
