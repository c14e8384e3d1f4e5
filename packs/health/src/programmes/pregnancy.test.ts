import { addDays, plainDate } from '@taizhang/kernel';
import { assess, isConcerned, parametersOf, viewAt, type ServiceRecord } from '@taizhang/records';
import { anyDay, anyResident, brokenLaw, buildRecord, buildResident, unsaid } from '@taizhang/records/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pregnancy } from './pregnancy.ts';

const parameters = parametersOf(pregnancy.parameters);
const LMP = plainDate('2020-06-01');
const on = (days: number) => addDays(LMP, days);
const book = (days: number, risk = '1') => buildRecord('pregnancy', 'registration', on(days), { lmp: LMP, sbp: 110, dbp: 70, risk });
const check = (days: number, fields = {}) => buildRecord('pregnancy', 'antenatal', on(days), { sbp: 110, dbp: 70, risk: '1', ...fields });
const birth = (days: number, fields = {}) => buildRecord('pregnancy', 'delivery', on(days), { live_births: 1, place: '1', mode: '1', ...fields });
const visit = (day: string) => buildRecord('pregnancy', 'postnatal', day, { sbp: 110, dbp: 70 });
const at = (records: readonly ServiceRecord[], asOf: string) => assess(pregnancy, buildResident('1994-03-08', records), plainDate(asOf), parameters);
const counts = (records: readonly ServiceRecord[], asOf: string) => at(records, asOf).counts ?? [];
const dues = (records: readonly ServiceRecord[], asOf: string) => {
  const answer = at(records, asOf);
  return isConcerned(answer) ? answer.dues : [];
};
// Born on 2021-03-08, left hospital on 2021-03-12.
const born = birth(280, { discharged_on: '2021-03-12' });

describe('maternal care', () => {
  test.each([[90, true], [91, false]])('booked on day %d of pregnancy: early %s (孕13周之前建册)', (days, isEarly) => {
    expect(counts([book(days), born], '2021-03-31').includes('preg_early')).toBe(isEarly);
  });

  test.each([
    ['2021-03-12', true, true, true], ['2021-03-19', true, true, true], ['2021-03-20', false, true, true],
    // 28 days after the birth, then 28 days after leaving hospital.
    ['2021-04-05', false, true, true], ['2021-04-06', false, true, false], ['2021-04-09', false, true, false], ['2021-04-10', false, false, false],
  ])('visited on %s: within 7 days of discharge %s, 28 of discharge %s, 28 of birth %s', (day, within7, within28, sinceBirth) => {
    const answer = counts([book(60), born, visit(day)], '2021-04-30');
    expect([answer.includes('preg_visited_7'), answer.includes('preg_visited'), answer.includes('preg_visited_birth')]).toEqual([within7, within28, sinceBirth]);
  });

  test('a visit before the mother left hospital is none after leaving', () => {
    expect(counts([book(60), born, visit('2021-03-11')], '2021-04-30')).not.toContain('preg_visited');
  });

  test('complete care needs the early check, five checks, an institution and the visit', () => {
    const whole = [book(80), check(112), check(150), check(200), check(260), born, visit('2021-03-15')];
    expect(counts(whole, '2021-03-31')).toContain('preg_systematic');
    for (const [at, record] of whole.entries()) if (record !== born) expect(counts(whole.toSpliced(at, 1), '2021-03-31'), record.kind).not.toContain('preg_systematic');
    expect(counts(whole.with(5, birth(280, { place: '2' })), '2021-03-31')).not.toContain('preg_systematic');
  });

  test.each([
    ['the day before week 16', 111, ['check', 2, 16, 20], 112], ['week 20 day 6, not checked', 146, ['check', 2, 16, 20], 112], ['week 21', 147, ['check', 3, 21, 24], 147],
    ['between the weeks a missed check stays due', 180, ['check', 3, 21, 24], 147], ['week 37', 259, ['check', 5, 37, 40], 259],
  ])('%s', (_, days, what, from) => {
    expect(dues([book(60)], on(days)).find(({ kind }) => kind === 'antenatal')).toMatchObject({ what, from: on(from) });
  });

  test('a check inside the weeks moves on to the next ones', () => {
    expect(dues([book(60), check(112)], on(113)).find(({ kind }) => kind === 'antenatal')).toMatchObject({ what: ['check', 3, 21, 24], by: on(24 * 7 + 6) });
  });

  test('after birth: a visit within 7 days of discharge, a check on day 42', () => {
    expect(dues([book(60), born], '2021-03-10')).toMatchObject([{ kind: 'postnatal', from: '2021-03-12', by: '2021-03-19' }, { kind: 'postnatal_42', from: '2021-04-19', by: '2021-05-03' }]);
  });

  test('two pregnancies of one woman are two: the second is not early because the first was', () => {
    const second = plainDate('2021-08-01');
    const records = [book(60), born, buildRecord('pregnancy', 'registration', addDays(second, 120), { lmp: second, sbp: 110, dbp: 70, risk: '1' }), buildRecord('pregnancy', 'delivery', addDays(second, 275), { live_births: 1, place: '1', mode: '1' })];
    expect(counts(records, '2021-09-30')).toContain('preg_early');
    expect(counts(records, '2021-10-01')).toEqual([]);
    expect(counts(records, '2022-09-30')).toContain('preg_delivered_live');
    expect(counts(records, '2022-09-30')).not.toContain('preg_early');
  });

  test('a termination closes the pregnancy without a mother, and the next booking opens another', () => {
    const ended = [book(60), buildRecord('pregnancy', 'termination', on(75), { how: '1' })];
    expect(at(ended, on(76)).counts).toBeNull();
    expect(counts([...ended, buildRecord('pregnancy', 'registration', '2020-12-01', { lmp: '2020-10-01', sbp: 110, dbp: 70, risk: '1' })], '2020-12-01')).toEqual(['preg_pregnant']);
  });

  test('twins are one mother and two live births; a second delivery record is a doubt, not a second birth', () => {
    const twins = birth(250, { live_births: 2 });
    const again = birth(251);
    const answer = at([book(60), twins, again], on(260));
    expect(answer.counts?.filter((id) => id === 'preg_delivered_live')).toHaveLength(1);
    expect(isConcerned(answer) && answer.doubts).toEqual([['delivered_twice', 2]]);
    expect(pregnancy.flows.find(({ id }) => id === 'preg_live_births')?.amount(twins)).toBe(2);
  });

  test('a stillbirth makes a mother who is in no rate over live births', () => {
    expect(counts([book(60), birth(280, { live_births: 0, stillbirths: 1 })], '2021-03-31')).toEqual(['preg_delivered']);
  });

  test('30 September is the last day of the reporting year, 1 October the first of the next', () => {
    const late = buildRecord('pregnancy', 'delivery', '2021-09-30', { live_births: 1, place: '1', mode: '1' });
    expect(counts([late], '2021-09-30')).toContain('preg_delivered_live');
    expect(counts([late], '2021-10-01')).toEqual([]);
    expect(dues([late], '2021-10-01').map(({ kind }) => kind)).toEqual(['postnatal', 'postnatal_42']);
  });

  test('who was never booked is still in the denominator, with the reason', () => {
    const answer = at([born], '2021-03-31');
    expect(answer.counts).toEqual(['preg_delivered', 'preg_delivered_live', 'preg_hospital']);
    expect(isConcerned(answer) && answer.missing).toContainEqual({ measure: 'preg_early_rate', why: ['not_booked'] });
  });

  test('a mother who dies or moves after the birth stays counted and is visited no more; one who moved before is not ours', () => {
    for (const [kind, day, isCounted] of [['died', '2021-03-08', true], ['move_out', '2021-03-20', true], ['move_out', '2021-03-08', false]] as const) {
      const records = [book(60), born, buildRecord('register', kind, day)];
      expect(counts(records, '2021-03-31').includes('preg_delivered_live'), `${kind} ${day}`).toBe(isCounted);
      expect(dues(records, '2021-03-31')).toEqual([]);
    }
  });

  test('orange, red and purple are high risk (国卫办妇幼发〔2017〕35号), managed when special care is recorded', () => {
    expect(counts([book(60, '2')], on(70))).toEqual(['preg_pregnant']);
    expect(counts([book(60, '3')], on(70))).toEqual(['preg_pregnant', 'preg_pregnant_high_risk']);
    const care = buildRecord('pregnancy', 'high_risk_care', on(65), { factors: '甲', care: '乙' });
    expect(counts([book(60, '3'), born], '2021-03-31')).not.toContain('preg_high_risk_managed');
    expect(counts([book(60, '3'), care, born], '2021-03-31')).toContain('preg_high_risk_managed');
  });

  test('after 44 weeks without an outcome she is no longer counted, but somebody should ask', () => {
    expect(counts([book(60)], on(308))).toEqual(['preg_pregnant']);
    expect(at([book(60)], on(309))).toMatchObject({ counts: [], doubts: [['no_outcome', on(308)]] });
  });

  test('before saving: weeks, expected date, the classification and what is alarming', () => {
    const judge = (record: ServiceRecord, before: readonly ServiceRecord[] = []) => pregnancy.judge?.(record, viewAt(buildResident('1994-03-08', before), record.on), parameters);
    expect(judge(book(90))).toMatchObject({ level: 'good', title: ['booked_early', 12, 6], fills: { edd: '2021-03-08', weeks: 12 } });
    expect(judge(book(91))).toMatchObject({ level: 'attention', title: ['booked_late', 13, 0] });
    expect(judge(check(146), [book(60)])).toMatchObject({ title: ['normal'], because: [['in_check', 2, 20, 6], ['next_check', 3, 21, 24]], fills: { weeks: 20, class: '1' } });
    expect(judge(check(175, { sbp: 140 }), [book(60)])).toMatchObject({ level: 'attention', because: [['pressure', 140, 70], ['between_checks', 25, 0], ['next_check', 4, 28, 36], ['refer']], fills: { class: '2' } });
    expect(judge(visit('2021-03-20'), [born])).toMatchObject({ level: 'attention', title: ['within_28', 8] });
  });

  test('it keeps the laws of programmes, and every judgement can be said', () => {
    fc.assert(
      fc.property(anyResident([pregnancy]), anyDay('2020-01-01', 900), (resident, asOf) => {
        expect(brokenLaw(pregnancy, { ...resident, asOf }, parameters)).toBeUndefined();
        for (const record of resident.records.filter(({ programme }) => programme === 'pregnancy')) {
          const said = pregnancy.judge?.(record, viewAt(resident.file, record.on), parameters);
          expect(said && [said.title, ...said.because].map((saying) => unsaid(pregnancy, saying)).find((fault) => fault !== undefined)).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });
});
