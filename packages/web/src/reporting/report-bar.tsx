import type { ReportView } from '@taizhang/contract';
import { parsePeriod, periodEnd } from '@taizhang/kernel';
import type { ReactElement } from 'react';
import { instantText } from '../i18n/day-words.ts';
import { useLocale, useWords } from '../i18n/locale.ts';
import { periodTitle } from '../i18n/period-words.ts';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { ScreenLink } from '../screen/screen-link.tsx';
import { reportingWords } from './words.ts';

export interface ReportBarProps {
  readonly report: ReportView;
  readonly isRefreshing: boolean;
  readonly isExporting: boolean;
  readonly onRefresh: () => void;
  readonly onExport: () => void;
  readonly onPublish: () => void;
  /** Starts the report of a later year from this one; absent for those who may not. */
  readonly onRenew: (() => void) | undefined;
}

/** Head of a report: title, as of when, how far it has come, what can be done. */
export function ReportBar({ report, isRefreshing, isExporting, onRefresh, onExport, onPublish, onRenew }: ReportBarProps): ReactElement {
  const t = useWords(reportingWords);
  const locale = useLocale();
  return (
    <header className="bar no-print">
      <ScreenLink to="/reports" className="up" title={t('back')}><span aria-hidden="true">‹</span><span className="sr">{t('back')}</span></ScreenLink>
      <h1 title={report.title}>{t('barTitle', { period: periodTitle(report.period, locale) })}</h1>
      <span className="xs muted cut">{t('cutOff', { day: periodEnd(parsePeriod(report.period)), at: instantText(report.knownAt) })}</span>
      <Flow isPublished={report.status === 'published'} />
      <div className="r">
        {report.may.refresh && <button type="button" className="btn" disabled={isRefreshing} onClick={onRefresh}>{t(isRefreshing ? 'refreshing' : 'refresh')}</button>}
        <button type="button" className="btn wide-only" onClick={() => window.print()}>{t('print')}</button>
        {onRenew !== undefined && <button type="button" className="btn" title={t('renewTitle')} onClick={onRenew}>{t('renew')}</button>}
        <button type="button" className="btn" disabled={isExporting} onClick={onExport}>{t(isExporting ? 'exporting' : 'exportWord')}</button>
        <ScreenLink to={`/reports/${report.id}/uploads`} className={report.may.refresh ? 'btn' : 'btn wide-only'} title={t('returnTitle')}>{t(report.may.refresh ? 'returnWord' : 'returnedFiles')}</ScreenLink>
        {report.may.publish && <button type="button" className="btn p" onClick={onPublish}>{t('publish')}</button>}
      </div>
    </header>
  );
}

/** Where the report stands; only the steps the system really has. */
function Flow({ isPublished }: { readonly isPublished: boolean }): ReactElement {
  const t = useWords(reportingWords);
  return (
    <ol className="flow" aria-label={t('status')}>
      <li aria-current={isPublished ? undefined : 'step'}><StatusGlyph status={isPublished ? 'ok' : 'pri'}>{t('stepDraft')}</StatusGlyph></li>
      <li aria-current={isPublished ? 'step' : undefined}><StatusGlyph status={isPublished ? 'ok' : 'none'}>{t('stepPublished')}</StatusGlyph></li>
    </ol>
  );
}
