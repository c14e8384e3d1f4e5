import { escapeHtml } from '../html/escape-html.ts';

/** Faces of chart text: those an office has, then the one the server draws pictures with. */
const FAMILY = 'SimHei, Noto Sans CJK SC, sans-serif';

/** Fills of series, told apart on a black-and-white printer too. */
export const FILLS = ['#2f4b7c', '#b3c1d9', '#7a7a7a', '#d9d9d9'] as const;

/** The fill of a series. */
export function fillOf(series: number): string {
  return FILLS[series % FILLS.length] ?? FILLS[0];
}

/** Where a text hangs on its point. */
export type Anchor = 'start' | 'middle' | 'end';

/** A text whose baseline begins, stands in the middle or ends at a point. */
export function textAt(x: number, y: number, text: string, anchor: Anchor, size = 11): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-size="${size}" font-family="${FAMILY}" fill="#222">${escapeHtml(text)}</text>`;
}

/** A filled rectangle; one of no height is not drawn. */
export function box(x: number, y: number, width: number, height: number, fill: string): string {
  return width <= 0 || height <= 0 ? '' : `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;
}

/** A straight line. */
export function rule(x1: number, y1: number, x2: number, y2: number, stroke = '#ccc'): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${stroke}" stroke-width="1"/>`;
}

/** Two decimals are a hundredth of a pixel, and keep equal charts equal texts. */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
