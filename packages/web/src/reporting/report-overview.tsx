import type { ReportView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { instantText } from '../i18n/day-words.ts';
import { useText, useWords } from '../i18n/locale.ts';
import { SectionHead } from '../kit/section-head.tsx';
import { Glyph, StatusGlyph } from '../kit/status-glyph.tsx';
import { exactText } from './exact-text.ts';
import { reportingWords } from './words.ts';

export interface ReportOverviewProps {
  readonly report: ReportView;
  /** Names of figures by key, as the page tells them. */
  readonly nameOf: (key: string) => string;
  readonly onLocate: (key: string) => void;
}

const MOST = 12;

/** Beside the page while no figure is open: what is missing, what has changed since, what the reader must know. */
export function ReportOverview({ report, nameOf, onLocate }: ReportOverviewProps): ReactElement {
  const t = useWords(reportingWords);
  const text = useText();
  const changed = report.figures.filter((figure) => figure.changed);
  const isPublished = report.status === 'published';
  return (
    <aside className="rp-side no-print" aria-label={t('overview')}>
      <SectionHead title={t('overview')} />
      <p className="xs muted hint">{t('overviewHint')}</p>
      <h3>{report.missing.length === 0 ? <StatusGlyph status="ok">{t('allRead')}</StatusGlyph> : <span className="st"><Glyph status="none" />{t('missingHead', { n: report.missing.length })}</span>}</h3>
      <Places places={report.missing.map((figure) => ({ key: figure.key, name: text(figure.name), detail: text(figure.reason) }))} onLocate={onLocate} />
      <h3>{changed.length === 0 ? <StatusGlyph status="ok">{t('changedNone')}</StatusGlyph> : <StatusGlyph status="lag">{t('changedHead', { n: changed.length })}</StatusGlyph>}</h3>
      <Places places={changed.map((figure) => ({ key: figure.key, name: nameOf(figure.key), detail: `${figure.text} · ${t('changedMark', { value: exactText(figure.current) })}` }))} onLocate={onLocate} />
      {changed.length > 0 && <p className="xs muted">{t(isPublished ? 'ledgerNowAfter' : 'ledgerNowDraft')}</p>}
      {report.notes.length > 0 && <><h3>{t('notesHead')}</h3><ul className="notes">{report.notes.map((note) => <li key={note.zh}>{text(note)}</li>)}</ul></>}
      {isPublished && <Frozen report={report} />}
    </aside>
  );
}

function Places({ places, onLocate }: { readonly places: readonly { readonly key: string; readonly name: string; readonly detail: string }[]; readonly onLocate: (key: string) => void }): ReactElement | null {
  const t = useWords(reportingWords);
  const [isAll, setIsAll] = useState(false);
  if (places.length === 0) return null;
  const shown = isAll ? places : places.slice(0, MOST);
  return (
    <ul className="places">
      {shown.map((place) => <li key={place.key}><button type="button" className="lnk" onClick={() => onLocate(place.key)}>{place.name}</button><span>{place.detail}</span></li>)}
      {places.length > shown.length && <li><button type="button" className="lnk" onClick={() => setIsAll(true)}>{t('more', { n: places.length - shown.length })}</button></li>}
    </ul>
  );
}

function Frozen({ report }: { readonly report: ReportView }): ReactElement {
  const t = useWords(reportingWords);
  return (
    <>
      <h3><StatusGlyph status="ok">{t('frozenHead')}</StatusGlyph></h3>
      {report.publishedAt !== null && <p className="s">{t('frozenLine', { at: instantText(report.publishedAt), by: report.publishedBy ?? '' })}</p>}
      {report.digest !== null && <><p className="xs muted">{`${t('digest')}（${t('digestNote')}）`}</p><code className="digest">{report.digest}</code></>}
    </>
  );
}
