import type { SubmissionView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import type { Pasted } from './paste-column.ts';
import { entryWords } from './words.ts';

export interface ConflictNoticeProps {
  readonly view: SubmissionView;
  readonly count: number;
  readonly onAll: (keep: 'mine' | 'theirs') => void;
}

/** Somebody else saved other values: who, how many, and both ways out for all at once. */
export function ConflictNotice({ view, count, onAll }: ConflictNoticeProps): ReactElement {
  const t = useWords(entryWords);
  const who = view.timeline.findLast((step) => step.kind !== 'urge')?.by ?? t('someone');
  return (
    <div className="notice ff-notice no-print" role="alert">
      <span>{t('conflictNote', { who, n: count })}</span>
      <button type="button" className="lnk" onClick={() => onAll('theirs')}>{t('allTheirs')}</button>
      <button type="button" className="lnk" onClick={() => onAll('mine')}>{t('allMine')}</button>
    </div>
  );
}

export interface PasteNoticeProps {
  readonly pasted: Pasted;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** What became of every pasted line, and the way back. */
export function PasteNotice({ pasted: { plan }, onUndo, onClose }: PasteNoticeProps): ReactElement {
  const t = useWords(entryWords);
  if (plan === undefined) return <div className="notice late ff-notice no-print" role="alert"><span>{t('pasteColumns')}</span><button type="button" className="lnk" onClick={onClose}>{t('dismiss')}</button></div>;
  const parts = [t('pasted', { n: plan.cells.length }), plan.skipped > 0 ? t('pastedSkipped', { n: plan.skipped }) : '', plan.beyond > 0 ? t('pastedBeyond', { n: plan.beyond }) : ''];
  return (
    <div className="notice ok ff-notice no-print" role="status">
      <span>{parts.join('')}</span>
      <button type="button" className="lnk" onClick={onUndo}>{t('undo')}</button>
      <button type="button" className="lnk" onClick={onClose}>{t('dismiss')}</button>
    </div>
  );
}
