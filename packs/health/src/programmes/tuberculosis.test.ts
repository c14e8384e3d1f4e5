import { plainDate } from '@taizhang/kernel';
import { assess, isConcerned, parametersOf, viewAt, type FieldValues } from '@taizhang/records';
import { anyDay, anyResident, brokenLaw, buildRecord, buildResident } from '@taizhang/records/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tuberculosis } from './tuberculosis.ts';

const parameters = parametersOf(tuberculosis.parameters);
const tb = (kind: string, on: string, fields: FieldValues = {}) => buildRecord('tuberculosis', kind, on, fields);
const notice = (on: string, fields: FieldValues = {}) => tb('notice', on, { category: '1', ...fields });
const first = (on: string, supervisor = '2') => tb('first_visit', on, { way: '2', supervisor, regimen: '2HRZE/4HR' });
const followUp = (on: string, fields: FieldValues = {}) => tb('follow_up', on, { way: '2', month: 1, phase: '1', supervisor: '2', missed_doses: 0, adverse: '1', complication: '1', ...fields });
const closing = (on: string, taken = 180, due = 180, reason = '1') => tb('closing', on, { stopped_on: on, reason, doses_taken: taken, doses_due: due });
const at = (records: Parameters<typeof buildResident>[1], asOf: string) => assess(tuberculosis, buildResident('1980-05-02', records), plainDate(asOf), parameters);
const duesAt = (records: Parameters<typeof buildResident>[1], asOf: string) => {
  const answer = at(records, asOf);
  return isConcerned(answer) && answer.dues;
};

describe('tuberculosis', () => {
  test('the first visit is due within 72 hours of the notice', () => {
    expect(at([notice('2021-07-05')], '2021-07-06')).toMatchObject({ counts: ['tb_notified'], dues: [{ kind: 'first_visit', from: '2021-07-05', by: '2021-07-08' }], missing: [{ why: ['not_seen'] }] });
    const view = viewAt(buildResident('1980-05-02', [notice('2021-07-05')]), plainDate('2021-07-09'));
    expect(tuberculosis.judge?.(first('2021-07-08'), view, parameters).title).toEqual(['in_time', 3]);
    expect(tuberculosis.judge?.(first('2021-07-09'), view, parameters).title).toEqual(['too_late', 3]);
  });

  test('the second time nobody is found it goes upwards (72小时内2次访视均未见到患者)', () => {
    const once = [notice('2021-07-05'), tb('missed', '2021-07-06', { reported: '1' })];
    const view = viewAt(buildResident('1980-05-02', once), plainDate('2021-07-07'));
    expect(tuberculosis.judge?.(tb('missed', '2021-07-07'), view, parameters)).toMatchObject({ level: 'danger', title: ['second_miss'] });
    expect(duesAt([...once, tb('missed', '2021-07-07')], '2021-07-07')).toMatchObject([{ what: ['first_visit_again', 2] }]);
  });

  test.each([
    ['family, first visit: ten days', [first('2021-07-06')], ['ten_days'], '2021-07-16'],
    ['health worker, first visit: a month', [first('2021-07-06', '1')], ['monthly'], '2021-08-06'],
    ['family, intensive phase', [first('2021-07-06'), followUp('2021-07-16')], ['ten_days'], '2021-07-26'],
    ['family, continuation phase', [first('2021-07-06'), followUp('2021-08-31', { phase: '2' })], ['monthly'], '2021-09-30'],
    ['health worker, intensive phase', [first('2021-07-06'), followUp('2021-07-16', { supervisor: '1' })], ['monthly'], '2021-08-16'],
    ['an adverse reaction: two weeks', [first('2021-07-06'), followUp('2021-07-16', { adverse: '2' })], ['after_referral'], '2021-07-30'],
  ])('%s (督导与随访)', (_, visits, what, by) => {
    expect(duesAt([notice('2021-07-05'), ...visits], '2021-09-01')).toMatchObject([{ kind: 'follow_up', what, by }]);
  });

  test.each([
    [162, 180, true], [161, 180, false], [90, 100, true],
    // 89.96 % prints as 90.0 % and is not 90 %.
    [8996, 10_000, false],
  ])('%d of %d doses: regular %s (实际服药次数≥应服药次数90%%)', (taken, due, isRegular) => {
    const counts = at([notice('2020-12-05'), first('2020-12-06'), closing('2021-06-05', taken, due)], '2021-12-31').counts;
    expect(counts).toEqual(['tb_notified', 'tb_managed', 'tb_completed', ...(isRegular ? ['tb_regular'] : [])]);
  });

  test.each(['2', '3', '4', '5'])('closed for reason %s is not treatment completed', (reason) => {
    expect(at([notice('2021-01-05'), first('2021-01-06'), closing('2021-06-05', 180, 180, reason)], '2021-12-31').counts).toEqual(['tb_notified', 'tb_managed']);
  });

  test('an open case is carried over; a closed one leaves with the year', () => {
    const records = [notice('2020-12-05'), first('2020-12-06')];
    expect(at(records, '2022-03-01').counts).toEqual(['tb_notified', 'tb_managed']);
    expect(at([...records, closing('2021-06-05'), tb('closing_call', '2021-06-10')], '2021-12-31')).toMatchObject({ validUntil: '2022-01-01', dues: [] });
    expect(at([...records, closing('2021-06-05'), tb('closing_call', '2021-06-10')], '2022-01-01')).toEqual({ counts: null, validUntil: null });
  });

  test('the call after closing outlives the year and then lapses', () => {
    const records = [notice('2021-06-05'), first('2021-06-06'), closing('2021-12-28')];
    expect(at(records, '2022-01-01')).toMatchObject({ counts: [], dues: [{ kind: 'closing_call', by: '2022-01-11' }], validUntil: '2022-01-12' });
    expect(at(records, '2022-01-12').counts).toBeNull();
  });

  test('falling ill again after closing starts another 72 hours; a repeated notice does not', () => {
    expect(duesAt([notice('2021-01-05'), first('2021-01-06'), closing('2021-06-05'), notice('2021-09-01')], '2021-09-02')).toMatchObject([{ kind: 'first_visit', by: '2021-09-04' }]);
    expect(at([notice('2021-01-05'), first('2021-01-06'), notice('2021-01-20')], '2021-02-01').counts).toContain('tb_managed');
  });

  test('a suspect is called within a week of the referral', () => {
    expect(at([tb('suspect', '2021-07-05')], '2021-07-05')).toMatchObject({ counts: [], dues: [{ kind: 'suspect_call', by: '2021-07-12' }] });
    expect(at([tb('suspect', '2021-07-05'), tb('suspect_call', '2021-07-09', { result: '1' })], '2021-07-10').counts).toBeNull();
  });

  test('the closing evaluation follows the day treatment should end', () => {
    expect(duesAt([notice('2021-01-05', { ends_on: '2021-07-05' }), first('2021-01-06')], '2021-02-01')).toMatchObject([{ kind: 'follow_up' }, { kind: 'closing', from: '2021-07-05', by: '2021-07-19' }]);
  });

  test('it keeps the laws of programmes', () => {
    fc.assert(
      fc.property(anyResident([tuberculosis]), anyDay('2020-01-01', 900), (resident, asOf) => {
        expect(brokenLaw(tuberculosis, { ...resident, asOf }, parameters)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
