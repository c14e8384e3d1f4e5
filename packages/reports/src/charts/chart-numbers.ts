import type { Block, Inline } from '../document-tree.ts';
import { printedWidth } from '../printed-width.ts';

/** A chart of a report: first column the labels, every further one a series. */
export type ChartBlock = Extract<Block, { kind: 'chart' }>;

/** One number of a chart as it is printed; null where the figure is not there. */
export interface ChartPoint {
  readonly value: number | null;
  readonly text: string;
  /** Key of the bound figure; undefined for words of the template. */
  readonly key: string | undefined;
}

/** A label of a chart with its point in each series. */
export interface ChartRow {
  readonly label: string;
  readonly points: readonly ChartPoint[];
}

/** The rows of a chart as numbers, exactly those the figures print. */
export function chartRows({ rows }: ChartBlock): readonly ChartRow[] {
  return rows.map(([label = [], ...cells]) => ({ label: label.map(inline => inline.text).join(''), points: cells.map(pointOf) }));
}

/** Width of the longest text in characters. */
export function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(printedWidth));
}

/** From nought (or below, where a value is) to a round number above every value, and how far apart the lines of the scale are. */
export function scaleOf(rows: readonly ChartRow[]): { readonly least: number; readonly most: number; readonly step: number } {
  const values = rows.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const span = Math.max(1e-9, Math.max(0, ...values) - Math.min(0, ...values));
  const magnitude = 10 ** Math.floor(Math.log10(span / LINES));
  const step = [1, 2, 2.5, 5, 10].map(factor => factor * magnitude).find(size => size * LINES >= span) ?? magnitude * 10;
  return { least: Math.floor(Math.min(0, ...values) / step) * step, most: Math.max(step, Math.ceil(Math.max(0, ...values) / step) * step), step };
}

const LINES = 5;

function pointOf(cell: readonly Inline[]): ChartPoint {
  const text = cell.map(inline => inline.text).join('');
  const [number] = /[-−]?\d[\d,]*(?:\.\d+)?/u.exec(text) ?? [];
  const figure = cell.find(inline => inline.kind === 'figure');
  const isMissing = number === undefined || text.startsWith('［');
  return { text: isMissing ? '—' : text, value: isMissing ? null : Number(number.replaceAll(',', '').replace('−', '-')), key: figure?.kind === 'figure' ? figure.key : undefined };
}
