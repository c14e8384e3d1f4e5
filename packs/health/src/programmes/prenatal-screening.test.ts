import { plainDate } from '@taizhang/kernel';
import { assess, parametersOf, viewAt } from '@taizhang/records';
import { anyDay, anyResident, brokenLaw, buildRecord, buildResident, unsaid } from '@taizhang/records/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pregnancy } from './pregnancy.ts';
import { prenatalScreening } from './prenatal-screening.ts';

const parameters = parametersOf(prenatalScreening.parameters);
const screen = (on: string, risk = '1') => buildRecord('prenatal_screening', 'screen', on, { method: '1', risk });
const diagnosis = (on: string, outcome = '1') => buildRecord('prenatal_screening', 'diagnosis', on, { outcome });
const delivery = (on: string) => buildRecord('pregnancy', 'delivery', on, { live_births: 1, place: '1' });
const at = (records: Parameters<typeof buildResident>[1], asOf: string) => assess(prenatalScreening, buildResident('1993-01-01', records), plainDate(asOf), parameters);

describe('prenatalScreening', () => {
  test.each([
    ['screened in the pregnancy', [screen('2020-12-20'), delivery('2021-05-10')], ['ps_delivered', 'ps_screened']],
    ['screened and diagnosed', [screen('2020-12-20', '3'), diagnosis('2020-12-30'), delivery('2021-05-10')], ['ps_delivered', 'ps_screened', 'ps_diagnosed', 'ps_high_risk', 'ps_settled']],
    ['diagnosis refused', [screen('2020-12-20', '3'), diagnosis('2020-12-30', '9'), delivery('2021-05-10')], ['ps_delivered', 'ps_screened', 'ps_high_risk']],
    ['screened in the pregnancy before', [screen('2019-12-20'), delivery('2021-05-10')], ['ps_delivered']],
    ['still pregnant', [screen('2021-04-20')], null],
  ])('%s', (_, records, counts) => {
    expect(at(records, '2021-05-20').counts).toEqual(counts);
  });

  test('delivered on 30 September counts for the year that ends that day (10月1日—9月30日)', () => {
    expect(at([delivery('2021-09-30')], '2021-09-30').counts).toEqual(['ps_delivered']);
    expect(at([delivery('2021-09-30')], '2021-10-01').counts).toBeNull();
  });

  test('a high-risk result is due for 14 days, and no longer listed when no pregnancy can last', () => {
    expect(at([screen('2021-04-20', '3')], '2021-05-20')).toMatchObject({ dues: [{ kind: 'diagnosis', by: '2021-05-04' }] });
    expect(at([screen('2021-04-20', '3')], '2022-02-22').counts).toBeNull();
  });

  test('every verdict can be said', () => {
    const view = viewAt(buildResident('1993-01-01'), plainDate('2021-05-20'));
    for (const draft of [...['1', '2', '3'].map((risk) => screen('2021-05-20', risk)), ...['1', '2', '9'].map((outcome) => diagnosis('2021-05-20', outcome))]) {
      const verdict = prenatalScreening.judge?.(draft, view, parameters);
      expect(verdict && unsaid(prenatalScreening, verdict.title)).toBeUndefined();
    }
  });

  test('it keeps the laws of programmes', () => {
    fc.assert(
      fc.property(anyResident([prenatalScreening, pregnancy]), anyDay('2020-01-01', 900), (resident, asOf) => {
        expect(brokenLaw(prenatalScreening, { ...resident, asOf }, parameters)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
