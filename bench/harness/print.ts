import type { Measurement } from './bench.ts';
import { keepsLimits } from './bench.ts';

/** One aligned line: figure, limit, peer and ratio, verdict. */
export function measurementLine(measurement: Measurement): string {
  const { what, value, unit, limit, least, comparedWith, limitRatio } = measurement;
  const figure = `${shown(value)} ${unit}`;
  const bound = limit !== undefined ? `≤ ${shown(limit)} ${unit}` : least === undefined ? '' : `≥ ${shown(least)} ${unit}`;
  const peer = comparedWith === undefined ? '' : `${comparedWith.what} ${shown(comparedWith.value)} ${unit}, ratio ${(value / comparedWith.value).toFixed(2)}${limitRatio === undefined ? '' : ` (≤ ${limitRatio})`}`;
  const verdict = { true: 'ok', false: 'OVER', undefined: '' }[`${keepsLimits(measurement)}`];
  return `  ${what.padEnd(46)} ${figure.padStart(14)}  ${bound.padEnd(12)} ${(verdict ?? '').padEnd(5)} ${peer}`.trimEnd();
}

/** Three significant figures below a thousand; whole numbers above. */
function shown(value: number): string {
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en-US');
  return Number(value.toPrecision(3)).toString();
}
