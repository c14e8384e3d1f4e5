import type { TruthChartView } from '@taizhang/contract';

/** A bar laid out; lengths in the units of the drawing. */
export interface LaidBar {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly isMarked: boolean;
  readonly x: number;
  readonly centre: number;
  readonly width: number;
  readonly height: number;
  /** There is room for its count above, and for its label below. */
  readonly isCounted: boolean;
  readonly isLabelled: boolean;
}

/** Width of a character of 12 px, and the least room between labels. */
const CHARACTER = 7;
const GAP = 6;

/** Bars side by side, the highest as tall as the drawing. Labels that would touch are left out evenly; with many bars only counts that matter are printed. */
export function layOutBars({ bars, even }: TruthChartView, { width, height }: { readonly width: number; readonly height: number }): { readonly bars: readonly LaidBar[]; readonly even: number | undefined } {
  const most = Math.max(1, even ?? 0, ...bars.map(({ count }) => count));
  const slot = width / Math.max(1, bars.length);
  const widest = Math.max(0, ...bars.map(({ label }) => label.length)) * CHARACTER + GAP;
  const every = Math.max(1, Math.ceil(widest / slot));
  const countRoom = String(most).length * CHARACTER + CHARACTER * 2;
  const laid = bars.map(({ label, count, isMarked }, at): LaidBar => ({
    key: `${at} ${label}`, label, count, isMarked, x: round(at * slot + slot * 0.14), centre: round((at + 0.5) * slot), width: round(slot * 0.72), height: count === 0 ? 0 : Math.max(1, round((count / most) * height)),
    isCounted: count > 0 && (slot >= countRoom || (isMarked && isPeak(bars, at, Math.ceil(countRoom / slot)))), isLabelled: at % every === 0,
  }));
  return { bars: laid, even: even === null ? undefined : round((even / most) * height) };
}

/** No other marked bar so near is higher: its count can be printed without touching another. */
function isPeak(bars: TruthChartView['bars'], at: number, reach: number): boolean {
  const own = bars[at]?.count ?? 0;
  return bars.every((bar, other) => other === at || Math.abs(other - at) >= reach || !bar.isMarked || bar.count < own || (bar.count === own && other > at));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
