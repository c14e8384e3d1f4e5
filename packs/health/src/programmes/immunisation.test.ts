import { addDays, plainDate } from '@taizhang/kernel';
import { assess, isConcerned, openFile, parametersOf, viewAt, type ServiceRecord } from '@taizhang/records';
import { anyDay, anyResident, brokenLaw, buildRecord, buildResident, unsaid } from '@taizhang/records/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { immunisation } from './immunisation.ts';

const parameters = parametersOf(immunisation.parameters);
const dose = (vaccine: string, on: string, fields = {}) => buildRecord('immunisation', 'dose', on, { vaccine, ...fields });
const at = (bornOn: string, records: readonly ServiceRecord[], asOf: string, sex: 'male' | 'female' = 'female') => assess(immunisation, buildResident(bornOn, records, sex), plainDate(asOf), parameters);
const standing = (...args: Parameters<typeof at>) => {
  const answer = at(...args);
  if (!isConcerned(answer)) throw new Error(`not concerned: ${JSON.stringify(answer)}`);
  return answer;
};
const due = (series: string, ...args: Parameters<typeof at>) => standing(...args).dues.find(({ what }) => what[0] === `due_${series}`);
const judge = (bornOn: string, before: readonly ServiceRecord[], record: ServiceRecord) => immunisation.judge?.(record, viewAt(buildResident(bornOn, before), record.on), parameters);
const BORN = '2020-03-10';
// Every dose on the day the 2021 version names.
const WHOLE = [
  ['HepB', '2020-03-10'], ['BCG', '2020-03-10'], ['HepB', '2020-04-10'], ['IPV', '2020-05-10'], ['IPV', '2020-06-10'], ['DTaP', '2020-06-10'], ['bOPV', '2020-07-10'], ['DTaP', '2020-07-10'], ['DTaP', '2020-08-10'],
  ['HepB', '2020-09-10'], ['MPSV-A', '2020-09-10'], ['MMR', '2020-11-10'], ['JE-L', '2020-11-10'], ['MPSV-A', '2020-12-10'], ['DTaP', '2021-09-10'], ['MMR', '2021-09-10'], ['HepA-L', '2021-09-10'], ['JE-L', '2022-03-10'],
] as const;
const whole = WHOLE.map(([vaccine, on]) => dose(vaccine, on));

describe('immunisation', () => {
  test('a child with every dose on its day is up to date, basic course and years of giving included', () => {
    expect(standing(BORN, whole, '2022-03-10')).toMatchObject({ missing: [{ measure: 'imm_card_rate' }], doubts: [] });
    expect(standing(BORN, whole, '2021-09-10').counts).toEqual(expect.arrayContaining(['imm_up_to_date', 'imm_basic', 'imm_dtap', 'imm_mmr', 'imm_hepa']));
    // Given last year: neither due nor given this year.
    expect(standing(BORN, whole, '2022-03-10').counts).not.toContain('imm_mmr_due');
  });

  test('leaving out any one dose is noticed by its age of completion', () => {
    for (const [index, [vaccine, on]] of WHOLE.entries()) {
      const answer = standing(BORN, whole.toSpliced(index, 1), '2023-03-10');
      // 不再补种: BCG from four years only, MPSV-A from two.
      expect(answer.counts.includes('imm_up_to_date'), `${vaccine} ${on}`).toBe(vaccine === 'MPSV-A');
    }
  });

  test.each([
    ['the day before 8 months', 'MMR', '2020-11-09', ['early_mmr', 1, 1]], ['8 months', 'MMR', '2020-11-10', ['counts_mmr', 1, 0]],
    ['13 days before 3 months', 'DTaP', '2020-05-28', ['early_dtap', 1, 13]],
  ])('%s: %s on %s', (_, vaccine, on, title) => {
    expect(judge(BORN, [], dose(vaccine, on))?.title).toEqual(title);
  });

  test('ages of a child born on the 31st and on a leap day are completed on the next 1st', () => {
    expect(judge('2020-08-31', [], dose('MPSV-A', '2021-02-28'))?.title).toEqual(['early_mpsva', 1, 1]);
    expect(judge('2020-08-31', [], dose('MPSV-A', '2021-03-01'))?.title).toEqual(['counts_mpsva', 1, 0]);
    expect(judge('2020-02-29', [dose('JE-L', '2020-10-29')], dose('JE-L', '2022-02-28'))?.title).toEqual(['early_je', 2, 1]);
    expect(judge('2020-02-29', [dose('JE-L', '2020-10-29')], dose('JE-L', '2022-03-01'))?.title).toEqual(['counts_je', 2, 0]);
  });

  test.each([
    ['27 days after the dose before', [dose('IPV', '2020-06-10')], dose('IPV', '2020-07-07'), ['short_polio', 2, 1]],
    ['28 days after', [dose('IPV', '2020-06-10')], dose('IPV', '2020-07-08'), ['counts_polio', 2, 0]],
    ['hepatitis B 2 to 3: 60 days', [dose('HepB', BORN), dose('HepB', '2020-08-01')], dose('HepB', '2020-09-29'), ['short_hepb', 3, 1]],
    ['DTaP 3 to 4: 6 months', [dose('DTaP', '2021-01-10'), dose('DTaP', '2021-02-10'), dose('DTaP', '2021-04-10')], dose('DTaP', '2021-10-09'), ['short_dtap', 4, 1]],
    ['two injected live vaccines 27 days apart', [dose('MMR', '2020-11-10')], dose('JE-L', '2020-12-07'), ['live_je', 1, 1]],
    ['28 days apart', [dose('MMR', '2020-11-10')], dose('JE-L', '2020-12-08'), ['counts_je', 1, 0]],
    ['on one day', [dose('MMR', '2020-11-10')], dose('JE-L', '2020-11-10'), ['counts_je', 1, 0]],
    ['oral live vaccine: no interval', [dose('MMR', '2020-11-10'), dose('IPV', '2020-06-10'), dose('IPV', '2020-07-10')], dose('bOPV', '2020-11-20'), ['counts_polio', 3, 0]],
    ['immunoglobulin not 3 months past', [buildRecord('immunisation', 'globulin', '2020-09-01', { product: '甲' })], dose('MMR', '2020-11-30'), ['globulin_mmr', 1, 1]],
    ['inactivated after immunoglobulin', [buildRecord('immunisation', 'globulin', '2020-09-01', { product: '甲' })], dose('MPSV-A', '2020-09-10'), ['counts_mpsva', 1, 0]],
    ['meningococcal A+C 1 to 2: three years', [dose('MPSV-AC', '2023-08-10')], dose('MPSV-AC', '2026-08-09'), ['short_mpsvac', 2, 1]],
    ['BCG from four years', [], dose('BCG', '2024-03-10'), ['capped_bcg', 1, 0]],
    ['inactivated after the live course began', [dose('JE-L', '2020-11-10')], dose('JE-I', '2022-03-10'), ['version_je', 2, 0]],
  ])('%s', (_, before, record, title) => {
    expect(judge(BORN, before, record)?.title).toEqual(title);
  });

  test('a dose too early is flagged and its number is given again', () => {
    const answer = standing(BORN, [dose('MMR', '2020-10-10'), dose('MMR', '2020-11-20')], '2020-12-01');
    expect(answer.doubts).toEqual([['early_mmr', 1, 31]]);
    expect(due('mmr', BORN, [dose('MMR', '2020-10-10'), dose('MMR', '2020-11-20')], '2020-12-01')).toMatchObject({ what: ['due_mmr', 2], from: '2021-09-10' });
    // The early live dose keeps others waiting all the same.
    expect(due('mmr', BORN, [dose('MMR', '2020-10-30')], '2020-11-01')).toMatchObject({ what: ['due_mmr', 1], from: '2020-11-27' });
  });

  test('a missed course is gone on with, never begun again', () => {
    expect(due('dtap', BORN, [dose('DTaP', '2020-06-10'), dose('DTaP', '2020-07-10')], '2022-08-01')).toEqual({ kind: 'dose', what: ['due_dtap', 3], from: '2020-08-10', by: '2021-03-09' });
    expect(due('mpsva', BORN, [dose('MPSV-A', '2020-09-10')], '2022-03-09')).toMatchObject({ what: ['due_mpsva', 2] });
    expect(due('mpsva', BORN, [dose('MPSV-A', '2020-09-10')], '2022-03-10')?.what).toBeUndefined();
  });

  test('alternatives: inactivated courses are longer, and a live dose may end them', () => {
    const inactivated = [dose('JE-I', '2020-11-10'), dose('JE-I', '2020-11-17')];
    expect(judge(BORN, inactivated.slice(0, 1), dose('JE-I', '2020-11-16'))?.title).toEqual(['short_je', 2, 1]);
    expect(due('je', BORN, inactivated, '2021-01-01')).toMatchObject({ what: ['due_je', 3], from: '2022-03-10' });
    expect(due('je', BORN, [...inactivated, dose('JE-L', '2022-03-10')], '2022-04-01')).toBeUndefined();
    expect(due('hepa', BORN, [dose('HepA-L', '2021-09-10')], '2021-10-01')).toBeUndefined();
    expect(due('hepa', BORN, [dose('HepA-I', '2021-09-10')], '2021-10-01')).toMatchObject({ what: ['due_hepa', 2], from: '2022-03-10', by: '2023-03-09' });
  });

  test('a five-in-one counts for polio and for DTaP', () => {
    const answer = judge(BORN, [], dose('DTaP-IPV-Hib', '2020-05-10'));
    expect(answer).toMatchObject({ level: 'good', title: ['counts_polio', 1, 0], because: [['counts_dtap', 1, 0]] });
  });

  describe('schedules by birth and dose dates', () => {
    test('DTaP: at 3 months until 2024, at 2 months from 2025-01-01', () => {
      expect(judge('2024-10-31', [], dose('DTaP', '2024-12-31'))?.title).toEqual(['early_dtap', 1, 31]);
      expect(judge('2024-10-31', [], dose('DTaP', '2025-01-01'))?.title).toEqual(['counts_dtap', 1, 0]);
      expect(standing('2024-10-31', [], '2024-12-20').validUntil).toBe('2024-12-31');
      expect(due('dtap', '2024-10-31', [], '2024-12-31')?.from).toBe('2025-01-31');
      expect(due('dtap', '2024-10-31', [], '2025-01-01')?.from).toBe('2024-12-31');
    });

    test('at six years: DT until 2024, DTaP 12 months after the fourth since', () => {
      const four = ['2018-09-10', '2018-10-10', '2018-11-10', '2024-02-10'].map((on) => dose('DTaP', on));
      expect(judge('2018-06-10', four, dose('DT', '2024-12-31'))?.title).toEqual(['counts_dtp6', 1, 0]);
      expect(judge('2018-06-10', four, dose('DT', '2025-01-01'))?.title).toEqual(['version_dtp6', 1, 0]);
      expect(judge('2018-06-10', four, dose('DTaP', '2025-02-09'))?.title).toEqual(['short_dtp6', 1, 1]);
      expect(judge('2018-06-10', four, dose('DTaP', '2025-02-10'))?.title).toEqual(['counts_dtp6', 1, 0]);
      // Who had DT owes no fifth DTaP.
      expect(due('dtp6', '2018-06-10', [...four, dose('DT', '2024-12-31')], '2025-03-01')).toBeUndefined();
    });

    test('meningococcal A dose 2: complete before 18 months, before 24 from the 2026 version on', () => {
      const first = [dose('MPSV-A', '2025-06-10')];
      expect(due('mpsva', '2024-12-10', first, '2026-06-16')?.by).toBe('2026-06-09');
      expect(due('mpsva', '2024-12-10', first, '2026-06-17')?.by).toBe('2026-12-09');
    });

    test.each([
      ['2012-11-10', '2025-11-10', 'female', true], ['2012-11-11', '2025-11-10', 'female', false], ['2012-11-10', '2025-11-09', 'female', false],
      ['2012-11-10', '2025-11-10', 'male', false], ['2011-11-09', '2025-11-10', 'female', false], ['2011-11-10', '2025-11-10', 'female', true],
    ] as const)('HPV, born %s, on %s, %s: due %s', (bornOn, asOf, sex, isDue) => {
      const answer = at(bornOn, [], asOf, sex);
      expect(isConcerned(answer) && answer.counts.includes('imm_hpv_due')).toBe(isDue);
    });

    test('a girl whose parents paid before is not called up again', () => {
      expect(standing('2012-05-10', [dose('HPV', '2022-06-01'), dose('HPV', '2022-12-01')], '2025-12-01')).toMatchObject({ counts: [], dues: [] });
    });
  });

  test.each([
    ['on the day of birth', '2021-05-01', {}, true], ['next day within 24 hours', '2021-05-02', { birth_hours: 20 }, true], ['next day, 25 hours', '2021-05-02', { birth_hours: 25 }, false],
    ['next day, hours not recorded', '2021-05-02', {}, false], ['two days later', '2021-05-03', { birth_hours: 10 }, false],
  ])('first hepatitis B %s (出生24h内)', (_, on, fields, isInTime) => {
    expect(standing('2021-05-01', [dose('HepB', on, fields)], '2021-05-10').counts.includes('imm_hepb_24')).toBe(isInTime);
  });

  test('the birth dose below 2000 g of a mother with HBsAg is in time but not counted: three more at 1, 2, 7 months', () => {
    const small = [dose('HepB', '2021-05-01', { mother_hbsag: '2', birth_weight: 1900 })];
    expect(standing('2021-05-01', small, '2021-05-10').counts).toContain('imm_hepb_24');
    expect(due('hepb', '2021-05-01', small, '2021-05-10')).toMatchObject({ what: ['due_hepb', 1], from: '2021-06-01' });
    expect(due('hepb', '2021-05-01', [dose('HepB', '2021-05-01', { mother_hbsag: '2', birth_weight: 2000 })], '2021-05-10')).toMatchObject({ what: ['due_hepb', 2] });
  });

  test('contraindicated: in the denominator with the reason, called up no more; another product of the series is free', () => {
    const never = (vaccines: readonly string[]) => buildRecord('immunisation', 'deferral', '2020-05-01', { vaccines, type: '1', why: '甲' });
    const answer = standing(BORN, [never(['MMR', 'JE-L'])], '2021-09-10');
    expect(answer.missing).toContainEqual({ measure: 'imm_mmr_rate', why: ['contraindicated'] });
    expect(answer.dues.map(({ what }) => what[0])).not.toContain('due_mmr');
    expect(answer.dues.map(({ what }) => what[0])).toContain('due_je');
  });

  test('a deferral moves the call, and its end is when the answer changes', () => {
    const until = buildRecord('immunisation', 'deferral', '2021-09-10', { vaccines: ['MMR'], type: '2', until: '2021-09-25', why: '发热' });
    expect(due('mmr', BORN, [dose('MMR', '2020-11-10'), until], '2021-09-11')).toMatchObject({ from: '2021-09-25' });
    expect(standing(BORN, [dose('MMR', '2020-11-10'), until], '2021-09-11').validUntil).toBe('2021-09-25');
  });

  test('a certificate is due at one month (疫苗管理法第47条)', () => {
    expect(standing('2021-05-01', [], '2021-05-31').counts).not.toContain('imm_card_due');
    expect(standing('2021-05-01', [], '2021-06-01').counts).toContain('imm_card_due');
    expect(standing('2021-05-01', [buildRecord('immunisation', 'certificate', '2021-05-03', { number: '1' })], '2021-05-31').counts).toEqual(expect.arrayContaining(['imm_card_due', 'imm_card']));
  });

  test('on the seventh birthday the child leaves 应种 and 实种', () => {
    expect(standing('2014-07-06', [], '2021-07-05').counts).toContain('imm_dtp6_due');
    expect(at('2014-07-06', [], '2021-07-06', 'male')).toEqual({ counts: null, validUntil: null });
  });

  test('adverse events: 48 hours, 2 hours when grave', () => {
    const event = (grave: string, hours: number) => buildRecord('immunisation', 'aefi', '2020-09-12', { vaccine: 'MPSV-A', onset_on: '2020-09-11', kind: '2', grave: [grave], report_hours: hours });
    expect(standing(BORN, [event('1', 48)], '2020-09-20').doubts).toEqual([]);
    expect(standing(BORN, [event('1', 49)], '2020-09-20').doubts).toEqual([['aefi_late', 49, 48]]);
    expect(standing(BORN, [event('2', 3)], '2020-09-20').doubts).toEqual([['aefi_late', 3, 2]]);
  });

  test('without a vaccine chosen the form proposes what is due first', () => {
    expect(judge(BORN, [], buildRecord('immunisation', 'dose', '2020-05-12', {}))).toMatchObject({ title: ['proposal'], fills: { vaccine: 'HepB', dose_no: 1 } });
    expect(judge(BORN, whole.slice(0, 5), buildRecord('immunisation', 'dose', '2020-06-12', {}))).toMatchObject({ because: [['due_dtap', 1]], fills: { vaccine: 'DTaP', dose_no: 1 } });
  });

  test('it keeps the laws of programmes through every version of the schedule, and every judgement can be said', () => {
    fc.assert(
      fc.property(anyResident([immunisation]), anyDay('2020-01-01', 900), fc.constantFrom(0, 1_500, 1_900), (resident, asOf, shift) => {
        const records = resident.records.map((record) => ({ ...record, on: addDays(record.on, shift) }));
        const file = openFile({ sex: resident.file.sex, bornOn: addDays(resident.file.bornOn, shift) }, records);
        expect(brokenLaw(immunisation, { file, records, asOf: addDays(asOf, shift) }, parameters)).toBeUndefined();
        for (const record of records.filter(({ programme }) => programme === 'immunisation')) {
          const said = judgeOf(file, record);
          expect([said?.title, ...(said?.because ?? [])].map((saying) => saying && unsaid(immunisation, saying)).find((fault) => fault !== undefined)).toBeUndefined();
        }
      }),
      { numRuns: 400 },
    );
  });
});

function judgeOf(file: Parameters<typeof viewAt>[0], record: ServiceRecord) {
  return immunisation.judge?.(record, viewAt(file, record.on), parameters);
}
