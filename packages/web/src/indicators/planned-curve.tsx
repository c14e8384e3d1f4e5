import type { ReactElement } from 'react';
import { useLocale, useWords } from '../i18n/locale.ts';
import { percentText } from '../i18n/number-words.ts';
import { monthName } from '../i18n/period-words.ts';
import { layOutLines, linePath } from '../kit/line-geometry.ts';
import { indicatorWords } from './words.ts';

const WIDTH = 300;
const HEIGHT = 150;

/** Planned share of the target by month, dashed, against the actual one; the last actual month is labelled. */
export function PlannedCurve({ name, planned, actual }: { readonly name: string; readonly planned: readonly number[]; readonly actual: readonly (number | null)[] }): ReactElement {
  const t = useWords(indicatorWords);
  const locale = useLocale();
  // The zero keeps the axis at nothing done; the lines themselves start in January.
  const chart = layOutLines([...actual, 0, 1], planned, null, { width: WIDTH, height: HEIGHT, count: 12 });
  const points = chart.current.filter((point) => point.index < actual.length);
  const last = points.at(-1);
  return (
    <svg width={WIDTH + 64} height={HEIGHT + 18} role="img" aria-label={t('plannedLabel', { name })}>
      <path d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} stroke="var(--rule-2)" />
      <path d={linePath(chart.former)} fill="none" stroke="var(--ink)" strokeDasharray="3 2" />
      <path d={linePath(points)} fill="none" stroke="var(--indigo)" strokeWidth="2" />
      {points.map((point) => <circle key={point.index} cx={point.x} cy={point.y} r={point === last ? 2.8 : 1.6} fill="var(--indigo)"><title>{`${monthName(point.index + 1, locale)} ${percentText(point.value)}%`}</title></circle>)}
      {last !== undefined && <text x={last.x + 8} y={last.y + 4} fontSize="13" fontWeight="600" fill="var(--indigo)">{`${percentText(last.value)}%`}</text>}
      {[1, 3, 6, 9, 12].map((month) => <text key={month} x={4 + ((month - 1) / 11) * (WIDTH - 8)} y={HEIGHT + 14} fontSize="12" textAnchor="middle" fill="var(--ink-3)">{month}</text>)}
    </svg>
  );
}
