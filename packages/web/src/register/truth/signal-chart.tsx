import type { TruthChartView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { layOutBars } from './bar-geometry.ts';
import { truthWords } from './words.ts';

const WIDTH = 400;
const HEIGHT = 108;
/** Room above for the highest count, and below for the labels. */
const TOP = 18;
const BOTTOM = 18;

/** How often each value, hour or span comes: bars, the ones in question in ochre under a ▲, a dashed line where all would be alike. */
export function SignalChart({ chart }: { readonly chart: TruthChartView }): ReactElement {
  const t = useWords(truthWords);
  const text = useText();
  const locale = useLocale();
  const { bars, even } = layOutBars(chart, { width: WIDTH, height: HEIGHT });
  const told = chart.bars.filter(({ count }) => count > 0).map(({ label, count }) => t('times', { label, n: figureText(count) }));
  const base = TOP + HEIGHT;
  return (
    <figure className="tr-chart">
      <figcaption>{text(chart.about)}{chart.bars.some(({ isMarked }) => isMarked) && <span>{t('marked')}</span>}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${base + BOTTOM}`} role="img" aria-label={`${text(chart.about)}: ${told.join(locale === 'zh' ? '，' : ', ')}`}>
        {bars.map(({ key, x, width, height, label, count, isMarked, isCounted, isLabelled, centre }) => (
          <g key={key}>
            {height > 0 && <rect x={x} y={base - height} width={width} height={height} fill={isMarked ? 'var(--lag)' : 'var(--indigo)'} fillOpacity={isMarked ? 1 : 0.72} />}
            {isCounted && <text x={centre} y={base - height - 4} fontSize="12" textAnchor="middle" fontWeight={isMarked ? 600 : 400} fill={isMarked ? 'var(--lag)' : 'var(--ink-2)'}>{`${isMarked ? '▲' : ''}${figureText(count)}`}</text>}
            {isLabelled && <text x={centre} y={base + 14} fontSize="12" textAnchor="middle" fill="var(--ink-3)">{label}</text>}
          </g>
        ))}
        <path d={`M0 ${base + 0.5}H${WIDTH}`} stroke="var(--rule-2)" />
        {even !== undefined && <path d={`M0 ${base - even}H${WIDTH}`} stroke="var(--ink)" strokeDasharray="3 2" />}
        {even !== undefined && chart.even !== null && <text x={WIDTH} y={base - even - 4} fontSize="12" textAnchor="end" fill="var(--ink)" stroke="var(--paper)" strokeWidth="3" paintOrder="stroke">{t('even', { n: figureText(chart.even) })}</text>}
      </svg>
    </figure>
  );
}
