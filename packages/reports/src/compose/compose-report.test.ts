import { parsePeriod } from '@taizhang/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inlinesOf, type DocumentTree } from '../document-tree.ts';
import { figuresOf, parseTemplate } from '../language/parse-template.ts';
import { plainText } from '../plain-text.ts';
import { buildContext, buildReader, buildTemplate } from '../testing/index.ts';
import { addressesOf } from './addresses-of.ts';
import { composeReport } from './compose-report.ts';
import type { ReportContext, ReportLists } from './report-context.ts';

const READER = buildReader({
  births: { name: '活产数', value: 131, lastYear: 120, factIds: ['fact-1'] },
  rate: { name: '规范管理率', unit: '%', decimals: 2, value: 62.2, lastYear: 59.4, lastYearDemo: true, numerator: 1124, denominator: 1807 },
  'rate@990001101@2021': { name: '规范管理率', unit: '%', decimals: 2, value: null, missing: 'zero_denominator' },
  visits: { name: '随访人次', unit: '人次', value: 60, missing: 'partial', absent: ['石桥镇卫生院', '白河乡卫生院'] },
  checks: { name: '老年人体检', value: 100, completion: 0.5, expected: 0.75, target: { value: 200, direction: 'at_least', source: '县卫发〔2021〕3号', demo: true } },
  deaths: { name: '孕产妇死亡数', unit: '例', value: 0, target: { value: 1, direction: 'at_most', source: '县卫发〔2021〕3号' } },
});

const LISTS: ReportLists = {
  lagging: [{ metricId: 'checks', details: { owner: '基层卫生股' } }, { metricId: 'births', details: { owner: '妇幼健康股' } }],
  missingReporters: [{ id: '990001102W01', name: '石桥镇卫生院' }, { id: '990001201W01', name: '白河乡卫生院' }],
  townships: [{ id: '990001101', name: '青溪镇' }, { id: '990001102', name: '石桥镇' }],
};

const TEXT = `{{ report.year }}年，全县工作平稳。
# 主要工作
## 妇幼健康
活产{{ births | figure }}，{{ births | yoy }}；{% if deaths == 0 %}未发生孕产妇死亡{% else %}孕产妇死亡{{ deaths | figure }}{% endif %}。

## 慢病管理
规范管理率{{ 'rate' | figure }}（{{ rate | numerator }}/{{ rate | denominator }}），{{ rate | yoy }}；随访{{ visits | figure }}，建档{{ records | figure }}。
{% table "表1 乡镇情况" unit: "单位：%" %}
乡镇 | 规范管理率
{% for unit in townships %}
{{ unit.name }} | {{ rate | of: unit | number }}
{% endfor %}
{% endtable %}
# 存在问题
{% for item in lagging limit: 1 %}{{ forloop.index | chinese }}是{{ item | name }}{{ item | progress }}（{{ item.owner }}）{% else %}没有滞后指标{% endfor %}；{{ missing_reporters | names: 1 }}未报。
`;

function compose(text: string, overrides: Partial<ReportContext> = {}): DocumentTree {
  return composeReport(buildTemplate({ text }), buildContext({ reader: READER, lists: LISTS, ...overrides }));
}

function lines(text: string, overrides: Partial<ReportContext> = {}): readonly string[] {
  return plainText(compose(text, overrides)).split('\n').slice(1, -2);
}

describe('composeReport', () => {
  test('a small template gives exactly this tree', async () => {
    const tree = composeReport(buildTemplate({ recipient: '县人民政府', text: TEXT }), buildContext({ reader: READER, lists: LISTS }));
    await expect(`${JSON.stringify(tree, null, 2)}\n`).toMatchFileSnapshot('./small-report.golden.json');
  });

  test('what the ledger does not have is visible in the text and listed, and is not zero', () => {
    const tree = compose('建档{{ records | figure }}，活产{{ births | figure }}');
    expect(plainText(tree)).toContain('建档［未取到：records］，活产131人');
    expect(tree.missing.map(figure => figure.ref.metricId)).toEqual(['records']);
  });

  test('a missing metric satisfies no condition, and is listed though it is not printed', () => {
    const tree = compose('{% if records == 0 %}零{% endif %}{% if records > 0 %}正{% endif %}{% if records < 1 %}少{% endif %}其他');
    expect(plainText(tree)).toContain('\n其他\n');
    expect(tree.missing).toMatchObject([{ aspect: 'condition', ref: { metricId: 'records' } }]);
  });

  test('an incomplete count carries its mark and the note names who has not reported', () => {
    const tree = compose('随访{{ visits | figure }}');
    expect(tree.partial.map(figure => figure.text)).toEqual(['60人次']);
    expect(tree.blocks.at(-1)).toEqual({ kind: 'note', text: '注：标△的数字为不完全统计，有单位尚未报送：随访人次（缺石桥镇卫生院、白河乡卫生院）。' });
  });

  test('demonstration data is labelled even when only the base or the target is generated', () => {
    const tree = compose('{{ rate | figure }}{{ rate | yoy }}{{ checks | figure }}{{ checks | completion }}');
    expect(tree.figures.map(figure => figure.demo)).toEqual([false, true, false, true]);
    expect(tree.blocks.at(-1)).toEqual({ kind: 'note', text: '注：标*的数字为演示数据。' });
  });

  test('a figure of another unit or period is bound to that unit and period', () => {
    const tree = compose("{% for unit in townships %}{{ births | of: unit | last_year | number }}{% endfor %}{{ births | during: '2020年上半年' | number }}");
    expect(tree.figures.map(figure => `${figure.ref.orgId} ${figure.ref.period}`)).toEqual(['990001101 2020', '990001102 2020', '990001 2020H1']);
  });

  test('data cannot become markup: headings, cells and lines in names stay words', () => {
    const townships = [{ id: '990001101', name: '# 甲|乙\n丙{{ births }}' }];
    const text = '{% for unit in townships %}{{ unit.name }}{% endfor %}\n{% table "表" %}\n名 | 数\n{% for unit in townships %}\n{{ unit.name }} | {{ births | of: unit | number }}\n{% endfor %}\n{% endtable %}';
    const tree = compose(text, { lists: { townships } });
    expect(tree.blocks.map(block => block.kind)).toEqual(['paragraph', 'table', 'signature']);
    expect(plainText(tree)).toContain('# 甲|乙 丙{{ births }}\t131');
  });

  test('a row with a cell too many is refused, because figures would stand under the wrong head', () => {
    expect(() => compose('{% table "表1" %}\n甲 | 乙\n1 | 2 | 3\n{% endtable %}')).toThrow(expect.objectContaining({ code: 'template_error' }));
  });

  test('an unknown detail of a listed metric is refused with its line', () => {
    expect(() => compose('\n{% for item in lagging %}{{ item.ownr }}{% endfor %}'))
      .toThrow(expect.objectContaining({ code: 'template_error', userMessage: expect.objectContaining({ zh: expect.stringContaining('第 2 行') }) }));
  });

  test('a thing that is not a word cannot be printed by mistake', () => {
    expect(() => compose('{% for unit in townships %}{{ unit }}{% endfor %}')).toThrow(expect.objectContaining({ code: 'template_error' }));
  });

  test('a loop over a billion numbers is refused instead of filling the memory', () => {
    expect(() => compose('{% for i in (1..1000000000) %}x{% endfor %}')).toThrow(expect.objectContaining({ code: 'template_error' }));
  });

  test('a signature put earlier lets an annex follow on a new page', () => {
    const tree = compose('正文\n{% signature %}\n{% page %}\n附表');
    expect(tree.blocks.map(block => block.kind)).toEqual(['paragraph', 'signature', 'pageBreak', 'paragraph']);
  });

  test('a title too long for a line breaks after the issuing office', () => {
    const title = '{{ report.author }}{{ report.year }}年工作总结和{{ report.next_year }}年工作计划';
    expect(composeReport(buildTemplate({ title }), buildContext()).titleLines).toEqual(['青岚县卫生健康局', '2021年工作总结和2022年工作计划']);
  });

  test('the words of a half-year report name the half and what follows it', () => {
    expect(lines('{{ report.period }}、{{ report.next_period }}、{{ report.end }}', { period: parsePeriod('2021H1') })).toEqual(['2021年上半年、2021年下半年、2021年6月底']);
  });

  test('every reading is asked for once, so a figure cannot differ from itself', () => {
    const asked: string[] = [];
    compose(TEXT, { reader: { read: address => { asked.push(JSON.stringify(address)); return READER.read(address); } } });
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('nothing is read that could not be loaded beforehand, whichever way the conditions turn', () => {
    const text = `${TEXT}{% assign before = births | last_year %}{% if records > 0 %}{{ before }}{% else %}{{ births | during: '2020H1' }}{% endif %}`;
    const context = buildContext({ reader: READER, lists: LISTS });
    const known = addressesOf(parseTemplate(buildTemplate({ text })), context).map(address => JSON.stringify(address));
    const asked: string[] = [];
    composeReport(buildTemplate({ text }), { ...context, reader: { read: address => { asked.push(JSON.stringify(address)); return READER.read(address); } } });
    expect(asked.filter(address => !known.includes(address))).toEqual([]);
    expect(known).toContain(JSON.stringify({ metricId: 'births', orgId: '990001', period: '2020' }));
  });

  const aspects = ['figure', 'number', 'wan', 'yoy', 'change', 'pop', 'target', 'completion', 'pace', 'progress', 'rank', 'numerator'];
  const reference = fc.record({ metric: fc.constantFrom('births', 'rate', 'visits', 'records'), filter: fc.constantFrom(...aspects), lead: fc.stringMatching(/^[一-龥，。# |]{0,8}$/u) });

  test('every figure of a template appears in the tree exactly once, in order, and nothing else does', () => {
    fc.assert(fc.property(fc.array(reference, { maxLength: 20 }), fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (references, breaks) => {
      const text = references.map((one, index) => `${one.lead}{{ ${one.metric} | ${one.filter} }}${breaks[index] === true ? '\n' : ''}`).join('');
      const tree = compose(text);
      expect(tree.figures.map(figure => [figure.ref.metricId, figure.aspect])).toEqual(figuresOf(buildTemplate({ text })).map(one => [one.metricId, one.aspect]));
      const printed = tree.blocks.flatMap(inlinesOf).filter(inline => inline.kind === 'figure');
      expect(printed).toEqual(tree.figures.map(figure => ({ kind: 'figure', key: figure.key, text: figure.text })));
      expect(plainText(tree)).not.toMatch(/\{\{|\}\}|undefined|null|NaN|\[object/u);
    }));
  });

  test('composing twice gives the same tree', () => {
    expect(compose(TEXT)).toEqual(compose(TEXT));
  });
});
