import { describe, expect, test } from 'vitest';
import { composeReport } from '../compose/compose-report.ts';
import { buildContext, buildReader, buildTemplate } from '../testing/index.ts';
import { renderHtml, type HtmlOptions } from './render-html.ts';

const READER = buildReader({
  births: { name: '活产数 <b>"', value: 131, flags: ['stated_rate_differs'] },
  visits: { name: '随访人次', unit: '人次', value: 60, missing: 'partial', demo: true },
  rate: { name: '规范管理率', unit: '%', value: null, missing: 'zero_denominator' },
});

function html(text: string, options?: HtmlOptions): string {
  const template = buildTemplate({ title: '{{ report.author }}\n关于工作的报告', text });
  return renderHtml(composeReport(template, buildContext({ reader: READER, lists: { townships: [{ id: '1', name: '<script>alert(1)</script>' }] } })), options);
}

describe('renderHtml', () => {
  test('a figure can be found by its key, with its state as a class', () => {
    const text = html('{{ births }}{{ visits }}{{ rate }}{{ records }}');
    expect(text).toContain('<span class="figure figure-ok figure-flagged" data-figure="f1"');
    expect(text).toContain('<span class="figure figure-partial figure-demo" data-figure="f2" title="随访人次">60人次<sup>*△</sup></span>');
    expect(text).toContain('<span class="figure figure-undefined" data-figure="f3" title="规范管理率">—</span>');
    expect(text).toContain('<span class="figure figure-missing" data-figure="f4" title="records">［未取到：records］</span>');
  });

  test('names from data cannot become elements or break out of attributes', () => {
    const text = html('{% for unit in townships %}{{ unit.name }}{% endfor %}{{ births }}');
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toMatch(/<script|<b>|title="[^"]*"[^> ]/u);
  });

  test('figures are reachable by keyboard only where they can be opened', () => {
    expect(html('{{ births }}')).not.toContain('tabindex');
    expect(html('{{ births }}', { figureLinks: true })).toContain('role="button" tabindex="0"');
  });

  test('headings keep their rank and number, tables their head and caption', () => {
    const text = html('# 甲\n## 乙\n{% table "表1" unit: "单位：人" %}\n名 | 数\n丙 | {{ births | number }}\n{% endtable %}');
    expect(text).toContain('<h1 class="report-title">青岚县卫生健康局<br>关于工作的报告</h1>');
    expect(text).toContain('<h2 class="report-heading-1"><span class="report-number">一、</span>甲</h2>');
    expect(text).toContain('<h3 class="report-heading-2"><span class="report-number">（一）</span>乙</h3>');
    expect(text).toContain('<caption>表1<span class="report-table-unit">单位：人</span></caption>');
    expect(text).toContain('<th scope="col">数</th>');
    expect(text).toMatch(/<th scope="row" class="report-left">丙<\/th><td class="report-right"><span/u);
  });
});
