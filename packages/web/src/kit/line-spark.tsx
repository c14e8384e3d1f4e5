import type { ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { figureText } from '../i18n/number-words.ts';
import { layOutLines, linePath, spreadLabels } from './line-geometry.ts';
import { kitWords } from './words.ts';

export interface LineSparkProps {
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  /** Values by month, null where nothing is reported. */
  readonly current: readonly (number | null)[];
  readonly former: readonly (number | null)[];
  readonly target: number | null;
  /** Months drawn, from January. */
  readonly months: number;
  readonly height?: number;
}

const CHART = 142;
const WIDTH = 200;

/** A small multiple: 2 px this year, thin grey last year, dashed target, the last point labelled in place. */
export function LineSpark({ name, unit, decimals, current, former, target, months, height = 136 }: LineSparkProps): ReactElement {
  const t = useWords(kitWords);
  const chart = layOutLines(current, former, target, { width: CHART, height, count: months });
  const last = chart.current.at(-1);
  const lastFormer = chart.former.at(-1);
  const [labelY, formerY] = spreadLabels(last?.y ?? 0, lastFormer?.y ?? 0, last !== undefined && lastFormer !== undefined ? 14 : 0);
  const label = last === undefined ? `${name}: ${t('none')}` : t('lineLabel', { name, last: figureText(last.value, decimals), unit }) + (lastFormer === undefined ? '' : t('lineLabelLastYear', { value: figureText(lastFormer.value, decimals) }));
  return (
    <figure>
      <figcaption>{name}<span className="u">{unit}</span></figcaption>
      <svg width={WIDTH} height={height + 16} viewBox={`0 0 ${WIDTH} ${height + 16}`} role="img" aria-label={label}>
        <path d={`M0 ${height - 0.5}H${CHART}`} stroke="var(--rule-2)" />
        {chart.target !== undefined && <path d={`M0 ${chart.target}H${CHART}`} stroke="var(--ink)" strokeDasharray="3 2" />}
        <path d={linePath(chart.former)} fill="none" stroke="#8A929B" strokeWidth="1.2" />
        <path d={linePath(chart.current)} fill="none" stroke="var(--indigo)" strokeWidth="2" />
        {last !== undefined && <circle cx={last.x} cy={last.y} r="2.8" fill="var(--indigo)" />}
        {last === undefined && <text x="4" y={height / 2} fontSize="12" fill="var(--ink-3)">{`○ ${t('none')}`}</text>}
        {lastFormer !== undefined && <text x={CHART + 6} y={formerY + 4} fontSize="12" fill="var(--ink-3)">{figureText(lastFormer.value, decimals)}</text>}
        {last !== undefined && <text x={CHART + 6} y={labelY + 4.5} fontSize="13" fontWeight="600" fill="var(--indigo)">{figureText(last.value, decimals)}</text>}
        {axisMonths(months).map((month) => (
          <text key={month} x={4 + ((month - 1) / Math.max(months - 1, 1)) * (CHART - 8)} y={height + 13} fontSize="12" textAnchor="middle" fill="var(--ink-3)">{month}</text>
        ))}
      </svg>
    </figure>
  );
}

/** First, middle and last month. */
function axisMonths(months: number): readonly number[] {
  return [...new Set([1, Math.ceil(months / 2), months])];
}
