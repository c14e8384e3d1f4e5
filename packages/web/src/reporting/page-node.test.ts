// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { figureNames, figureOrder, readPage } from './page-node.ts';

const PAGE = `<article class="report"><h1 class="report-title">关于2021年工作情况<br>的报告</h1>
<h2 class="report-heading-1"><span class="report-number">一、</span>健康档案</h2>
<p>建档<span class="figure figure-ok" data-figure="f1" title="居民电子健康档案" role="button" tabindex="0">30974份<sup>*</sup></span>，覆盖率<span class="figure figure-missing" data-figure="f2" title="覆盖率">［未取到：覆盖率］</span>。</p>
<h3 class="report-heading-2">（一）建档</h3>
<p>其中<span class="figure figure-ok" data-figure="f1" title="居民电子健康档案">30974份</span></p></article>`;

describe('readPage', () => {
  test('figures come in reading order, each once, with the name the page gives them', () => {
    const nodes = readPage(PAGE);
    expect(figureOrder(nodes)).toEqual(['f1', 'f2']);
    expect(figureNames(nodes).get('f2')).toBe('覆盖率');
  });

  test('headings are numbered as the outline of the server numbers them, and the title is none of them', () => {
    const headings: (string | null)[] = [];
    const visit = (nodes: ReturnType<typeof readPage>): void => nodes.forEach((node) => {
      if (node.kind === 'element' && node.className.includes('report-heading')) headings.push(node.anchor);
      if (node.kind !== 'text') visit(node.children);
    });
    visit(readPage(PAGE));
    expect(headings).toEqual(['h1', 'h2']);
  });

  test('what could act in the browser is not taken over: scripts are gone, unknown tags leave their text, handlers their element', () => {
    const [paragraph, link] = readPage('<p onclick="steal()">甲<script>steal()</script></p><a href="javascript:steal()">乙</a>');
    expect(paragraph).toMatchObject({ kind: 'element', tag: 'p', children: [{ kind: 'text', text: '甲' }] });
    expect(Object.keys(paragraph ?? {})).not.toContain('onclick');
    expect(link).toMatchObject({ kind: 'text', text: '乙' });
  });
});
