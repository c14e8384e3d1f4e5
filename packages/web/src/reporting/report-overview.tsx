import type { ReportView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { instantText } from '../i18n/day-words.ts';
import { useText, useWords } from '../i18n/locale.ts';
import { SectionHead } from '../kit/section-head.tsx';
import { Glyph, StatusGlyph } from '../kit/status-glyph.tsx';
import { editingWords } from './editing/words.ts';
import { textBeside } from './exact-text.ts';
import { reportingWords } from './words.ts';

export interface ReportOverviewProps {
  readonly report: ReportView;
  /** Name of what a figure tells, in the language of the screen. */
  readonly nameOf: (metricId: string) => string;
  readonly onLocate: (key: string) => void;
}

/** Places listed before 另有 n 处; what wants an answer is listed, what is only to be known is folded. */
const MOST = 5;

/** Beside the page while no figure is open: what is missing, what has changed since, what the reader must know. */
export function ReportOverview({ report, nameOf, onLocate }: ReportOverviewProps): ReactElement {
  const t = useWords(reportingWords);
  const text = useText();
  const changed = report.figures.filter((figure) => figure.changed);
  const flagged = report.figures.filter((figure) => figure.flags.length > 0);
  const isPublished = report.status === 'published';
  return (
    <aside className="rp-side no-print" aria-label={t('overview')}>
      <SectionHead title={t('overview')} />
      <p className="xs muted hint">{t('overviewHint')}</p>
      <h3>{report.missing.length === 0 ? <StatusGlyph status="ok">{t('allRead')}</StatusGlyph> : <span className="st"><Glyph status="none" />{t('missingHead', { n: report.missing.length })}</span>}</h3>
      <Places places={report.missing.map((figure) => ({ key: figure.key, name: text(figure.name), detail: text(figure.reason) }))} onLocate={onLocate} />
      <h3>{changed.length === 0 ? <StatusGlyph status="ok">{t('changedNone')}</StatusGlyph> : <StatusGlyph status="lag">{t('changedHead', { n: changed.length })}</StatusGlyph>}</h3>
      <Places places={changed.map((figure) => ({ key: figure.key, name: nameOf(figure.metricId), detail: `${figure.text} · ${t('changedMark', { value: textBeside(figure.text, figure.current) })}` }))} onLocate={onLocate} />
      {changed.length > 0 && <p className="xs muted">{t(isPublished ? 'ledgerNowAfter' : 'ledgerNowDraft')}</p>}
      {flagged.length > 0 && <><h3><StatusGlyph status="lag">{t('flaggedHead', { n: flagged.length })}</StatusGlyph></h3><Places places={flagged.map((figure) => ({ key: figure.key, name: nameOf(figure.metricId), detail: figure.text }))} most={0} onLocate={onLocate} /></>}
      <Overridden report={report} nameOf={nameOf} onLocate={onLocate} />
      {report.notes.length > 0 && <><h3>{t('notesHead')}</h3><ul className="notes">{report.notes.map((note) => <li key={note.zh}>{text(note)}</li>)}</ul></>}
      {isPublished && <Frozen report={report} />}
    </aside>
  );
}

/** Figures changed by signature: what is printed, what the ledger has, who signed it and why. */
function Overridden({ report, nameOf, onLocate }: ReportOverviewProps): ReactElement | null {
  const t = useWords(editingWords);
  const signed = report.figures.flatMap(({ key, metricId, text, override }) => (override === null ? [] : [{ key, name: nameOf(metricId), detail: `${text} · ${t('overriddenLine', { ledger: override.ledgerText, by: override.by, at: instantText(override.at), reason: override.reason })}` }]));
  return signed.length === 0 ? null : <><h3><StatusGlyph status="lag">{t('overriddenHead', { n: signed.length })}</StatusGlyph></h3><Places places={signed} onLocate={onLocate} /></>;
}

interface PlacesProps {
  readonly places: readonly { readonly key: string; readonly name: string; readonly detail: string }[];
  readonly most?: number;
  readonly onLocate: (key: string) => void;
}

function Places({ places, most = MOST, onLocate }: PlacesProps): ReactElement | null {
  const t = useWords(reportingWords);
  const [isAll, setIsAll] = useState(false);
  if (places.length === 0) return null;
  const shown = isAll ? places : places.slice(0, most);
  return (
    <ul className="places">
      {shown.map((place) => <li key={place.key}><button type="button" className="lnk" onClick={() => onLocate(place.key)}>{place.name}</button><span>{place.detail}</span></li>)}
      {places.length > shown.length && <li><button type="button" className="lnk" onClick={() => setIsAll(true)}>{t(most === 0 ? 'unfold' : 'more', { n: places.length - shown.length })}</button></li>}
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
