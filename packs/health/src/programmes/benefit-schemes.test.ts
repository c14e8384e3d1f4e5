import { plainDate } from '@taizhang/kernel';
import { assess, isConcerned, parametersOf, viewAt } from '@taizhang/records';
import { anyDay, anyResident, brokenLaw, buildRecord, buildResident, unsaid } from '@taizhang/records/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { healthMetrics } from '../metrics/health-catalogue.ts';
import { benefitSchemes } from './benefit-schemes.ts';

const parameters = parametersOf(benefitSchemes.parameters);
const record = (kind: string, on: string, fields: Parameters<typeof buildRecord>[3]) => buildRecord('benefit_schemes', kind, on, fields);
const FACTS = { hukou: '1', births: 2, living: 2, daughters: 2, unlawful: '1', child_disabled: '1' };
const declare = (facts: Parameters<typeof buildRecord>[3] = {}) => record('declare', '2019-03-01', { ...FACTS, ...facts });
const confirm = (on: string, scheme = 'reward', outcome = '1') => record('confirm', on, { scheme, outcome });
const pay = (on: string, amount: number, batch = 'A', scheme = 'reward') => record('payment', on, { scheme, batch, amount, for_year: 2021 });
const at = (bornOn: string, records: Parameters<typeof buildResident>[1], asOf: string, sex: 'male' | 'female' = 'female') => assess(benefitSchemes, buildResident(bornOn, records, sex), plainDate(asOf), parameters);

describe('benefitSchemes', () => {
  test.each([
    ['two daughters', {}, true],
    ['a son and a daughter', { daughters: 1 }, false],
    ['one son', { births: 1, living: 1, daughters: 0 }, true],
    ['three born, one living', { births: 3, living: 1, daughters: 0 }, true],
    ['no child living', { births: 1, living: 0, daughters: 0 }, true],
    ['never a child', { births: 0, living: 0, daughters: 0 }, false],
    ['three daughters', { births: 3, living: 3, daughters: 3 }, false],
    ['births against the rules', { unlawful: '2' }, false],
    ['town register', { hukou: '2' }, false],
  ])('rural support: %s, entitled %s (现存一个子女或两个女孩或无子女)', (_, facts, isEntitled) => {
    expect(at('1955-01-01', [declare(facts)], '2021-05-20').counts?.includes('reward_entitled') ?? false).toBe(isEntitled);
  });

  test('60 years only tomorrow, and the birthday is when that changes (年满60周岁)', () => {
    expect(at('1961-05-21', [declare()], '2021-05-20')).toEqual({ counts: null, validUntil: '2021-05-21' });
    expect(at('1961-05-21', [declare()], '2021-05-21').counts).toEqual(['reward_entitled']);
  });

  test.each([
    ['a woman of 49, only child dead', '1972-05-20', 'female', { births: 1, living: 0, daughters: 0 }, ['special_entitled']],
    ['a woman of 48', '1972-05-21', 'female', { births: 1, living: 0, daughters: 0 }, null],
    ['a man of 60 whose wife is 48', '1965-01-01', 'male', { births: 1, living: 0, daughters: 0, wife_born_on: '1972-05-21' }, null],
    ['a man of 40 whose wife is 49', '1981-01-01', 'male', { births: 1, living: 0, daughters: 0, wife_born_on: '1972-05-20' }, ['special_entitled']],
    ['only child disabled to grade 3', '1970-01-01', 'female', { births: 1, living: 1, daughters: 1, child_disabled: '2' }, ['special_entitled']],
    ['only child healthy', '1970-01-01', 'female', { births: 1, living: 1, daughters: 1 }, null],
    ['one of two died: not an only child', '1970-01-01', 'female', { births: 2, living: 1, daughters: 1, child_disabled: '2' }, null],
  ] as const)('special assistance: %s (女方年满49周岁)', (_, bornOn, sex, facts, counts) => {
    expect(at(bornOn, [declare({ hukou: '2', ...facts })], '2021-05-20', sex).counts).toEqual(counts);
  });

  test.each([
    ['960 yuan on the last day', [pay('2021-10-31', 960)], true],
    ['two batches that make 960', [pay('2021-06-30', 480.5, 'A'), pay('2021-10-31', 479.5, 'B')], true],
    ['959.99 yuan', [pay('2021-10-31', 959.99)], false],
    ['a day late', [pay('2021-11-01', 960)], false],
    ['nothing', [], false],
  ])('paid on time: %s (10月底前)', (_, payments, isPaid) => {
    const answer = at('1955-01-01', [declare(), confirm('2021-03-01'), ...payments], '2021-12-01');
    expect(answer.counts).toEqual(isPaid ? ['reward_entitled', 'reward_confirmed', 'reward_paid'] : ['reward_entitled', 'reward_confirmed']);
  });

  test('last year’s confirmation is none this year: confirmation is due by the end of April', () => {
    const answer = at('1955-01-01', [declare(), confirm('2020-12-31')], '2021-05-20');
    expect(answer).toMatchObject({ counts: ['reward_entitled'], dues: [{ kind: 'confirm', from: '2021-01-01', by: '2021-04-30' }], missing: [{ why: ['not_confirmed_reward'] }], validUntil: '2022-01-01' });
  });

  test('who died after being confirmed counts nowhere, but stays on the list until the exit is recorded', () => {
    const dead = [declare(), confirm('2021-03-01'), buildRecord('register', 'died', '2021-06-10')];
    expect(at('1955-01-01', dead, '2021-06-10')).toMatchObject({ counts: [], dues: [{ kind: 'exit', by: '2021-06-30' }] });
    expect(at('1955-01-01', [...dead, record('exit', '2021-06-10', { scheme: 'reward', reason: '1' })], '2021-06-10').counts).toBeNull();
  });

  test('what deserves a second look: confirmed without ground, paid without confirmation, one batch twice', () => {
    const answer = at('1955-01-01', [declare({ hukou: '2' }), confirm('2021-03-01'), pay('2021-05-01', 960, 'A', 'bereaved'), pay('2021-05-02', 960, 'A', 'bereaved')], '2021-06-01');
    expect(isConcerned(answer) && answer.doubts).toEqual([['without_ground_reward'], ['unconfirmed_bereaved'], ['twice_bereaved']]);
  });

  test('before saving: numbers of children that cannot be, a confirmation against the facts, an amount off the standard', () => {
    const judge = (draft: ReturnType<typeof record>) => {
      const verdict = benefitSchemes.judge?.(draft, viewAt(buildResident('1955-01-01', [declare({ hukou: '2' })]), plainDate('2021-05-20')), parameters);
      for (const saying of verdict ? [verdict.title, ...verdict.because] : []) expect(unsaid(benefitSchemes, saying)).toBeUndefined();
      return verdict && [verdict.level, ...verdict.title];
    };
    expect(judge(declare({ living: 3 }))).toEqual(['danger', 'more_living_than_born', 3, 2]);
    expect(judge(declare())).toEqual(['good', 'entitled_reward', '2015-01-01']);
    expect(judge(confirm('2021-05-20'))).toEqual(['danger', 'without_ground_reward']);
    expect(judge(pay('2021-05-20', 720))).toEqual(['attention', 'payment_differs_reward', 960, 720]);
  });

  test('what is submitted too names a metric that exists', () => {
    const metrics = new Set<string>(healthMetrics.map(({ id }) => id));
    expect(benefitSchemes.flows.map(({ submittedAs }) => submittedAs).filter((id) => id === undefined || !metrics.has(id))).toEqual([]);
  });

  test('it keeps the laws of programmes', () => {
    fc.assert(
      fc.property(anyResident([benefitSchemes]), anyDay('2020-01-01', 900), (resident, asOf) => {
        expect(brokenLaw(benefitSchemes, { ...resident, asOf }, parameters)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
