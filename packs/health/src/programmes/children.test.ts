import { addDays, plainDate } from '@taizhang/kernel';
import { assess, isConcerned, parametersOf, viewAt, type ServiceRecord } from '@taizhang/records';
import { anyDay, anyResident, brokenLaw, buildRecord, buildResident, unsaid } from '@taizhang/records/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { children } from './children.ts';

const parameters = parametersOf(children.parameters);
const newborn = (on: string, fields = {}) => buildRecord('child', 'newborn_visit', on, { risks: ['1'], feeding: '1', eye: '3', ...fields });
const check = (on: string, fields = {}, kind = 'infant_check') => buildRecord('child', kind, on, { eye: '3', signs: ['0'], ...fields });
const at = (bornOn: string, records: readonly ServiceRecord[], asOf: string) => assess(children, buildResident(bornOn, records), plainDate(asOf), parameters);
const counts = (...args: Parameters<typeof at>) => at(...args).counts ?? [];
const why = (measure: string, ...args: Parameters<typeof at>) => {
  const answer = at(...args);
  return isConcerned(answer) ? answer.missing.filter((reason) => reason.measure === measure).map((reason) => reason.why) : [];
};
const due = (...args: Parameters<typeof at>) => {
  const answer = at(...args);
  return isConcerned(answer) ? answer.dues : [];
};

describe('child health care', () => {
  test.each([
    ['2021-03-08', true, true], ['2021-03-09', false, true], ['2021-03-29', false, true], ['2021-03-30', false, false],
  ])('born on 1 March, visited on %s: within 7 days %s, within 28 %s', (on, within7, within28) => {
    const answer = counts('2021-03-01', [newborn(on)], '2021-04-30');
    expect([answer.includes('child_visited_7'), answer.includes('child_visited')]).toEqual([within7, within28]);
  });

  test('the 7 days run from leaving hospital, the 28 from birth', () => {
    const answer = counts('2021-03-01', [newborn('2021-03-17', { discharged_on: '2021-03-10' })], '2021-04-30');
    expect(answer).toEqual(expect.arrayContaining(['child_visited_7', 'child_visited']));
    expect(counts('2021-03-01', [newborn('2021-03-18', { discharged_on: '2021-03-10' })], '2021-04-30')).not.toContain('child_visited_7');
  });

  test('who was born on 30 September belongs to the year that ends, on 1 October to the next', () => {
    expect(counts('2021-09-30', [], '2021-09-30')).toContain('child_born');
    expect(counts('2021-09-30', [], '2021-10-01')).not.toContain('child_born');
    expect(counts('2021-10-01', [], '2021-10-01')).toContain('child_born');
  });

  test('a newborn who died or moved away is still a live birth, and one who came later is none of ours', () => {
    expect(counts('2021-03-01', [buildRecord('register', 'move_in', '2021-03-01'), buildRecord('register', 'died', '2021-03-01')], '2021-04-01')).toEqual(['child_born']);
    expect(counts('2021-03-01', [buildRecord('register', 'move_in', '2021-03-29')], '2021-04-30')).toContain('child_born');
    expect(counts('2021-03-01', [buildRecord('register', 'move_in', '2021-03-30')], '2021-04-30')).not.toContain('child_born');
  });

  test('managed counts the calendar year and the newborn visit, checked the maternal year without it', () => {
    expect(counts('2020-12-20', [newborn('2021-01-02')], '2021-06-30')).toContain('child_managed');
    expect(counts('2020-12-20', [newborn('2021-01-02')], '2021-06-30')).not.toContain('child_checked');
    const autumn = [check('2020-10-01', {}, 'preschool_check')];
    expect(counts('2017-01-15', autumn, '2021-06-30')).toEqual(expect.arrayContaining(['child_checked']));
    expect(counts('2017-01-15', autumn, '2021-06-30')).not.toContain('child_managed');
    expect(counts('2017-01-15', [check('2020-09-30', {}, 'preschool_check')], '2021-06-30')).not.toContain('child_checked');
  });

  test('an eye check is one that was made, not one that says it was not', () => {
    expect(counts('2017-01-15', [check('2021-02-01', { eye: '3' }, 'preschool_check')], '2021-06-30')).not.toContain('child_eye');
    expect(counts('2017-01-15', [check('2021-02-01', { eye: '1' }, 'preschool_check')], '2021-06-30')).toContain('child_eye');
  });

  test('the seventh birthday ends it (0～6岁: 出生至不满7周岁)', () => {
    expect(counts('2014-07-06', [], '2021-07-05')).toContain('child_0_6');
    expect(at('2014-07-06', [], '2021-07-06')).toEqual({ counts: null, validUntil: null });
    expect(counts('2016-02-29', [], '2023-02-28')).toContain('child_0_6');
    expect(at('2016-02-29', [], '2023-03-01').counts).toBeNull();
  });

  describe('under three: 3:2:1', () => {
    const BORN = '2020-01-10';
    test.each([
      // 满月, 3, 6 and 8 months: three of the four.
      ['one visit over, one may be missed', [], '2020-05-01', []],
      ['two over', [], '2020-05-11', [['checks_short', 1, 0, 1]]],
      ['all four over, two made', ['2020-02-08', '2020-04-12'], '2020-10-11', [['checks_short', 1, 2, 3]]],
      ['three made', ['2020-02-08', '2020-04-12', '2020-09-12'], '2020-10-11', []],
    ])('first year, %s', (_, days, asOf, reasons) => {
      expect(why('child_systematic_rate', BORN, days.map((on) => check(on)), asOf)).toEqual(reasons);
    });

    test('who turned one in the reporting year must have finished the year before, who did so earlier need not', () => {
      expect(why('child_systematic_rate', BORN, [], '2021-01-20')).toEqual([['checks_short', 1, 0, 3]]);
      expect(why('child_systematic_rate', BORN, [], '2021-10-01')).toEqual([['checks_short', 2, 0, 2]]);
    });

    test('in towns four are asked', () => {
      const town = parametersOf(children.parameters, { child_checks_year_1: [{ from: plainDate('2020-01-01'), value: 4, source: '本市' }] });
      const three = buildResident(BORN, ['2020-02-08', '2020-04-12', '2020-07-12'].map((on) => check(on)));
      expect(assess(children, three, plainDate('2020-10-11'), parameters).counts).toContain('child_systematic');
      expect(assess(children, three, plainDate('2020-10-11'), town).counts).not.toContain('child_systematic');
    });

    test('a child who moved in owes nothing for the time before; a move inside the county changes nothing', () => {
      expect(why('child_systematic_rate', BORN, [buildRecord('register', 'move_in', '2020-09-01')], '2020-10-11')).toEqual([['checks_short', 1, 0, 1]]);
      expect(why('child_systematic_rate', BORN, [buildRecord('register', 'move_in', BORN), buildRecord('register', 'move_in', '2020-09-01')], '2020-10-11')).toEqual([['checks_short', 1, 0, 3]]);
    });

    test('the third birthday is when the child leaves', () => {
      expect(counts(BORN, [], '2023-01-09')).toContain('child_under3');
      expect(counts(BORN, [], '2023-01-10')).not.toContain('child_under3');
    });
  });

  test.each([
    ['2021-07-31', [], '2021-08-10', ['newborn_visit'], '2021-07-31', '2021-08-07'],
    ['2021-07-31', [newborn('2021-08-03')], '2021-08-10', ['visit_full_month'], '2021-08-28', '2021-08-30'],
    // No 31st in February: three months are complete on 1 March … and six on 31 May.
    ['2020-11-30', [check('2020-12-29')], '2021-02-28', ['visit_months', 3], '2021-03-01', '2021-03-31'],
    ['2020-02-29', [], '2024-02-28', ['visit_years', 3], '2023-03-01', '2024-02-28'],
    ['2020-02-29', [], '2024-02-29', ['visit_years', 4], '2024-02-29', '2025-02-28'],
  ])('born %s: on the list with its dates', (bornOn, records, asOf, what, from, by) => {
    expect(due(bornOn, records, asOf)[0]).toMatchObject({ what, from, by });
  });

  test('a visit made late still takes the place of the one missed', () => {
    expect(due('2020-01-10', [check('2020-06-30')], '2020-07-01')[0]).toMatchObject({ what: ['visit_months', 6] });
    expect(due('2020-01-10', [], '2020-06-30')[0]).toMatchObject({ what: ['visit_months', 3], by: '2020-05-10' });
  });

  test.each([[{ weeks: 36 }, true], [{ weeks: 37 }, false], [{ birth_weight: 2499 }, true], [{ birth_weight: 2500 }, false], [{ risks: ['4'] }, true]])('%o at birth: high risk %s', (fields, isHighRisk) => {
    expect(counts('2021-03-01', [newborn('2021-03-05', fields)], '2021-04-01').includes('child_high_risk')).toBe(isHighRisk);
  });

  test('special care counts until it is closed', () => {
    const born = newborn('2021-03-05', { weeks: 35 });
    const care = (on: string, outcome: string) => buildRecord('child', 'high_risk_case', on, { factors: '早产', care: '随访', outcome });
    expect(counts('2021-03-01', [born, care('2021-03-10', '1')], '2021-04-01')).toContain('child_high_risk_managed');
    expect(counts('2021-03-01', [born, care('2021-03-10', '1'), care('2021-03-20', '2')], '2021-04-01')).not.toContain('child_high_risk');
  });

  test('before saving: which visit it is, warning signs, weight lost', () => {
    const judge = (record: ServiceRecord, before: readonly ServiceRecord[] = []) => children.judge?.(record, viewAt(buildResident('2020-01-10', before), record.on), parameters);
    expect(judge(check('2020-04-09'))).toMatchObject({ level: 'good', title: ['visit_full_month'], because: [['next'], ['visit_months', 3]] });
    expect(judge(check('2020-04-10', { signs: ['3.4'] }))).toMatchObject({ level: 'danger', title: ['warning_signs', 1], because: [['visit_months', 3], ['sign_3.4'], ['refer']] });
    expect(judge(check('2020-07-10', { weight: 6.9 }), [check('2020-04-10', { weight: 7 })])).toMatchObject({ level: 'attention', because: [['visit_months', 6], ['weight_lost', 7, 6.9], ['next'], ['visit_months', 8]] });
  });

  test('it keeps the laws of programmes, and every judgement can be said', () => {
    fc.assert(
      fc.property(anyResident([children]), anyDay('2020-01-01', 900), (resident, asOf) => {
        expect(brokenLaw(children, { ...resident, asOf }, parameters)).toBeUndefined();
        for (const record of resident.records.filter(({ programme }) => programme === 'child')) {
          const said = children.judge?.(record, viewAt(resident.file, record.on), parameters);
          expect(said && [said.title, ...said.because].map((saying) => unsaid(children, saying)).find((fault) => fault !== undefined)).toBeUndefined();
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a birthday that falls into the year changes the answer on its day', () => {
    const answer = at('2020-01-10', [], '2021-01-09');
    expect(isConcerned(answer) && answer.validUntil).toBe(addDays(plainDate('2021-01-09'), 1));
  });
});
