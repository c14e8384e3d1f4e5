import { plainDate } from '@taizhang/kernel';
import { assess, isConcerned, parametersOf, viewAt, type ServiceRecord } from '@taizhang/records';
import { anyDay, anyResident, brokenLaw, buildRecord, buildResident, unsaid } from '@taizhang/records/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tcmChildren } from './tcm-children.ts';

const parameters = parametersOf([]);
const guidance = (on: string, taught: readonly string[] = ['1', '2', '3']) => buildRecord('tcm_child', 'guidance', on, { taught });
const at = (bornOn: string, records: readonly ServiceRecord[], asOf: string) => assess(tcmChildren, buildResident(bornOn, records), plainDate(asOf), parameters);

describe('Chinese medicine for children', () => {
  test.each([
    ['the day before 6 months', '2021-07-09', [], null],
    ['6 months', '2021-07-10', [], ['tcmc_due']],
    ['guided at 6 months', '2021-07-10', ['2021-07-10'], ['tcmc_due', 'tcmc_served']],
    ['guided too early does not count', '2021-07-10', ['2021-07-09'], ['tcmc_due']],
  ])('%s (0～36个月按月龄接受服务)', (_, asOf, days, counts) => {
    expect(at('2021-01-10', days.map((on) => guidance(on)), asOf).counts).toEqual(counts);
  });

  test('every age completed in the year needs its own guidance, before the next age', () => {
    const born = '2020-06-15';
    expect(at(born, [guidance('2021-06-20'), guidance('2021-12-20')], '2021-12-31').counts).toContain('tcmc_served');
    expect(at(born, [guidance('2021-06-20'), guidance('2021-07-20')], '2021-12-31')).toMatchObject({ counts: ['tcmc_due'], missing: [{ why: ['not_guided', 18] }] });
    expect(at(born, [guidance('2021-12-14'), guidance('2021-12-20')], '2021-12-31').counts).toContain('tcmc_served');
    // The age completed last December was asked for last year.
    expect(at(born, [], '2021-01-01').counts).toEqual([]);
  });

  test('36 months: counted to the end of the year they were completed in, due until 42 months', () => {
    expect(at('2018-02-28', [], '2021-08-27')).toMatchObject({ counts: ['tcmc_due'], dues: [{ what: ['guidance', 36], by: '2021-08-27' }] });
    expect(at('2018-02-28', [], '2021-08-28')).toMatchObject({ counts: ['tcmc_due'], dues: [] });
    expect(at('2018-02-28', [], '2022-01-01')).toEqual({ counts: null, validUntil: null });
  });

  test('a child of 31 August completes 6 months on 1 March, one of a leap day on 29 August', () => {
    expect(at('2020-08-31', [], '2021-02-28')).toEqual({ counts: null, validUntil: '2021-03-01' });
    expect(at('2020-02-29', [], '2020-08-28')).toEqual({ counts: null, validUntil: '2020-08-29' });
  });

  test('months completed before the child moved in are not asked for', () => {
    const moved = at('2020-06-15', [buildRecord('register', 'move_in', '2021-07-01')], '2021-11-01');
    expect(moved.counts).toEqual([]);
    expect(isConcerned(moved) && moved.dues).toMatchObject([{ what: ['guidance', 12], from: '2021-06-15', by: '2021-12-14' }]);
  });

  test('before saving: the age it belongs to and what else is taught at it', () => {
    const judge = (on: string, taught: readonly string[]) => tcmChildren.judge?.(guidance(on, taught), viewAt(buildResident('2020-06-15'), plainDate(on)), parameters);
    expect(judge('2021-06-20', ['1', '2', '3'])).toMatchObject({ level: 'good', title: ['guidance', 12] });
    expect(judge('2021-12-20', ['1', '4'])).toMatchObject({ level: 'attention', title: ['guidance', 18], because: [['teach_5']] });
    expect(judge('2020-12-14', ['1'])?.title).toEqual(['too_early']);
  });

  test('it keeps the laws of programmes, and every judgement can be said', () => {
    fc.assert(
      fc.property(anyResident([tcmChildren]), anyDay('2020-01-01', 900), (resident, asOf) => {
        expect(brokenLaw(tcmChildren, { ...resident, asOf }, parameters)).toBeUndefined();
        for (const record of resident.records.filter(({ programme }) => programme === 'tcm_child')) {
          const said = tcmChildren.judge?.(record, viewAt(resident.file, record.on), parameters);
          expect(said && [said.title, ...said.because].map((saying) => unsaid(tcmChildren, saying)).find((fault) => fault !== undefined)).toBeUndefined();
        }
      }),
      { numRuns: 400 },
    );
  });
});
