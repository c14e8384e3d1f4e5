import type { SubmissionView } from '@taizhang/contract';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useOpenFigure } from '../../figure/figure-reference.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { unitText } from '../unit-text.ts';
import { shownText } from './cell-text.ts';
import { markSentence } from './check-text.tsx';
import type { SheetRow } from './live-sheet.ts';
import { entryWords } from './words.ts';

const PHRASES = ['phrase_ledger', 'phrase_before', 'phrase_scope', 'phrase_sum', 'phrase_evidence'] as const;

export interface ReasonPanelProps {
  readonly view: SubmissionView;
  readonly row: SheetRow;
  readonly reason: string | undefined;
  /** undefined takes the mark away. */
  readonly onMark: (reason: string | undefined) => void;
}

/** Why a cell goes back: written freely or from the common phrases. */
export function ReasonPanel({ view, row, reason, onMark }: ReasonPanelProps): ReactElement {
  const t = useWords(entryWords);
  const text = useText();
  const locale = useLocale();
  const openFigure = useOpenFigure();
  const [draft, setDraft] = useState(reason ?? '');
  const isLongEnough = draft.trim().length > 1;
  const { item, number, value, marks } = row;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isLongEnough) onMark(draft.trim());
  };
  return (
    <form className="ff-pop late" onSubmit={submit}>
      <div className="h"><b>{`${number} ${text(item.label)} ${shownText(value, item.decimals)} ${unitText(item.unit, locale)}`}</b></div>
      {marks.map((mark) => <p key={`${mark.kind} ${mark.sentence.zh}`}>{markSentence(mark, t, text)}</p>)}
      <textarea className="in" rows={3} maxLength={300} aria-label={t('reason')} placeholder={t('reason')} value={draft} onChange={(event) => setDraft(event.target.value)} />
      <ul className="ff-phrases" aria-label={t('phrases')}>{PHRASES.map((phrase) => <li key={phrase}><button type="button" className="lnk" onClick={() => setDraft(t(phrase))}>{t(phrase)}</button></li>)}</ul>
      <div className="a">
        <button type="submit" className="btn sm" disabled={!isLongEnough || draft.trim() === reason}>{t('mark')}</button>
        {reason !== undefined && <button type="button" className="btn sm" onClick={() => { setDraft(''); onMark(undefined); }}>{t('unmark')}</button>}
        <button type="button" className="lnk" onClick={() => openFigure({ metricId: item.metricId, orgId: view.orgId, period: view.period })}>{t('seeFigure')}</button>
      </div>
    </form>
  );
}
