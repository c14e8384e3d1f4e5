import { parsePeriod, plainDate } from '@taizhang/kernel';
import { describe, expect, test } from 'vitest';
import { composeReport } from '../compose/compose-report.ts';
import { plainText } from '../plain-text.ts';
import { buildContext, buildReader, buildTemplate } from '../testing/index.ts';
import { addressesToRenew, renewReport, rereadReport } from './index.ts';

const target = (value: number) => ({ target: { value, direction: 'at_least' as const, source: '年度目标' } });
const READER = buildReader({
  'births@2021H1': { name: '活产数', value: 131, lastYear: 120 }, 'births@2022H1': { name: '活产数', value: 110, lastYear: 131 },
  'visits@2021H1': { name: '随访人次', unit: '人次', value: 60, lastYear: 50, ...target(55) }, 'visits@2022H1': { name: '随访人次', unit: '人次', value: 70, lastYear: 60, ...target(80) },
  'records@2021H1': { name: '建档数', value: 9 }, 'births@2020H1': { name: '活产数', value: 120 },
});
const TEXT = [
  '2021年上半年，全县活产持续增长，达{{ births }}，{{ births | yoy }}（2020年同期{{ births | last_year }}）。', '随访量稳步提升到{{ visits }}，超额完成目标{{ visits | number }}。',
  '新建卫生室3个，建档{{ records }}。依据2016年规划推进。', '{% if births.rose %}形势向好。{% endif %}',
].join('\n');
const before = composeReport(buildTemplate({ kind: 'half-year', text: TEXT, title: '{{ report.author }}{{ report.year }}年上半年工作总结' }), buildContext({ reader: READER, period: parsePeriod('2021H1'), asOf: plainDate('2021-07-05') }));
const NEXT = { reader: READER, period: parsePeriod('2022H1'), asOf: plainDate('2022-07-06'), knownAt: '2022-07-06T00:00:00.000Z' };

describe('renewReport', () => {
  const { tree, marks } = renewReport(before, NEXT);

  test('the words stay, the years move on, and every figure is that of the new period', () => {
    expect(plainText(tree)).toContain('2022年上半年，全县活产持续增长，达110人，同比下降16.03%（2021年同期131人）。');
    expect(tree.title).toBe('青岚县卫生健康局2022年上半年工作总结');
    expect(plainText(tree)).toContain('依据2016年规划');
    expect(plainText(tree)).toContain('2022年7月6日');
    expect(tree.meta).toMatchObject({ period: '2022H1', knownAt: NEXT.knownAt });
  });

  test('words the figures no longer bear out are marked, and those they do are not', () => {
    expect(marks.map(({ kind, words, figure }) => [kind, words, figure?.ref.metricId])).toEqual([
      ['direction', '增长', 'births'], ['target', '超额完成', 'visits'], ['typed', '3个', undefined], ['missing', expect.stringContaining('未取到'), 'records'], ['condition', '', 'births'],
    ]);
  });

  test('a direction beside its figure is marked when it has turned', () => {
    const text = '全县活产增长到{{ births }}，随访量提升到{{ visits }}。';
    const report = composeReport(buildTemplate({ kind: 'half-year', text }), buildContext({ reader: READER, period: parsePeriod('2021H1') }));
    expect(renewReport(report, NEXT).marks.map(({ kind, words, figure }) => [kind, words, figure?.text])).toEqual([['direction', '增长', '110人']]);
  });

  test('what it reads is known before', () => {
    const asked = new Set(addressesToRenew(before, NEXT.period).map(ref => `${ref.metricId}@${ref.period}`));
    renewReport(before, { ...NEXT, reader: { read: ref => { expect(asked).toContain(`${ref.metricId}@${ref.period}`); return READER.read(ref); } } });
  });

  test.each(['2022', '2021H1', '2022H2'])('a period that is not the same part of another year is refused (%s)', period => {
    expect(() => renewReport(before, { ...NEXT, period: parsePeriod(period) })).toThrow(expect.objectContaining({ code: 'invalid_period' }));
  });
});

describe('rereadReport', () => {
  test('a report read again from the same ledger is the same report', () => {
    const { tree } = rereadReport(before, { reader: READER, asOf: before.meta.asOf, knownAt: before.meta.knownAt });
    expect(tree).toEqual({ ...before, missing: tree.missing });
  });

  test('words an author gave a figure are kept with its new number while they fit', () => {
    const worded = { ...before, figures: before.figures.map(figure => figure.aspect === 'yoy' ? { ...figure, text: '比上年增长9.17%' } : figure) };
    const risen = buildReader({ births: { name: '活产数', value: 150, lastYear: 120 } });
    expect(plainText(rereadReport(worded, { reader: risen, asOf: before.meta.asOf, knownAt: '' }).tree)).toContain('比上年增长25.00%');
    expect(plainText(rereadReport(worded, { reader: buildReader({ births: { name: '活产数', value: 90, lastYear: 120 } }), asOf: before.meta.asOf, knownAt: '' }).tree)).toContain('同比下降25.00%');
  });
});
