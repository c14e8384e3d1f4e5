import type { FigureView } from '@taizhang/contract';
import { dayOfInstant, monthOf, monthPeriod, parsePeriod, periodEnd, yearOf } from '@taizhang/kernel';
import type { ReactElement } from 'react';
import { instantText } from '../i18n/day-words.ts';
import { useLocale, useText, useWords } from '../i18n/locale.ts';
import { isRateUnit } from '../i18n/metric-words.ts';
import { figureText, targetText } from '../i18n/number-words.ts';
import { periodTitle } from '../i18n/period-words.ts';
import { Change } from '../kit/change.tsx';
import { progressWord } from '../kit/progress-word.ts';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { kitWords } from '../kit/words.ts';
import { ScreenLink } from '../screen/screen-link.tsx';
import { FigureHistory } from './figure-history.tsx';
import { FigureParts } from './figure-parts.tsx';
import { figureWords } from './words.ts';

export interface FigureProvenanceProps {
  readonly figure: FigureView;
  readonly onOpenUnit?: (orgId: string) => void;
  readonly onOpenMetric?: (metricId: string) => void;
}

/** Where a figure comes from: value, definition, comparison, parts by unit, earlier values. */
export function FigureProvenance({ figure, onOpenUnit, onOpenMetric }: FigureProvenanceProps): ReactElement {
  const t = useWords(figureWords);
  const locale = useLocale();
  const text = useText();
  const { metric, reading, progress } = figure;
  const isRate = isRateUnit(metric.unit);
  const unit = locale === 'zh' ? metric.unit : metric.unitEn;
  return (
    <>
      <p className="who-line">{text(metric.name)} <span className="xs muted" style={{ fontWeight: 400 }}>{`${text(figure.org.name)} · ${periodTitle(figure.period, locale)}`}</span></p>
      <div className="big">
        <b>{figureText(reading.value, metric.decimals)}</b>
        <span className="u">{unit}</span>
        {reading.denominator !== null && <span className="s">{`= ${figureText(reading.numerator)} / ${figureText(reading.denominator)}`}</span>}
        <ProgressMark status={progress.status} sentence={text(progress.sentence)} />
      </div>
      <Missing figure={figure} />
      {metric.measureId !== null && <p className="xs"><ScreenLink to={`/register/rates/${metric.measureId}`} search={{ org: figure.org.id, month: monthOfList(figure) }}>{t('named')}</ScreenLink></p>}
      {reading.demo && <p className="xs lag">{t('demo')}</p>}
      <dl>
        <dt>{t('definition')}</dt><dd>{text(metric.sentence)} {t('version', { n: metric.version })}</dd>
        <dt>{t('basis')}</dt><dd>{metric.basis.text} {metric.basis.clause}</dd>
        <dt>{t('knownAt')}</dt><dd>{instantText(figure.knownAt)}</dd>
        {figure.stated !== null && <><dt>{t('stated')}</dt><dd>{`${figureText(figure.stated.value, decimalsOf(figure.stated.value, metric.decimals))}${unit} · ${statedSentence(figure.stated, metric.decimals, t)}`}{figure.stated.note !== null && <> {figure.stated.note}</>}</dd></>}
        <dt>{t('lastYear')}</dt><dd>{figure.lastYear === null ? <span className="dash">—</span> : <>{figureText(figure.lastYear.value, metric.decimals)}{figure.lastYear.value !== null && unit}{figure.lastYear.denominator !== null && <span className="muted">{` = ${figureText(figure.lastYear.numerator)} / ${figureText(figure.lastYear.denominator)}`}</span>} <Change {...figure.yoy} rateUnit={metric.unit} /></>}</dd>
        {figure.target !== null && <><dt>{t('target')}</dt><dd>{`${targetText(figure.target, metric.decimals, isRate)}${unit} `}<span className="muted">{`${figure.target.source}${figure.target.demo ? t('targetDemo') : ''}`}</span></dd></>}
        {figure.inputs.length > 0 && <><dt>{t('inputs')}</dt><dd>{figure.inputs.map((input) => <div key={input.metricId}><button type="button" className="lnk" disabled={onOpenMetric === undefined} onClick={() => onOpenMetric?.(input.metricId)}>{text(input.name)}</button>{` ${figureText(input.value, decimalsOf(input.value ?? 0, 0))}`}</div>)}</dd></>}
        {figure.missingReporters.length > 0 && <><dt>{t('missing')}</dt><dd>{figure.missingReporters.map((unitBelow) => text(unitBelow.orgName)).join(locale === 'zh' ? '、' : ', ')}</dd></>}
      </dl>
      <FigureParts figure={figure} onOpenUnit={onOpenUnit} />
      <FigureHistory facts={figure.history} decimals={metric.decimals} />
    </>
  );
}

/** The list of an ended period is that of its last month; of one that goes on, today's. */
function monthOfList({ period, knownAt }: FigureView): string | undefined {
  const end = periodEnd(parsePeriod(period));
  return end < dayOfInstant(knownAt) ? monthPeriod(yearOf(end), monthOf(end)) : undefined;
}

function ProgressMark({ status, sentence }: { readonly status: FigureView['progress']['status']; readonly sentence: string }): ReactElement | null {
  const t = useWords(kitWords);
  if (status === 'no_target') return null;
  return <span title={sentence} style={{ marginLeft: 'auto' }}><StatusGlyph status={status}>{progressWord(status, t)}</StatusGlyph></span>;
}

function Missing({ figure: { reading, metric } }: { readonly figure: FigureView }): ReactElement | null {
  const t = useWords(figureWords);
  if (reading.missing === null) return null;
  const reason = { not_reported: 'notReported', zero_denominator: 'zeroDenominator', input_missing: 'inputMissing' } as const;
  return (
    <p className="xs" style={{ color: 'var(--ink-2)' }}>
      <StatusGlyph status="none">{t(metric.isFromItems && reading.missing !== 'zero_denominator' ? 'noItems' : reason[reading.missing])}</StatusGlyph>
      {reading.partial !== null && ` · ${t('partial', { reported: reading.reporters.reported, expected: reading.reporters.expected, sum: figureText(reading.partial, metric.decimals) })}`}
    </p>
  );
}

/** A stated value keeps the decimals it was stated with: 98.52 is not shown as 98.5. */
function decimalsOf(value: number, least: number): number {
  return Math.max(least, (String(value).split('.')[1] ?? '').length);
}

function statedSentence(stated: NonNullable<FigureView['stated']>, decimals: number, t: ReturnType<typeof useWords<typeof figureWords>>): string {
  const value = figureText(stated.recomputed, decimals === 0 && Number.isInteger(stated.recomputed) ? 0 : Math.max(decimals, 2));
  switch (stated.agreement) {
    case 'equal':
      return t('statedEqual');
    case 'rounded':
      return t('statedRounded');
    case 'truncated':
      return t('statedTruncated', { value });
    case 'differs':
      return t('statedDiffers', { value });
    case 'not_comparable':
      return t('statedNotComparable');
  }
}
