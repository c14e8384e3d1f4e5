import type { FieldView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import type { TrendSeries } from './trend-points.ts';
import { entryWords } from './words.ts';

const WIDTH = 244;
const HEIGHT = 96;
const EDGE = 24;

/** The main number of a form over its last records, the draft's included: the last point is labelled in place. */
export function TrendLine({ series, fields }: { readonly series: readonly TrendSeries[]; readonly fields: readonly FieldView[] }): ReactElement | null {
  const t = useWords(entryWords);
  const text = useText();
  const count = series[0]?.points.length ?? 0;
  if (count < 2) return null;
  const values = series.flatMap(({ points }) => points.map(({ value }) => value));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (at: number, of: number): number => EDGE + (at * (WIDTH - 2 * EDGE)) / Math.max(of - 1, 1);
  const y = (value: number): number => 18 + ((high - value) * (HEIGHT - 24)) / Math.max(high - low, 1);
  const names = series.map(({ field }) => fields.find(({ key }) => key === field)).flatMap((field) => field ?? []);
  const title = t('trend', { n: count, name: names.map(({ label }) => text(label)).join(' / ') });
  return (
    <figure className="nx fu-trend">
      <figcaption className="t">{title} {names[0]?.unit}</figcaption>
      <svg width={WIDTH} height={HEIGHT + 18} viewBox={`0 0 ${WIDTH} ${HEIGHT + 18}`} role="img" aria-label={`${title}: ${series.map(({ points }) => points.map(({ value }) => value).join(', ')).join(' / ')}`}>
        {series.map(({ field, points }, rank) => {
          const places = points.map(({ value }, at) => [x(at, points.length), y(value)] as const);
          const [endX, endY] = places.at(-1) ?? [0, 0];
          const colour = rank === 0 ? 'var(--indigo)' : '#7E8791';
          return (
            <g key={field}>
              <path d={places.map(([px, py], at) => `${at === 0 ? 'M' : 'L'}${px.toFixed(1)} ${py.toFixed(1)}`).join('')} fill="none" stroke={colour} strokeWidth={rank === 0 ? 2 : 1.4} />
              <circle cx={endX} cy={endY} r="2.8" fill={colour} />
              <text x={endX} y={endY - 7} fontSize="12" fontWeight="600" textAnchor="middle" fill={rank === 0 ? 'var(--indigo)' : 'var(--ink-3)'}>{points.at(-1)?.value}</text>
            </g>
          );
        })}
        {series[0]?.points.map(({ on }, at, all) => <text key={on} x={x(at, all.length)} y={HEIGHT + 14} fontSize="12" textAnchor="middle" fill="var(--ink-3)">{on.slice(2, 7)}</text>)}
      </svg>
    </figure>
  );
}
