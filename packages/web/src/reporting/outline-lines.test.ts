// @vitest-environment happy-dom
import type { ReportView } from '@taizhang/contract';
import { describe, expect, test } from 'vitest';
import { outlineLines } from './outline-lines.ts';
import { readPage } from './page-node.ts';

const PAGE = readPage('<h2 class="report-heading-1">一</h2><p><span data-figure="a">1</span></p><h3 class="report-heading-2">（一）</h3><p><span data-figure="b">2</span></p><h2 class="report-heading-1">二</h2><p><span data-figure="c">3</span></p>');
const OUTLINE: ReportView['outline'] = [
  { id: 'h1', level: 1, title: '一', figures: 1, missing: 0 },
  { id: 'h2', level: 2, title: '（一）', figures: 2, missing: 1 },
  { id: 'h3', level: 1, title: '二', figures: 4, missing: 0 },
];

function finding(verdict: 'wrong' | 'confirm' | 'holds', figureKey: string | null): ReportView['findings'][number] {
  return { verdict, type: 'share', reason: { zh: '', en: '' }, spans: [{ start: 0, end: 1, surface: '', figureKey }], stated: null, recomputed: null };
}

describe('outlineLines', () => {
  test('a chapter counts the figures and missing ones of its sections, and no other chapter does', () => {
    expect(outlineLines(OUTLINE, PAGE, []).map((line) => [line.figures, line.missing])).toEqual([[3, 1], [2, 1], [4, 0]]);
  });

  test('a finding marks the section of its figure and the chapter above it; what holds marks nothing', () => {
    const lines = outlineLines(OUTLINE, PAGE, [finding('wrong', 'b'), finding('holds', 'c'), finding('confirm', null)]);
    expect(lines.map((line) => [line.wrong, line.toConfirm])).toEqual([[1, 0], [1, 0], [0, 0]]);
  });
});
