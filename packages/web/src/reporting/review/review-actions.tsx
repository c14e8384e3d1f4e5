import { giveReview, submitReport, withdrawReport, type ReportReviewView } from '@taizhang/contract';
import { useState, type FormEvent, type ReactElement } from 'react';
import { userMessageOf } from '../../api/api-problem.ts';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { REPORT_CHANGES } from '../report-changes.ts';
import { reviewWords } from './words.ts';

const PHRASES = ['phrase_1', 'phrase_2', 'phrase_3'] as const;

export interface ReviewActionsProps {
  readonly reportId: string;
  readonly review: ReportReviewView;
}

/** What the person looking may do next: send it to review, pass it, send it back, take it out again. */
export function ReviewActions({ reportId, review }: ReviewActionsProps): ReactElement | null {
  const text = useText();
  const { may, whyNot } = review;
  if (may.review) return <Verdict reportId={reportId} review={review} />;
  if (may.submit) return <Submission reportId={reportId} review={review} />;
  return (
    <>
      {whyNot !== null && <p className="notice"><StatusGlyph status="lag">{text(whyNot)}</StatusGlyph></p>}
      {may.withdraw && <Withdrawal reportId={reportId} review={review} />}
    </>
  );
}

function Submission({ reportId, review: { revision, stage } }: ReviewActionsProps): ReactElement {
  const t = useWords(reviewWords);
  const submit = useCommand(submitReport, REPORT_CHANGES);
  const [commandId] = useState(newCommandId);
  const [note, setNote] = useState('');
  const isAgain = stage.status === 'returned';
  const isReady = !submit.isPending && (!isAgain || note.trim() !== '');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) submit.mutate([{ params: { reportId }, body: { commandId, revision, note: note.trim() } }]);
  };
  return (
    <form className="rw-form" onSubmit={send}>
      <Refusal error={submit.error} />
      <label><span>{t('submitNote')}</span><textarea className="in" rows={2} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} /></label>
      <p className="xs muted">{t(isAgain ? 'submitWhy' : 'submitHint')}</p>
      <div className="acts"><button type="submit" className="btn p" disabled={!isReady}>{t(submit.isPending ? 'sending' : 'submit')}</button></div>
    </form>
  );
}

function Verdict({ reportId, review: { revision, stage, remarks } }: ReviewActionsProps): ReactElement {
  const t = useWords(reviewWords);
  const give = useCommand(giveReview, REPORT_CHANGES);
  const [commandId, setCommandId] = useState(newCommandId);
  const [opinion, setOpinion] = useState('');
  const level = stage.level ?? 1;
  const open = remarks.filter(({ settled }) => settled === null).length;
  // One id for each verdict: passing after a refused return is another act.
  const send = (verdict: 'pass' | 'return') => (event: { preventDefault(): void }): void => {
    event.preventDefault();
    give.mutate([{ params: { reportId }, body: { commandId, revision, level, verdict, opinion: opinion.trim() } }], { onError: () => setCommandId(newCommandId()) });
  };
  return (
    <form className="rw-form" onSubmit={send('pass')}>
      <Refusal error={give.error} />
      <label><span>{t('verdict')}</span><textarea className="in" rows={3} maxLength={2000} value={opinion} onChange={(event) => setOpinion(event.target.value)} /></label>
      <div className="rw-phrases" role="group" aria-label={t('phrases')}>{PHRASES.map((phrase) => <button key={phrase} type="button" className="lnk" onClick={() => setOpinion(`${opinion}${t(phrase)}`)}>{t(phrase)}</button>)}</div>
      {open > 0 && <p className="xs"><StatusGlyph status="lag">{t('openLeft', { n: open })}</StatusGlyph></p>}
      <div className="acts">
        <button type="submit" className="btn p" disabled={give.isPending}>{give.isPending ? t('sending') : t('pass', { level: t(`level_${level}`) })}</button>
        <button type="button" className="btn d" disabled={give.isPending || opinion.trim() === ''} onClick={send('return')}>{t('return')}</button>
        {opinion.trim() === '' && <span className="xs muted">{t('returnNeeds')}</span>}
      </div>
    </form>
  );
}

function Withdrawal({ reportId, review: { revision } }: ReviewActionsProps): ReactElement {
  const t = useWords(reviewWords);
  const withdraw = useCommand(withdrawReport, REPORT_CHANGES);
  const [commandId] = useState(newCommandId);
  return (
    <div className="rw-form">
      <Refusal error={withdraw.error} />
      <div className="acts"><button type="button" className="btn" disabled={withdraw.isPending} onClick={() => withdraw.mutate([{ params: { reportId }, body: { commandId, revision } }])}>{t('withdraw')}</button></div>
    </div>
  );
}

function Refusal({ error }: { readonly error: Error | null }): ReactElement | null {
  const text = useText();
  return error === null ? null : <p className="notice late" role="alert"><StatusGlyph status="late">{text(userMessageOf(error))}</StatusGlyph></p>;
}
