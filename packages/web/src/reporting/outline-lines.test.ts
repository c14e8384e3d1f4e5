// @vitest-environment happy-dom
import type { ReportView } from '@taizhang/contract';
import { describe, expect, test } from 'vitest';
import { outlineLines } from './outline-lines.ts';
import { readPage } from './page-node.ts';

const PAGE = readPage(`<h2 class="report-heading-1">一</h2><p><span data-figure="a">1</span></p><h3 class="report-heading-2">（一）</h3><p><span data-figure="b">2</span></p>
<h2 class="report-heading-1">二</h2><p><span data-figure="c">3</span></p><footer class="report-signature"><p>县卫生健康局</p></footer>
<table class="report-table"><caption>附表 各乡镇<span class="report-table-unit">单位：%</span></caption><tbody><tr><td><span data-figure="d">4</span></td></tr></tbody></table>`);
const OUTLINE: ReportView['outline'] = [
  { id: 'h1', level: 1, title: '一', figures: 1, missing: 0 },
  { id: 'h2', level: 2, title: '（一）', figures: 1, missing: 1 },
  { id: 'h3', level: 1, title: '二', figures: 2, missing: 0 },
];
const MISSING: ReportView['missing'] = [{ key: 'b', name: { zh: '', en: '' }, reason: { zh: '', en: '' } }];

function finding(verdict: 'wrong' | 'confirm' | 'holds', figureKey: string | null): ReportView['findings'][number] {
  return { verdict, type: 'share', reason: { zh: '', en: '' }, spans: [{ start: 0, end: 1, surface: '', figureKey }], stated: null, recomputed: null };
}

describe('outlineLines', () => {
  test('a chapter counts the figures and missing ones of its sections, and no other chapter does', () => {
    const lines = outlineLines({ outline: OUTLINE, missing: MISSING, findings: [] }, PAGE);
    expect(lines.slice(0, 3).map((line) => [line.figures, line.missing])).toEqual([[2, 1], [1, 1], [1, 0]]);
  });

  test('a table after the signature is a line of its own and not part of the last chapter', () => {
    const lines = outlineLines({ outline: OUTLINE, missing: [], findings: [] }, PAGE);
    expect(lines.at(-1)).toMatchObject({ anchor: 't1', title: '附表 各乡镇', figures: 1 });
  });

  test('a finding marks the section of its figure and the chapter above it; what holds marks nothing', () => {
    const lines = outlineLines({ outline: OUTLINE, missing: [], findings: [finding('wrong', 'b'), finding('holds', 'c'), finding('confirm', null)] }, PAGE);
    expect(lines.map((line) => [line.wrong, line.toConfirm])).toEqual([[1, 0], [1, 0], [0, 0], [0, 0]]);
  });
});
