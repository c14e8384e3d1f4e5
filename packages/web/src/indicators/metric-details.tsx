import type { MetricView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useLocale, useText, useWords } from '../i18n/locale.ts';
import { Drawer } from '../kit/drawer.tsx';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { ScreenLink } from '../screen/screen-link.tsx';
import { indicatorWords } from './words.ts';

export interface MetricDetailsProps {
  readonly metric: MetricView;
  readonly metrics: readonly MetricView[];
  readonly onClose: () => void;
  readonly onOpen: (metricId: string) => void;
}

/** One indicator in the drawer: definition, formula in words, clause, form. */
export function MetricDetails({ metric, metrics, onClose, onOpen }: MetricDetailsProps): ReactElement {
  const t = useWords(indicatorWords);
  const text = useText();
  const locale = useLocale();
  const nameOf = (id: string): string => text(metrics.find((other) => other.id === id)?.name ?? { zh: id, en: id });
  // A formula reads in names, not in ids; ids stay for whoever writes one.
  const formula = metric.formula === null ? null : metric.formula.replace(/[a-z][a-z0-9_]*/gu, nameOf).replaceAll('/', '÷').replaceAll('*', '×');
  const isUnchecked = metric.basis.verified === 'memory';
  return (
    <Drawer title={t('details')} onClose={onClose}>
      <p className="who-line">{text(metric.name)} <span className="xs muted" style={{ fontWeight: 400 }}>{locale === 'zh' ? metric.unit : metric.unitEn}</span></p>
      <p className="s" style={{ padding: '4px 0 8px' }}>{text(metric.sentence)}</p>
      <dl>
        <dt>{t('behaviour')}</dt><dd>{t(metric.behaviour)}<span className="muted">{` · ${t(`${metric.behaviour}Note`)}`}</span></dd>
        {formula !== null && <><dt>{t('formula')}</dt><dd>{formula}</dd></>}
        {metric.inputs.length > 0 && <><dt>{t('inputs')}</dt><dd>{metric.inputs.map((id) => <div key={id}><button type="button" className="lnk" onClick={() => onOpen(id)}>{nameOf(id)}</button></div>)}</dd></>}
        <dt>{t('better')}</dt><dd>{t(metric.better)}</dd>
        <dt>{t('collectedBy')}</dt><dd>{metric.collectedBy ?? <span className="muted">{t('collectedNone')}</span>}</dd>
        <dt>{t('basis')}</dt><dd>{metric.basis.text} {metric.basis.clause}</dd>
        <dt>{t('verified')}</dt><dd><StatusGlyph status={isUnchecked ? 'lag' : 'ok'}>{t(`verified_${metric.basis.verified}`)}</StatusGlyph></dd>
        <dt>{t('version')}</dt><dd>{metric.version} <span className="muted">{metric.id}</span></dd>
      </dl>
      <div className="end"><ScreenLink to="/cockpit" search={{ all: 'true' }}>{t('value')}</ScreenLink></div>
    </Drawer>
  );
}
