import { parsePeriod } from '@taizhang/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeReport } from '../compose/compose-report.ts';
import { figuresOf } from '../language/parse-template.ts';
import { plainText } from '../plain-text.ts';
import { buildContext, buildReader } from '../testing/index.ts';
import { readMaskedPage, templateOf, writeTemplate, type MaskDecisions, type MaskedPage, type NamedMetric } from './index.ts';

const catalogue: readonly NamedMetric[] = [
  { id: 'htn_rate', names: ['高血压患者规范管理率'], unit: '%' },
  { id: 'dm_rate', names: ['2型糖尿病患者规范管理率', '糖尿病患者规范管理率'], unit: '%' },
  { id: 'births', names: ['活产数', '活产'], unit: '人' },
  { id: 'visits', names: ['门诊人次', '门诊'], unit: '人次' },
  { id: 'beds_rate', names: ['每千人口床位数'], unit: '张/千人' },
];
const UNITS = new Map(catalogue.map(({ id, unit }) => [id, unit]));
const unitOf = (id: string) => UNITS.get(id);
const units = [{ id: '990001102', name: '石桥镇' }];
const read = (text: string): MaskedPage => readMaskedPage(text, { catalogue, units });

/** Accepts the first proposal of every mask. */
function acceptAll(page: MaskedPage): MaskDecisions {
  return Object.fromEntries(page.masks.flatMap((mask) => (mask.proposals[0] === undefined ? [] : [[mask.id, mask.proposals[0].binding]])));
}

function composed(page: MaskedPage, decisions: MaskDecisions, reader = buildReader({})): string {
  const template = templateOf(writeTemplate(page, decisions, unitOf), { id: 'own', version: 1, kind: 'annual' });
  return plainText(composeReport(template, buildContext({ reader, period: parsePeriod('2021') })));
}

describe('a masked report brought in as a template', () => {
  const page = read('青岚县卫生健康局\nXX年工作总结\n县人民政府：\nxx年，各项工作有序推进。\n一、主要工作\n全县门诊xx万人次，同比增长x.x%；活产xx名，较去年同期增加x名。高血压、2型糖尿病患者规范管理率分别为xx%、xx%。每千人口床位x.x张。\n青岚县卫生健康局\nxx年x月x日');

  test('keeps its words and takes its figures from the ledger', () => {
    const reader = buildReader({
      visits: { value: 123_456, unit: '人次', lastYear: 130_000 }, births: { value: 88, unit: '人', lastYear: 90 }, htn_rate: { value: 81.2, unit: '%', decimals: 2 },
      dm_rate: { value: 79.5, unit: '%', decimals: 2 }, beds_rate: { value: 5.2, unit: '张/千人', decimals: 2 },
    });
    expect(composed(page, acceptAll(page), reader)).toBe([
      '青岚县卫生健康局2021年工作总结', '县人民政府：', '2021年，各项工作有序推进。', '一、主要工作',
      // What grew in the text has fallen in the ledger: the words turn with the figure.
      '全县门诊12.35万人次，同比下降5.03%；活产88名，较上年减少2人。高血压、2型糖尿病患者规范管理率分别为81.20%、79.50%。每千人口床位5.20张。',
      '青岚县卫生健康局', '2022年1月5日',
    ].join('\n'));
  });

  test('accounts for every mask and every line', () => {
    const { account } = writeTemplate(page, { [page.masks[0]?.id ?? '']: { kind: 'word', word: 'year' } }, unitOf);
    expect(account).toMatchObject({ bound: 1, words: account.masks - 1, lines: 8, taken: 6, signature: ['青岚县卫生健康局', 'xx年x月x日'] });
  });

  test('a change follows the figure it is about', () => {
    const [, , visits, growth] = page.masks;
    expect(growth).toMatchObject({ follows: visits?.id, proposals: [{ binding: { metricId: 'visits', aspect: 'yoy' } }] });
  });

  test('a figure of a named township is that township\'s, of last year is last year\'s', () => {
    const { masks } = read('石桥镇活产xx人，去年同期为xx人。');
    expect(masks.map((mask) => mask.proposals[0]?.binding)).toEqual([
      { kind: 'figure', metricId: 'births', aspect: 'value', orgId: '990001102' }, { kind: 'figure', metricId: 'births', aspect: 'value', orgId: '990001102', at: 'last_year' },
    ]);
  });

  test('never calls sure what belongs to a township whose name is masked', () => {
    expect(read('xx镇高血压患者规范管理率xx%。').masks[0]?.proposals[0]?.grade).toBe('guess');
  });

  test('proposes nothing whose unit measures something else', () => {
    expect(read('活产数xxx万元。').masks[0]?.proposals).toEqual([]);
  });

  test('reads a table cell by cell and leaves its head alone', () => {
    const table = read('指标\t数值\t备注\n活产数\txx人\t{{ x }}\n门诊人次\txx人次\ta|b');
    const text = composed(table, acceptAll(table), buildReader({ births: { value: 5 }, visits: { value: 7, unit: '人次' } }));
    expect(text).toContain('活产数\t5人\t{{ x }}\n门诊人次\t7人次\ta|b');
  });
});

describe('words of a text', () => {
  const line = fc.array(fc.constantFrom('{{', '}}', '{%', '%}', '{', '#', '# ', '|', '"', "'", '一、', '（一）', '1.', '工作', 'xx家', '12.5%', '同比增长x%', '，', '。', '-', ' ', 'births', '2021年', '\t', 'xx镇'), { maxLength: 12 }).map((parts) => parts.join(''));

  test('come out as they went in, whatever they are, when nothing is bound', () => {
    fc.assert(fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const page = read(`标题${lines.length}。\n${lines.join('\n')}\n完。`);
      const words = (text: string): string => text.replaceAll(/[\s.．、（）()]/gu, '');
      const text = words(composed(page, {}));
      for (const one of page.lines) if (one.role !== 'table') expect(text).toContain(words(page.text.slice(one.start, one.end)));
    }));
  });

  test('make a sound template whatever is bound', () => {
    fc.assert(fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const page = read(lines.join('\n'));
      const decisions = acceptAll(page);
      const written = writeTemplate(page, decisions, unitOf);
      expect(written.account.bound + written.account.words).toBe(page.masks.length);
      const bound = Object.values(decisions).filter((binding) => binding.kind === 'figure').length;
      expect(figuresOf(templateOf(written, { id: 'own', version: 1, kind: 'annual' })).length).toBe(bound);
    }));
  });
});
