import type { ItemFigure } from '@taizhang/contract';
import { monthOf, parsePeriod, periodStart } from '@taizhang/kernel';
import type { ReactElement } from 'react';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { monthName, periodTitle } from '../../i18n/period-words.ts';
import { layOutLines, linePath, type LinePoint } from '../../kit/line-geometry.ts';
import { pageWords } from './words.ts';

const WIDTH = 308;
const CHART = 236;
const HEIGHT = 114;

/** The last twelve months of the figure under the dashed line that closes the item. */
export function FigureLine({ bound, unit }: { readonly bound: ItemFigure; readonly unit: string }): ReactElement | null {
  const t = useWords(pageWords);
  const text = useText();
  const locale = useLocale();
  const { months, threshold, isReached, decimals } = bound;
  const from = months[0]?.period;
  const to = months.at(-1)?.period;
  if (from === undefined || to === undefined) return null;
  const chart = layOutLines(months.map(({ value }) => value), [], threshold, { width: CHART, height: HEIGHT, count: months.length });
  const last = chart.current.at(-1);
  const name = text(bound.label);
  const label = last === undefined ? t('chartNone', { name }) : t('chart', { name, from: periodTitle(from, locale), to: periodTitle(to, locale), last: figureText(last.value, decimals), unit, threshold: figureText(threshold, decimals) });
  const target = chart.target ?? 0;
  return (
    <svg className="it-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT + 18}`} width={WIDTH} height={HEIGHT + 18} role="img" aria-label={label}>
      <path d={`M0 ${HEIGHT - 0.5}H${CHART}`} stroke="var(--rule-2)" />
      {chart.target !== undefined && <><path d={`M0 ${target}H${CHART}`} stroke="var(--ink)" strokeDasharray="3 2" /><text x={CHART + 4} y={target + 4} fontSize="12" fill="var(--ink)">{t('threshold', { value: figureText(threshold, decimals) })}</text></>}
      <path d={linePath(chart.current)} fill="none" stroke="var(--indigo)" strokeWidth="2" />
      {last !== undefined && <LastPoint point={last} target={target} isReached={isReached} label={figureText(last.value, decimals)} />}
      {axis(months.length).map((place) => <text key={place} x={Math.max(10, Math.min(CHART - 10, 4 + (place / Math.max(months.length - 1, 1)) * (CHART - 8)))} y={HEIGHT + 15} fontSize="12" textAnchor="middle" fill="var(--ink-3)">{monthName(monthOf(periodStart(parsePeriod(months[place]?.period ?? to))), locale)}</text>)}
    </svg>
  );
}

function LastPoint({ point: { x, y }, target, isReached, label }: { readonly point: LinePoint; readonly target: number; readonly isReached: boolean; readonly label: string }): ReactElement {
  // The words at the line and at the last point stand at the same edge.
  const labelY = Math.abs(y - target) < 15 ? target + (y >= target ? 18 : -11) : y + 4;
  const ink = isReached ? 'var(--indigo)' : 'var(--lag)';
  return (
    <>
      {isReached ? <circle cx={x} cy={y} r="3" fill={ink} /> : <path d={`M${x} ${y - 4.6}l4.4 7.8h-8.8z`} fill={ink} />}
      <text x={CHART + 4} y={labelY} fontSize="13" fontWeight="600" fill={ink}>{label}</text>
    </>
  );
}

/** First, last and every third month between. */
function axis(count: number): readonly number[] {
  return [...new Set([0, 3, 6, 9, count - 1])].filter((place) => place < count && (place === count - 1 || count - 1 - place > 2));
}
