import { plainDate } from '@taizhang/kernel';
import { assess, isConcerned, parametersOf, viewAt } from '@taizhang/records';
import { anyDay, anyResident, brokenLaw, buildRecord, buildResident, unsaid } from '@taizhang/records/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newbornScreening } from './newborn-screening.ts';

const parameters = parametersOf(newbornScreening.parameters);
const record = (kind: string, on: string, fields: Parameters<typeof buildRecord>[3]) => buildRecord('newborn_screening', kind, on, fields);
const blood = (on: string, result = '1') => record('metabolic', on, { result });
const ears = (on: string, left = '1', stage = '1') => record('hearing', on, { stage, left, right: '1' });
const outcome = (on: string, of: string, code = '1') => record('diagnosis', on, { of, outcome: code });
const at = (bornOn: string, records: Parameters<typeof buildResident>[1], asOf: string) => assess(newbornScreening, buildResident(bornOn, records), plainDate(asOf), parameters);

describe('newbornScreening', () => {
  test('born on 30 September counts for the year that ends that day, born on 1 October for the next (10月1日—9月30日)', () => {
    expect(at('2021-09-30', [], '2021-09-30').counts).toEqual(['ns_born']);
    expect(at('2021-09-30', [], '2021-10-01').counts).toBeNull();
    expect(at('2021-10-01', [], '2021-10-01').counts).toEqual(['ns_born']);
  });

  test.each([
    ['nothing', [], ['ns_born'], [['metabolic', '2021-03-21'], ['hearing', '2021-04-12']]],
    ['both without findings', [blood('2021-03-05'), ears('2021-03-04')], ['ns_born', 'ns_metabolic', 'ns_hearing'], []],
    ['blood doubtful', [blood('2021-03-05', '2'), ears('2021-03-04')], ['ns_born', 'ns_metabolic', 'ns_hearing', 'ns_doubtful'], [['recall', '2021-03-19']]],
    ['blood doubtful, recalled', [blood('2021-03-05', '2'), ears('2021-03-04'), outcome('2021-03-12', 'metabolic', '2')], ['ns_born', 'ns_metabolic', 'ns_hearing', 'ns_doubtful', 'ns_recalled'], []],
    ['blood doubtful, lost', [blood('2021-03-05', '2'), ears('2021-03-04'), outcome('2021-03-12', 'metabolic', '9')], ['ns_born', 'ns_metabolic', 'ns_hearing', 'ns_doubtful'], [['recall', '2021-03-19']]],
    ['ear not passed: repeat by day 42', [blood('2021-03-05'), ears('2021-03-04', '2')], ['ns_born', 'ns_metabolic', 'ns_hearing', 'ns_doubtful'], [['repeat', '2021-04-12']]],
    ['passed when repeated', [blood('2021-03-05'), ears('2021-03-04', '2'), ears('2021-04-10', '1', '2')], ['ns_born', 'ns_metabolic', 'ns_hearing', 'ns_doubtful', 'ns_recalled'], []],
    ['not passed again: diagnosis by day 90', [blood('2021-03-05'), ears('2021-03-04', '2'), ears('2021-04-10', '2', '2')], ['ns_born', 'ns_metabolic', 'ns_hearing', 'ns_doubtful'], [['diagnose', '2021-05-30']]],
    ['a passed ear does not settle the blood', [blood('2021-03-05', '2'), ears('2021-03-06')], ['ns_born', 'ns_metabolic', 'ns_hearing', 'ns_doubtful'], [['recall', '2021-03-19']]],
  ])('born on 2021-03-01, %s', (_, records, counts, dues) => {
    const answer = at('2021-03-01', records, '2021-05-20');
    expect(answer.counts).toEqual(counts);
    expect(isConcerned(answer) ? answer.dues.map(({ what, by }) => [what[0], by]) : []).toEqual(dues);
  });

  test('an unsettled result stays due after the year it counted in', () => {
    expect(at('2021-09-20', [blood('2021-09-24', '2'), ears('2021-09-23')], '2021-10-01')).toMatchObject({ counts: [], dues: [{ kind: 'diagnosis', by: '2021-10-08' }] });
  });

  test('every verdict can be said', () => {
    const view = viewAt(buildResident('2021-03-01'), plainDate('2021-03-20'));
    for (const draft of [blood('2021-03-20'), blood('2021-03-20', '2'), ears('2021-03-20', '2'), ears('2021-03-20', '2', '2'), ...['1', '2', '9'].map((code) => outcome('2021-03-20', 'hearing', code))]) {
      const verdict = newbornScreening.judge?.(draft, view, parameters);
      expect(verdict && unsaid(newbornScreening, verdict.title)).toBeUndefined();
    }
  });

  test('it keeps the laws of programmes', () => {
    const newborns = anyDay('2019-09-01', 900).chain((bornOn) => anyResident([newbornScreening]).map(({ records }) => ({ bornOn, records: records.filter(({ on, programme }) => programme === 'newborn_screening' && on >= bornOn) })));
    fc.assert(
      fc.property(newborns, anyDay('2020-01-01', 900), ({ bornOn, records }, asOf) => {
        const all = [buildRecord('register', 'move_in', bornOn), ...records];
        expect(brokenLaw(newbornScreening, { file: buildResident(bornOn, all), records: all, asOf }, parameters)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
