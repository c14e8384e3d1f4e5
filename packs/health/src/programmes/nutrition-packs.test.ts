import { plainDate } from '@taizhang/kernel';
import { assess, parametersOf, viewAt } from '@taizhang/records';
import { anyDay, anyResident, brokenLaw, buildRecord, buildResident, unsaid } from '@taizhang/records/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nutritionPacks } from './nutrition-packs.ts';

const parameters = parametersOf(nutritionPacks.parameters);
const give = (on: string, boxes = 1) => buildRecord('nutrition_packs', 'handout', on, { boxes });
const ask = (on: string, packs: number) => buildRecord('nutrition_packs', 'intake', on, { packs_in_week: packs });
const at = (bornOn: string, records: Parameters<typeof buildResident>[1], asOf: string) => assess(nutritionPacks, buildResident(bornOn, records), plainDate(asOf), parameters);

describe('nutritionPacks', () => {
  test.each([
    ['6 months tomorrow', '2020-11-21', '2021-05-20', false], ['6 months today', '2020-11-20', '2021-05-20', true],
    ['24 months tomorrow', '2019-05-21', '2021-05-20', true], ['24 months today', '2019-05-20', '2021-05-20', false],
    // There is no 31 February: six months are completed on 1 March.
    ['born on 31 August, 28 February', '2020-08-31', '2021-02-28', false], ['born on 31 August, 1 March', '2020-08-31', '2021-03-01', true],
  ])('%s: among the children %s (6—24月龄)', (_, bornOn, asOf, isIn) => {
    expect(at(bornOn, [], asOf).counts?.includes('np_children') ?? false).toBe(isIn);
  });

  test.each([
    ['four packs a week', [give('2021-05-01'), ask('2021-05-10', 4)], ['np_children', 'np_given', 'np_effective']],
    ['three packs a week', [give('2021-05-01'), ask('2021-05-10', 3)], ['np_children', 'np_given']],
    ['asked three months ago', [give('2021-05-01'), ask('2021-02-20', 7)], ['np_children', 'np_given']],
    ['the box used up yesterday', [give('2021-04-20'), ask('2021-05-10', 7)], ['np_children']],
    ['the last day of the box', [give('2021-04-21'), ask('2021-05-10', 7)], ['np_children', 'np_given', 'np_effective']],
    ['two boxes last two months', [give('2021-03-21', 2)], ['np_children', 'np_given']],
  ])('%s', (_, records, counts) => {
    expect(at('2020-06-01', records, '2021-05-20').counts).toEqual(counts);
  });

  test('the next box is due in the month after the old one ends, the first in the month from six months of age', () => {
    expect(at('2020-06-01', [give('2021-05-01')], '2021-05-20')).toMatchObject({ dues: [{ from: '2021-05-25', by: '2021-06-30' }] });
    expect(at('2020-11-20', [], '2021-05-20')).toMatchObject({ dues: [{ from: '2021-05-13', by: '2021-06-19' }] });
  });

  test('every verdict can be said', () => {
    for (const bornOn of ['2020-06-01', '2021-05-01']) {
      const view = viewAt(buildResident(bornOn), plainDate('2021-05-20'));
      for (const draft of [give('2021-05-20'), ask('2021-05-20', 1), ask('2021-05-20', 5)]) {
        const verdict = nutritionPacks.judge?.(draft, view, parameters);
        expect(verdict && unsaid(nutritionPacks, verdict.title)).toBeUndefined();
      }
    }
  });

  test('it keeps the laws of programmes', () => {
    const infants = anyDay('2018-06-01', 900).chain((bornOn) => anyResident([nutritionPacks]).map(({ records }) => ({ bornOn, records: records.filter(({ on, programme }) => programme === 'nutrition_packs' && on >= bornOn) })));
    fc.assert(
      fc.property(infants, anyDay('2020-01-01', 900), ({ bornOn, records }, asOf) => {
        const all = [buildRecord('register', 'move_in', bornOn), ...records];
        expect(brokenLaw(nutritionPacks, { file: buildResident(bornOn, all), records: all, asOf }, parameters)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
