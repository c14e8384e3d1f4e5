import { plainDate } from '@taizhang/kernel';
import { assess, isConcerned, parametersOf, viewAt } from '@taizhang/records';
import { anyDay, anyResident, brokenLaw, buildRecord, buildResident, unsaid } from '@taizhang/records/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { womenCancerScreening } from './women-cancer-screening.ts';

const parameters = parametersOf(womenCancerScreening.parameters);
const record = (kind: string, on: string, fields: Parameters<typeof buildRecord>[3]) => buildRecord('women_cancer', kind, on, fields);
const cervical = (on: string, result = '1', method = '1') => record('cervical', on, { method, result });
const follow = (on: string, diagnosis: string, kind = 'cervical_follow') => record(kind, on, { diagnosis });
const at = (bornOn: string, records: Parameters<typeof buildResident>[1], asOf: string, sex: 'male' | 'female' = 'female') => assess(womenCancerScreening, buildResident(bornOn, records, sex), plainDate(asOf), parameters);

describe('womenCancerScreening', () => {
  test.each([
    ['35 today', '1986-05-20', true], ['35 tomorrow', '1986-05-21', false], ['64, 65 tomorrow', '1956-05-21', true], ['65 today', '1956-05-20', false],
  ])('%s: in the target group %s (35～64岁)', (_, bornOn, isIn) => {
    expect(at(bornOn, [], '2021-05-20').counts?.includes('tc_women') ?? false).toBe(isIn);
  });

  test('the birthday is when a woman of 34 begins to count; men never do', () => {
    expect(at('1986-05-21', [], '2021-05-20')).toEqual({ counts: null, validUntil: '2021-05-21' });
    expect(at('1980-05-21', [], '2021-05-20', 'male')).toEqual({ counts: null, validUntil: null });
  });

  test.each([
    ['cytology, the last day of three years', '1', '2018-05-21', true], ['cytology, three years ago', '1', '2018-05-20', false],
    ['HPV, the last day of five years', '2', '2016-05-21', true], ['HPV, five years ago', '2', '2016-05-20', false],
  ])('%s: covered %s (细胞学3年、HPV5年)', (_, method, on, isCovered) => {
    expect(at('1975-01-01', [cervical(on, '1', method)], '2021-05-20').counts?.includes('cc_covered')).toBe(isCovered);
  });

  test.each([
    ['nothing followed', [], ['tc_abnormal'], 1],
    ['CIN1', [follow('2021-03-01', '2')], ['tc_abnormal', 'tc_followed'], 0],
    ['CIN3 is early', [follow('2021-03-01', '4')], ['tc_abnormal', 'tc_followed', 'cc_cases', 'cc_early'], 0],
    ['microinvasive is early', [follow('2021-03-01', '6')], ['tc_abnormal', 'tc_followed', 'cc_cases', 'cc_early'], 0],
    ['invasive is not', [follow('2021-03-01', '7')], ['tc_abnormal', 'tc_followed', 'cc_cases'], 0],
    ['lost is no outcome', [follow('2021-03-01', '9')], ['tc_abnormal'], 1],
    ['followed before, abnormal after', [follow('2021-01-01', '2')], ['tc_abnormal'], 1],
    ['the breast was followed, not the cervix', [follow('2021-03-01', '2', 'breast_follow')], ['tc_abnormal'], 1],
  ])('abnormal on 2021-02-01, %s', (_, after, counts, dues) => {
    const answer = at('1975-01-01', [cervical('2021-02-01', '2'), ...after], '2021-05-20');
    expect(answer.counts?.filter((id) => id !== 'tc_women' && id !== 'cc_covered')).toEqual(counts);
    expect(isConcerned(answer) ? answer.dues.length : 0).toBe(dues);
  });

  test('abnormal on 30 September belongs to the year that ends, but stays due (妇幼年度 10月1日—9月30日)', () => {
    const records = [cervical('2021-09-30', '2')];
    expect(at('1975-01-01', records, '2021-09-30').counts).toContain('tc_abnormal');
    expect(at('1975-01-01', records, '2021-10-01').counts).not.toContain('tc_abnormal');
    expect(at('1975-01-01', records, '2021-10-01')).toMatchObject({ dues: [{ kind: 'cervical_follow', by: '2021-12-29' }] });
  });

  test('every verdict can be said', () => {
    const view = viewAt(buildResident('1975-01-01'), plainDate('2021-05-20'));
    for (const draft of [cervical('2021-05-20'), cervical('2021-05-20', '2'), ...['1', '4', '7', '9'].map((code) => follow('2021-05-20', code))]) {
      const verdict = womenCancerScreening.judge?.(draft, view, parameters);
      expect(verdict && [verdict.title, ...verdict.because].map((saying) => unsaid(womenCancerScreening, saying)).filter(Boolean)).toEqual([]);
    }
  });

  test('it keeps the laws of programmes', () => {
    fc.assert(
      fc.property(anyResident([womenCancerScreening]), anyDay('2020-01-01', 900), (resident, asOf) => {
        expect(brokenLaw(womenCancerScreening, { ...resident, asOf }, parameters)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
