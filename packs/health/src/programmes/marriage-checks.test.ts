import { plainDate } from '@taizhang/kernel';
import { assess, isConcerned, parametersOf, viewAt } from '@taizhang/records';
import { anyDay, anyResident, brokenLaw, buildRecord, buildResident, unsaid } from '@taizhang/records/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { healthMetrics } from '../metrics/health-catalogue.ts';
import { folicAcid } from './folic-acid.ts';
import { marriageChecks } from './marriage-checks.ts';
import { newbornScreening } from './newborn-screening.ts';
import { nutritionPacks } from './nutrition-packs.ts';
import { prenatalScreening } from './prenatal-screening.ts';
import { womenCancerScreening } from './women-cancer-screening.ts';

const parameters = parametersOf(marriageChecks.parameters);
const record = (kind: string, on: string, fields: Parameters<typeof buildRecord>[3] = {}) => buildRecord('marriage_checks', kind, on, fields);
const check = (on: string, result = '1', kind = 'premarital') => record(kind, on, { as: '1', result });
const at = (records: Parameters<typeof buildResident>[1], asOf: string) => assess(marriageChecks, buildResident('1993-01-01', records), plainDate(asOf), parameters);

describe('marriageChecks', () => {
  test.each([
    ['checked on the day', [check('2021-05-10'), record('marriage', '2021-05-10')], ['mc_married', 'mc_checked']],
    ['checked 90 days before', [check('2021-02-09'), record('marriage', '2021-05-10')], ['mc_married', 'mc_checked']],
    ['checked 91 days before', [check('2021-02-08'), record('marriage', '2021-05-10')], ['mc_married']],
    ['checked only afterwards', [record('marriage', '2021-05-10'), check('2021-05-11')], ['mc_married']],
    ['planning, checked', [record('plan', '2021-03-01'), check('2021-03-05', '1', 'preconception')], ['mc_planning', 'mc_preconception']],
    ['planning, not checked', [record('plan', '2021-03-01')], ['mc_planning']],
    ['abnormal', [check('2021-05-10', '2')], ['mc_abnormal']],
    ['abnormal, advised', [check('2021-05-10', '2'), record('advice', '2021-05-15', { outcome: '1' })], ['mc_abnormal', 'mc_advised']],
    ['abnormal, lost', [check('2021-05-10', '2'), record('advice', '2021-05-15', { outcome: '9' })], ['mc_abnormal']],
  ])('%s (婚检证明3个月内有效)', (_, records, counts) => {
    expect(at(records, '2021-05-20').counts).toEqual(counts);
  });

  test('an abnormal check stays due after the year it counted in', () => {
    const answer = at([check('2021-09-30', '2')], '2021-10-01');
    expect(answer.counts).toEqual([]);
    expect(isConcerned(answer) && answer.dues).toEqual([{ kind: 'advice', what: ['advise'], from: '2021-09-30', by: '2021-10-30' }]);
  });

  test('a couple is counted once, by the wife’s record', () => {
    const [couples] = marriageChecks.flows;
    expect(couples && [record('premarital', '2021-05-10', { as: '1' }), record('premarital', '2021-05-10', { as: '2' })].map(couples.amount)).toEqual([1, 0]);
  });

  test('every verdict can be said', () => {
    const view = viewAt(buildResident('1993-01-01'), plainDate('2021-05-20'));
    for (const draft of [check('2021-05-20'), check('2021-05-20', '2'), record('plan', '2021-05-20'), record('advice', '2021-05-20', { outcome: '9' })]) {
      const verdict = marriageChecks.judge?.(draft, view, parameters);
      expect(verdict && unsaid(marriageChecks, verdict.title)).toBeUndefined();
    }
  });

  test('what the screening projects reconcile with are metrics that exist', () => {
    const metrics = new Set<string>(healthMetrics.map(({ id }) => id));
    const submitted = [folicAcid, marriageChecks, newbornScreening, nutritionPacks, prenatalScreening, womenCancerScreening].flatMap(({ flows, measures }) => [...flows, ...measures].map(({ submittedAs }) => submittedAs));
    expect(submitted.filter((id) => id !== undefined && !metrics.has(id))).toEqual([]);
  });

  test('it keeps the laws of programmes', () => {
    fc.assert(
      fc.property(anyResident([marriageChecks]), anyDay('2020-01-01', 900), (resident, asOf) => {
        expect(brokenLaw(marriageChecks, { ...resident, asOf }, parameters)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
