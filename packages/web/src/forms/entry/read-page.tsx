import type { SubmissionView } from '@taizhang/contract';
import { useMemo, useState, type ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { ErrorLine } from '../../kit/state-lines.tsx';
import { CellGlyph } from './cell-glyph.tsx';
import { shownText } from './cell-text.ts';
import { CheckText } from './check-text.tsx';
import type { Done } from './done.ts';
import { EntryGrid } from './entry-grid.tsx';
import { FilingFrame } from './filing-frame.tsx';
import { FilingTimeline } from './filing-timeline.tsx';
import { stillSheet } from './still-sheet.ts';
import { useReview } from './use-review.ts';
import { entryWords } from './words.ts';

/** The grid as it stands, for who may only read it; a reviewer can urge a missing form or reopen an approved one. */
export function ReadPage({ view, notice, onDone }: { readonly view: SubmissionView; readonly notice: string | undefined; readonly onDone: (done: Done) => void }): ReactElement {
  const t = useWords(entryWords);
  const review = useReview(view, onDone);
  const rows = useMemo(() => stillSheet(view), [view]);
  const [why, setWhy] = useState('');
  const [isLocking, setIsLocking] = useState(false);
  const canReopen = why.trim().length > 1;
  return (
    <FilingFrame
      view={view}
      notice={notice}
      grid={<>
        {review.isReplaced && <div className="notice ff-notice" role="alert">{t('staleReview')}</div>}
        {review.error !== null && <ErrorLine error={review.error} />}
        <EntryGrid view={view} rows={rows} renderValue={(row) => <><CellGlyph row={row} /><span className="strong">{shownText(row.value, row.item.decimals, row.item.entry === 'computed')}</span></>} renderCheck={(row) => <CheckText row={row} />} />
      </>}
      aside={<>
        {view.may.reopen && (
          <section className="ff-note">
            <div className="sec"><h2>{t('reopen')}</h2></div>
            <textarea className="in" rows={2} maxLength={500} aria-label={t('reopenWhy')} placeholder={t('reopenWhy')} value={why} onChange={(event) => setWhy(event.target.value)} />
            <p className="xs muted">{t('reopenNote')}</p>
          </section>
        )}
        <FilingTimeline view={view} />
      </>}
      bar={<>
        <span className="s muted">{t(standingSentence(view))}</span>
        <span className="xs muted w" id="ff-lack">{view.may.reopen && !canReopen ? t('reopenLack') : ''}</span>
        <div className="b">
          {view.may.urge && <button type="button" className="btn" disabled={review.isBusy} onClick={() => review.urge('')}>{t('urge')}</button>}
          {view.may.reopen && <button type="button" className="btn" disabled={review.isBusy} onClick={() => (isLocking ? review.lock() : setIsLocking(true))}>{t(isLocking ? 'lockConfirm' : 'lock')}</button>}
          {view.may.reopen && <button type="button" className="btn d" disabled={!canReopen || review.isBusy} aria-describedby="ff-lack" onClick={() => review.reopen(why)}>{t('reopen')}</button>}
        </div>
      </>}
    />
  );
}

function standingSentence(view: SubmissionView): 'readOnlySubmitted' | 'readOnlyApproved' | 'readOnlyLocked' | 'readOnlyReturned' | 'readOnlyBlank' {
  switch (view.status) {
    case 'submitted':
      return 'readOnlySubmitted';
    case 'approved':
      return 'readOnlyApproved';
    case 'locked':
      return 'readOnlyLocked';
    case 'returned':
      return 'readOnlyReturned';
    case 'blank':
    case 'draft':
      return 'readOnlyBlank';
  }
}
