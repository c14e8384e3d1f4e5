import type { ReportView } from '@taizhang/contract';
import { parsePeriod, periodEnd } from '@taizhang/kernel';
import type { ReactElement } from 'react';
import { instantText } from '../i18n/day-words.ts';
import { useLocale, useWords } from '../i18n/locale.ts';
import { periodTitle } from '../i18n/period-words.ts';
import { MoreMenu } from '../kit/more-menu.tsx';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { ScreenLink } from '../screen/screen-link.tsx';
import { elementWords } from './elements/words.ts';
import { editingWords } from './editing/words.ts';
import { reviewWords } from './review/words.ts';
import { reportingWords } from './words.ts';

export interface ReportBarProps {
  readonly report: ReportView;
  readonly isRefreshing: boolean;
  readonly isExporting: boolean;
  readonly onRefresh: () => void;
  readonly onElements: () => void;
  readonly onExport: () => void;
  readonly onPublish: () => void;
  readonly onReview: () => void;
  /** Edits the words on the page; absent for those who may not. */
  readonly onWrite: (() => void) | undefined;
  /** Starts the report of a later year from this one; absent for those who may not. */
  readonly onRenew: (() => void) | undefined;
}

/** Head of a report: title, as of when, how far it has come, what can be done. */
export function ReportBar({ report, isRefreshing, isExporting, onRefresh, onElements, onExport, onPublish, onReview, onWrite, onRenew }: ReportBarProps): ReactElement {
  const t = useWords(reportingWords);
  const elementText = useWords(elementWords);
  const e = useWords(editingWords);
  const locale = useLocale();
  return (
    <header className="bar no-print">
      <ScreenLink to="/reports" className="up" title={t('back')}><span aria-hidden="true">‹</span><span className="sr">{t('back')}</span></ScreenLink>
      <h1 title={report.title}>{t('barTitle', { period: periodTitle(report.period, locale) })}</h1>
      <span className="xs muted cut">{t('cutOff', { day: periodEnd(parsePeriod(report.period)), at: instantText(report.knownAt) })}</span>
      <Flow report={report} />
      <div className="r">
        <MoreMenu label={t('moreActions')}>
          {report.may.refresh && <button type="button" disabled={isRefreshing} onClick={onRefresh}>{t(isRefreshing ? 'refreshing' : 'refresh')}</button>}
          <button type="button" title={elementText('elementsTitle')} onClick={onElements}>{elementText('elements')}</button>
          <ScreenLink to={`/reports/${report.id}/uploads`} title={t('returnTitle')}>{t(report.may.refresh ? 'returnWord' : 'returnedFiles')}</ScreenLink>
          {onRenew !== undefined && <button type="button" title={t('renewTitle')} onClick={onRenew}>{t('renew')}</button>}
          <button type="button" onClick={() => window.print()}>{t('print')}</button>
        </MoreMenu>
        <button type="button" className="btn" disabled={isExporting} onClick={onExport}>{t(isExporting ? 'exporting' : 'exportWord')}</button>
        {onWrite !== undefined && <button type="button" className="btn" onClick={onWrite}>{e('write')}</button>}
        <button type="button" className="btn" onClick={onReview}>{t('reviewPanel')}</button>
        {report.may.publish && <button type="button" className="btn p" onClick={onPublish}>{t('publish')}</button>}
      </div>
    </header>
  );
}

/** Where the report stands: written, three reviews, published. */
function Flow({ report: { status, review } }: Pick<ReportBarProps, 'report'>): ReactElement {
  const t = useWords(reportingWords);
  const r = useWords(reviewWords);
  const isPublished = status === 'published';
  const reached = isPublished ? 5 : review.status === 'passed' ? 4 : (review.status === 'in_review' ? (review.level ?? 1) : 0);
  const isAt = (place: number): boolean => place === reached && !isPublished;
  const steps = [t('stepDraft'), r('level_1'), r('level_2'), r('level_3'), t('stepPublished')];
  return (
    <ol className="flow" aria-label={t('status')}>
      {steps.map((step, place) => {
        const glyph = review.status === 'returned' && review.level === place ? 'late' : place < reached ? 'ok' : isAt(place) ? 'pri' : 'none';
        return <li key={step} aria-current={isAt(place) || (isPublished && place === 4) ? 'step' : undefined}><StatusGlyph status={glyph}>{step}</StatusGlyph></li>;
      })}
    </ol>
  );
}
