import { describe, expect, test } from 'vitest';
import { composeReport } from '../compose/compose-report.ts';
import type { DocumentTree } from '../document-tree.ts';
import { buildContext, buildReader, buildTemplate } from '../testing/index.ts';
import type { ChartBlock } from './chart-numbers.ts';
import { drawChart } from './draw-chart.ts';

const READER = buildReader({ births: { name: '活产数 <b>', value: 120 }, visits: { name: '随访', unit: '人次', value: 60, demo: true } });

function chartOf(text: string): { readonly tree: DocumentTree; readonly chart: ChartBlock; readonly svg: string } {
  const tree = composeReport(buildTemplate({ text }), buildContext({ reader: READER }));
  const chart = tree.blocks.find(block => block.kind === 'chart');
  if (chart?.kind !== 'chart') throw new Error('no chart');
  return { tree, chart, svg: drawChart(chart, new Map(tree.figures.map(figure => [figure.key, figure]))) };
}

const heights = (svg: string): readonly number[] => [...svg.matchAll(/<rect [^>]*height="([\d.]+)" fill="#2f4b7c"/gu)].map(([, height]) => Number(height)).filter(height => height !== 10);

describe('drawChart', () => {
  test('every number is a bound figure of the report, and its bar is as long as the number says', () => {
    const { tree, svg } = chartOf('{% chart "图1" kind: "bar" %}\n名|数\n甲|{{ births }}\n乙|{{ visits }}\n{% endchart %}');
    expect(tree.figures.map(({ text }) => text)).toEqual(['120人', '60人次']);
    expect(svg).toContain('data-figure="f1"');
    expect(svg).toContain('>60人次*</text>');
    const [first = 0, second = 0] = heights(svg);
    expect(first / second).toBeCloseTo(2, 1);
  });

  test('a figure that is not there has no bar and is not nought', () => {
    const { tree, svg } = chartOf('{% chart "图1" %}\n名|数\n甲|{{ births }}\n乙|{{ records }}\n{% endchart %}');
    expect(heights(svg)).toHaveLength(1);
    expect(svg).toContain('>—</text>');
    expect(tree.missing).toHaveLength(1);
  });

  test('names from data cannot become elements, and equal charts are equal texts', () => {
    const once = chartOf('{% chart "图1 <script>" kind: "line" %}\n名|数\n甲|{{ births }}\n{% endchart %}').svg;
    expect(once).not.toMatch(/<script|<b>/u);
    expect(once).toContain('<polyline');
    expect(chartOf('{% chart "图1 <script>" kind: "line" %}\n名|数\n甲|{{ births }}\n{% endchart %}').svg).toBe(once);
  });

  test('long labels lie, short ones stand', () => {
    expect(chartOf('{% chart "图1" %}\n名|数\n高血压患者规范管理率|{{ births }}\n{% endchart %}').svg).toMatch(/text-anchor="end"[^>]*>高血压患者规范管理率/u);
  });

  test('another kind is refused with its line', () => {
    expect(() => chartOf('{% chart "图1" kind: "pie" %}\n名|数\n甲|{{ births }}\n{% endchart %}')).toThrow(/pie/u);
  });
});
