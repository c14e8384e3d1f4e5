import { AlignmentType, ImageRun, LineRuleType, Paragraph, TextRun } from 'docx';
import { strToU8 } from 'fflate';
import { marksOf, type BoundFigure } from '../bound-figure.ts';
import { chartRows, type ChartBlock } from '../charts/chart-numbers.ts';
import { CHART_WIDTH, drawChart } from '../charts/draw-chart.ts';
import { chartTag } from '../roundtrip/report-binding.ts';
import { HEI } from './fonts.ts';
import { SIZE } from './page-layout.ts';
import { paragraph } from './text-paragraphs.ts';

/** Makes a PNG of an SVG, for editors that draw no SVG (WPS, LibreOffice, Word before 2016). */
export type Rasterise = (svg: string) => Uint8Array;

/** What a picture needs beside its chart. */
export interface PictureSetting {
  readonly figures: ReadonlyMap<string, BoundFigure>;
  /** From 1, among the charts of the report; the picture bears it as its name, so that it is known again. */
  readonly place: number;
  readonly code: string | undefined;
  readonly rasterise: Rasterise;
}

/** A chart as a picture as wide as the text, its caption below (图题居下); the rows stand in its description for those who cannot see it. */
export function chartParagraphs(chart: ChartBlock, { figures, place, code, rasterise }: PictureSetting): readonly Paragraph[] {
  const svg = drawChart(chart, figures);
  const height = Number(/ height="([\d.]+)"/u.exec(svg)?.[1] ?? 0);
  const picture = new ImageRun({
    type: 'svg', data: strToU8(svg), fallback: { type: 'png', data: rasterise(svg) },
    // Pixels of a 96 dpi screen; the text area is 156 mm wide.
    transformation: { width: WIDTH, height: Math.round(height * WIDTH / CHART_WIDTH) },
    altText: { name: chartTag(place, code), title: chart.caption, description: described(chart, figures) },
  });
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 120, after: 0, line: 240, lineRule: LineRuleType.AUTO }, children: [picture] }),
    ...chart.caption === '' ? [] : [paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: chart.caption, font: HEI, size: SIZE.xiaosi })] })],
  ];
}

const WIDTH = Math.floor(156 / 25.4 * 96);

function described(chart: ChartBlock, figures: ReadonlyMap<string, BoundFigure>): string {
  const series = chart.columns.slice(1).map(({ title }) => title);
  return chartRows(chart).map(({ label, points }) => `${label}：${points.map(({ text, key }, index) => {
    const figure = key === undefined ? undefined : figures.get(key);
    return `${series[index] ?? ''}${text}${figure === undefined ? '' : marksOf(figure)}`;
  }).join('，')}`).join('；');
}
