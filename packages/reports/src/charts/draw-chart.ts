import { marksOf, type BoundFigure } from '../bound-figure.ts';
import { escapeHtml } from '../html/escape-html.ts';
import { printedWidth } from '../printed-width.ts';
import { chartRows, longest, scaleOf, type ChartBlock, type ChartPoint, type ChartRow } from './chart-numbers.ts';
import { box, fillOf, round, rule, textAt, type Anchor } from './svg-parts.ts';

/** A chart as an SVG picture as wide as the text of an official page; `figures` tells marks and names, and links the numbers. */
export function drawChart(chart: ChartBlock, figures: ReadonlyMap<string, BoundFigure>): string {
  const rows = chartRows(chart);
  const drawing: Drawing = { chart, rows, figures, series: chart.columns.slice(1).map(({ title }) => title), scale: scaleOf(rows) };
  const isUpright = chart.draw === 'line' || longest(rows.map(({ label }) => label)) <= SHORT_LABEL;
  const height = isUpright ? UPRIGHT_HEIGHT : HEAD + rows.length * rowHeight(drawing) + 12;
  const inside = isUpright ? upright(drawing) : lying(drawing, height);
  return `<svg xmlns="http://www.w3.org/2000/svg" class="report-chart-picture" viewBox="0 0 ${CHART_WIDTH} ${round(height)}" width="${CHART_WIDTH}" height="${round(height)}" role="group" aria-label="${escapeHtml(chart.caption)}">${box(0, 0, CHART_WIDTH, height, '#fff')}${legend(drawing)}${inside}</svg>`;
}

/** Width of every chart: 156 mm at 4 pixels a millimetre. */
export const CHART_WIDTH = 624;

const HEAD = 34;
const UPRIGHT_HEIGHT = 290;
const SHORT_LABEL = 5;
const CHARACTER = 11;

interface Drawing {
  readonly chart: ChartBlock;
  readonly rows: readonly ChartRow[];
  readonly figures: ReadonlyMap<string, BoundFigure>;
  readonly series: readonly string[];
  readonly scale: ReturnType<typeof scaleOf>;
}

/** What the fills stand for, and the unit at the right. */
function legend({ chart, series }: Drawing): string {
  let at = 8;
  const entries = series.map((title, index) => {
    const entry = box(at, 9, 12, 10, fillOf(index)) + textAt(at + 17, 18, title, 'start');
    at += 17 + printedWidth(title) * CHARACTER + 18;
    return entry;
  });
  return entries.join('') + (chart.unit === undefined ? '' : textAt(CHART_WIDTH - 8, 18, chart.unit, 'end'));
}

/** Labels below, values upwards: columns, or a line for each series. */
function upright(drawing: Drawing): string {
  const { chart, rows, series, scale: { least, most, step } } = drawing;
  const [left, right, top, bottom] = [52, CHART_WIDTH - 10, HEAD + 12, UPRIGHT_HEIGHT - 28];
  const slot = (right - left) / Math.max(1, rows.length);
  const y = (value: number): number => bottom - (value - least) / (most - least) * (bottom - top);
  const ticks = Array.from({ length: Math.round((most - least) / step) + 1 }, (_, index) => least + index * step);
  const grid = ticks.map(tick => rule(left, y(tick), right, y(tick), Math.abs(tick) < step / 1e6 ? '#555' : '#ddd') + textAt(left - 6, y(tick) + 4, tickText(tick), 'end')).join('');
  const labels = rows.map(({ label }, index) => textAt(left + (index + 0.5) * slot, bottom + 18, label, 'middle')).join('');
  if (chart.draw === 'line') {
    const x = (index: number): number => left + (index + 0.5) * slot;
    const lines = series.map((_, place) => {
      const points = rows.flatMap(({ points: cells }, index) => { const value = cells[place]?.value ?? null; return value === null ? [] : [`${round(x(index))},${round(y(value))}`]; });
      return `<polyline points="${points.join(' ')}" fill="none" stroke="${fillOf(place)}" stroke-width="2"/>`;
    });
    const marks = rows.flatMap(({ points }, index) => points.map((point, place) => (point.value === null ? '' : `<circle cx="${round(x(index))}" cy="${round(y(point.value))}" r="3" fill="${fillOf(place)}"/>`) + number(drawing, point, x(index), y(point.value ?? least) - 8, 'middle')));
    return grid + labels + lines.join('') + marks.join('');
  }
  const width = Math.min(34, slot * 0.8 / Math.max(1, series.length));
  const size = Math.min(10, Math.max(7, slot * 0.95 / Math.max(1, series.length) / Math.max(1, longest(rows.flatMap(({ points }) => points.map(({ text }) => text))))));
  const bars = rows.flatMap(({ points }, index) => points.map((point, place) => {
    const x = left + (index + 0.5) * slot + (place - series.length / 2) * width;
    const value = point.value ?? 0;
    return box(x + 1, y(Math.max(0, value)), width - 2, Math.abs(y(value) - y(0)), fillOf(place)) + number(drawing, point, x + width / 2, y(Math.max(0, value)) - 4, 'middle', size);
  }));
  return grid + labels + bars.join('');
}

/** Labels at the left, values to the right: for labels too long to stand side by side. */
function lying(drawing: Drawing, height: number): string {
  const { rows, series, scale: { least, most, step } } = drawing;
  const left = Math.min(CHART_WIDTH * 0.42, longest(rows.map(({ label }) => label)) * CHARACTER + 16);
  const right = CHART_WIDTH - 16 - longest(rows.flatMap(({ points }) => points.map(({ text }) => text))) * CHARACTER - 14;
  const x = (value: number): number => left + (value - least) / (most - least) * (right - left);
  const thickness = series.length > 2 ? 9 : 11;
  const ticks = Array.from({ length: Math.round((most - least) / step) + 1 }, (_, index) => least + index * step);
  const grid = ticks.map(tick => rule(x(tick), HEAD - 4, x(tick), height - 10, Math.abs(tick) < step / 1e6 ? '#555' : '#ddd')).join('');
  const bars = rows.map(({ label, points }, index) => {
    const top = HEAD + index * rowHeight(drawing);
    const middle = top + points.length * thickness / 2;
    return textAt(left - 8, middle + 4, label, 'end') + points.map((point, place) => {
      const value = point.value ?? 0;
      return box(Math.min(x(0), x(value)), top + place * thickness, Math.abs(x(value) - x(0)), thickness - 1, fillOf(place)) + number(drawing, point, Math.max(x(0), x(value)) + 5, top + (place + 1) * thickness - 2, 'start', 10);
    }).join('');
  });
  return grid + bars.join('');
}

function rowHeight({ series }: Drawing): number {
  return Math.max(1, series.length) * (series.length > 2 ? 9 : 11) + 9;
}

/** A printed number, tied to its figure. */
function number({ figures }: Drawing, point: ChartPoint, x: number, y: number, anchor: Anchor, size = 10): string {
  const figure = point.key === undefined ? undefined : figures.get(point.key);
  if (figure === undefined) return textAt(x, y, point.text, anchor, size);
  const classes = ['figure', `figure-${figure.state}`, ...figure.demo ? ['figure-demo'] : [], ...figure.flags.length > 0 ? ['figure-flagged'] : []];
  return `<g class="${classes.join(' ')}" data-figure="${figure.key}" data-name="${escapeHtml(figure.name)}">${textAt(x, y, point.text + marksOf(figure), anchor, size)}</g>`;
}

function tickText(value: number): string {
  return Math.abs(value) >= 10_000 ? `${round(value / 10_000)}万` : round(value);
}
