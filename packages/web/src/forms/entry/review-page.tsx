import type { SubmissionView } from '@taizhang/contract';
import { useMemo, useState, type ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { ErrorLine } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { CellGlyph } from './cell-glyph.tsx';
import { shownText } from './cell-text.ts';
import { CheckText } from './check-text.tsx';
import type { Done } from './done.ts';
import { EntryGrid } from './entry-grid.tsx';
import { tallySheet } from './entry-tally.ts';
import { FilingFrame } from './filing-frame.tsx';
import { FilingTimeline } from './filing-timeline.tsx';
import type { SheetRow } from './live-sheet.ts';
import { ReasonPanel } from './reason-panel.tsx';
import { stillSheet } from './still-sheet.ts';
import { useReviewDraft } from './use-review-draft.ts';
import { useReview } from './use-review.ts';
import { entryWords } from './words.ts';

/** The grid of the reviewer: a click on a cell says why it goes back. */
export function ReviewPage({ view, notice, onDone }: { readonly view: SubmissionView; readonly notice: string | undefined; readonly onDone: (done: Done) => void }): ReactElement {
  const t = useWords(entryWords);
  const text = useText();
  const rows = useMemo(() => stillSheet(view), [view]);
  const { reasons, opinion, mark, write, forget } = useReviewDraft(view);
  const review = useReview(view, (done) => {
    forget();
    onDone(done);
  });
  const [activeKey, setActiveKey] = useState<string>();
  const tally = tallySheet(rows);
  const active = rows.find((row) => row.item.key === activeKey);
  const marked = useMemo(() => new Set(reasons.keys()), [reasons]);
  const canReturn = view.may.return && (reasons.size > 0 || opinion.trim().length > 1);
  const canApprove = view.may.approve && reasons.size === 0;
  const renderValue = (row: SheetRow): ReactElement => (
    <>
      <CellGlyph row={row} isMarked={marked.has(row.item.key)} />
      <button type="button" className="pick" aria-pressed={marked.has(row.item.key)} aria-label={`${t('markCell', { n: row.number, name: text(row.item.label) })} ${shownText(row.value, row.item.decimals)}`} onClick={() => setActiveKey(row.item.key)}>
        {shownText(row.value, row.item.decimals, row.item.entry === 'computed')}
      </button>
    </>
  );
  const renderCheck = (row: SheetRow): ReactElement => {
    const reason = reasons.get(row.item.key);
    return reason === undefined ? <CheckText row={row} /> : <StatusGlyph status="late"><span className="cut" title={reason}>{t('returnedWhy', { reason })}</span></StatusGlyph>;
  };
  const lack = reasons.size > 0 ? t('approveLack') : canReturn ? '' : t('returnLack');
  return (
    <FilingFrame
      view={view}
      notice={notice}
      grid={<>
        {review.isReplaced && <div className="notice ff-notice" role="alert">{t('staleReview')}</div>}
        {review.error !== null && <ErrorLine error={review.error} />}
        <EntryGrid view={view} rows={rows} activeKey={activeKey} markedKeys={marked} renderValue={renderValue} renderCheck={renderCheck} />
      </>}
      aside={<>
        {active === undefined ? <p className="ff-hint">{t('reviewHint')}</p> : <ReasonPanel key={active.item.key} view={view} row={active} reason={reasons.get(active.item.key)} onMark={(reason) => mark(active.item.key, reason)} />}
        <section className="ff-note">
          <div className="sec"><h2>{t('opinion')}</h2></div>
          <textarea className="in" rows={2} maxLength={500} aria-label={t('opinion')} placeholder={t('opinionPlaceholder')} value={opinion} onChange={(event) => write(event.target.value)} />
        </section>
        <FilingTimeline view={view} />
      </>}
      bar={<>
        <div className="n" role="status">
          <span>{t('filled')} <b>{tally.filled}</b><span className="u">{t('ofItems', { n: tally.fields })}</span></span>
          {tally.doubts > 0 && <StatusGlyph status="lag">{t('doubts', { n: tally.doubts })}</StatusGlyph>}
          {reasons.size > 0 && <StatusGlyph status="late">{t('marked', { n: reasons.size })}</StatusGlyph>}
        </div>
        <span className="xs muted w" id="ff-lack">{lack}</span>
        <div className="b">
          <button type="button" className="btn d" disabled={!canReturn || review.isBusy} aria-describedby="ff-lack" onClick={() => review.sendBack(Object.fromEntries(reasons), opinion)}>{reasons.size > 0 ? t('returnCells', { n: reasons.size }) : t('return')}</button>
          <button type="button" className="btn p" disabled={!canApprove || review.isBusy} aria-describedby="ff-lack" onClick={() => review.approve(opinion)}>{t('approve')}</button>
        </div>
      </>}
    />
  );
}
