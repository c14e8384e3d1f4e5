import { plainDate } from '@taizhang/kernel';
import { assess, isConcerned, parametersOf, viewAt, type FieldValues } from '@taizhang/records';
import { anyDay, anyResident, brokenLaw, buildRecord, buildResident } from '@taizhang/records/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elderly } from './elderly.ts';
import { healthRecord } from './health-record.ts';

const parameters = parametersOf(elderly.parameters);
const ALL = ['temperature', 'heart_rate', 'breathing', 'sbp', 'dbp', 'height', 'weight', 'waist', 'skin', 'lymph', 'lungs', 'heart', 'abdomen', 'mouth', 'vision', 'hearing', 'movement', 'haemoglobin', 'wbc', 'platelet',
  'urine_protein', 'urine_sugar', 'urine_ketone', 'urine_blood', 'alt', 'ast', 'bilirubin', 'creatinine', 'urea', 'fasting_glucose', 'cholesterol', 'triglyceride', 'ldl', 'hdl', 'ecg', 'ultrasound', 'conclusion', 'guidance'];
const without = (...keys: readonly string[]): FieldValues => Object.fromEntries(ALL.filter((key) => !keys.includes(key)).map((key) => [key, 1]));
const profile = buildRecord('health_record', 'profile', '2019-03-01');
const checkup = (on: string, fields = without()) => buildRecord('health_record', 'checkup', on, fields);
const selfCare = (on: string) => buildRecord('elderly', 'self_care', on, { eating: '1' });
const at = (bornOn: string, records: Parameters<typeof buildResident>[1], asOf: string) => assess(elderly, buildResident(bornOn, records), plainDate(asOf), parameters);
const whyOf = (answer: ReturnType<typeof at>, measure: string) => isConcerned(answer) && answer.missing.filter((reason) => reason.measure === measure).map(({ why: [code] }) => code);

describe('elderly', () => {
  test.each([
    ['everything', [profile, checkup('2021-03-02'), selfCare('2021-03-02')], ['elder_residents', 'elder_checked', 'elder_managed', 'elder_standard'], []],
    ['the score stands on the check', [profile, checkup('2021-03-02', { ...without(), self_care: 2 })], ['elder_residents', 'elder_checked', 'elder_managed', 'elder_standard'], []],
    ['no assessment', [profile, checkup('2021-03-02')], ['elder_residents', 'elder_checked', 'elder_managed'], []],
    ['no record', [checkup('2021-03-02')], ['elder_residents', 'elder_checked'], ['not_filed']],
    ['no guidance', [profile, checkup('2021-03-02', without('guidance'))], ['elder_residents', 'elder_checked'], ['lacks_guidance']],
    ['one lipid and the electrocardiogram are missing', [profile, checkup('2021-03-02', without('hdl', 'ecg'))], ['elder_residents', 'elder_checked'], ['lacks_lipids', 'lacks_ecg']],
    ['a partial check after the complete one', [profile, checkup('2021-03-02'), checkup('2021-09-02', { sbp: 130 })], ['elder_residents', 'elder_checked', 'elder_managed'], []],
    ['last year’s check', [profile, checkup('2020-12-31'), selfCare('2020-12-31')], ['elder_residents'], ['no_checkup']],
  ])('%s (规范 1.6 建档＋体检＋健康指导＋体检表填写完整)', (_, records, counts, why) => {
    const answer = at('1950-05-02', records, '2021-12-31');
    expect(answer).toMatchObject({ counts });
    expect(whyOf(answer, 'elder_managed_rate')).toEqual(why);
  });

  test('65 is the age, and the birthday is when that changes; a check before it counts', () => {
    expect(at('1956-07-06', [profile, checkup('2021-03-02')], '2021-07-05')).toEqual({ counts: null, validUntil: '2021-07-06' });
    expect(at('1956-07-06', [profile, checkup('2021-03-02')], '2021-07-06')).toMatchObject({ counts: ['elder_residents', 'elder_checked', 'elder_managed'], validUntil: '2022-01-01' });
    expect(at('1956-07-06', [profile], '2021-07-06')).toMatchObject({ dues: [{ kind: 'checkup', from: '2021-07-06', by: '2021-12-31' }, { kind: 'self_care' }] });
    expect(at('1956-02-29', [], '2021-02-28')).toEqual({ counts: null, validUntil: '2021-03-01' });
  });

  test.each([
    ['2024-12-31', []], ['2025-01-01', ['lacks_xray', 'lacks_hba1c']],
  ])('a check on %s also needs %j (2025 年起增加 DR、糖化血红蛋白)', (on, why) => {
    expect(whyOf(at('1950-05-02', [profile, checkup(on)], on), 'elder_managed_rate')).toEqual(why);
  });

  test('a county without the X-ray says so by parameter', () => {
    const own = parametersOf(elderly.parameters, { elder_xray_required: [{ from: plainDate('2025-06-01'), value: 0, source: '县文件' }] });
    const file = buildResident('1950-05-02', [profile, checkup('2025-06-01', { ...without(), hba1c: 5.6 })]);
    expect(assess(elderly, file, plainDate('2025-06-01'), own).counts).toContain('elder_managed');
  });

  test.each([
    [{ toilet: '2', moving: '2' }, 2, '1'], [{ dressing: '3' }, 3, '1'], [{ washing: '2', dressing: '3' }, 4, '2'], [{ washing: '3', moving: '3' }, 8, '2'],
    [{ washing: '2', dressing: '3', moving: '3' }, 9, '3'], [{ eating: '3', moving: '4', toilet: '3' }, 18, '3'], [{ eating: '3', washing: '2', moving: '4', toilet: '3' }, 19, '4'], [{ eating: '4', washing: '4', dressing: '4', toilet: '4', moving: '4' }, 37, '4'],
  ])('%j scores %d, level %s (0—3、4—8、9—18、≥19)', (answers: FieldValues, score, level) => {
    const record = buildRecord('elderly', 'self_care', '2021-07-05', answers);
    expect(elderly.judge?.(record, viewAt(buildResident('1950-05-02'), record.on), parameters).fills).toEqual({ score, level });
  });

  test('it keeps the laws of programmes', () => {
    fc.assert(
      fc.property(anyResident([elderly, healthRecord]), anyDay('2020-01-01', 900), (resident, asOf) => {
        expect(brokenLaw(elderly, { ...resident, asOf }, parameters)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
