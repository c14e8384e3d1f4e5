import type { FilingView } from '@taizhang/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { userMessageOf } from '../../api/api-problem.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { refreshAfterFiling } from '../filing-refresh.ts';
import { formWords } from '../words.ts';
import { approveFiling, urgeOne } from './batch-commands.ts';
import { runBatch, type BatchResult } from './batch-run.ts';
import { filingWords } from './words.ts';

export interface BatchBarProps {
  readonly kind: 'approve' | 'urge';
  readonly selected: readonly FilingView[];
  readonly onFinished: () => void;
}

type Step = { readonly kind: 'idle' } | { readonly kind: 'asking' } | { readonly kind: 'running'; readonly done: number; readonly count: number } | { readonly kind: 'finished'; readonly result: BatchResult };

const NAMED = 6;

/** A batch: how many rows and which, asked once, then how many succeeded, how many failed and why. */
export function BatchBar({ kind, selected, onFinished }: BatchBarProps): ReactElement {
  const t = useWords(filingWords);
  const f = useWords(formWords);
  const text = useText();
  const client = useQueryClient();
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const [note, setNote] = useState('');
  const run = async (): Promise<void> => {
    setStep({ kind: 'running', done: 0, count: selected.length });
    const result = await runBatch(selected, kind === 'approve' ? approveFiling : async (filing) => urgeOne(filing, note), (done) => setStep({ kind: 'running', done, count: selected.length }));
    setStep({ kind: 'finished', result });
    onFinished();
    await refreshAfterFiling(client);
  };
  const names = selected.slice(0, NAMED).map((filing) => text(filing.orgName)).join('、');
  const shownNames = selected.length > NAMED ? t('andMore', { names }) : names;
  return (
    <>
      <button type="button" className="btn sm" disabled={selected.length === 0 || step.kind === 'running'} onClick={() => setStep({ kind: 'asking' })}>{`${t(`${kind}Selected`)}${selected.length > 0 ? ` ${selected.length}` : ''}`}</button>
      {selected.length === 0 && step.kind === 'idle' && <span className="xs muted">{t('nothingSelected')}</span>}
      {step.kind === 'asking' && selected.length > 0 && (
        <div className="notice fl-ask" role="alertdialog" aria-label={t(`${kind}Selected`)}>
          <span>{t(`${kind}Ask`, { n: selected.length, names: shownNames })}</span>
          {kind === 'urge' && <input className="in sm" aria-label={t('urgeNote')} placeholder={t('urgeNote')} maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />}
          <button type="button" className="btn p sm" onClick={() => void run()}>{t(`${kind}Sure`, { n: selected.length })}</button>
          <button type="button" className="btn sm" onClick={() => setStep({ kind: 'idle' })}>{f('cancel')}</button>
        </div>
      )}
      {step.kind === 'running' && <div className="notice fl-ask" role="status">{t('underWay', { done: step.done, n: step.count })}</div>}
      {step.kind === 'finished' && (
        <div className={`notice fl-ask ${step.result.failed.length > 0 ? 'late' : 'ok'}`} role="status">
          <span>{t(`${kind}Result`, { done: step.result.done.length, failed: step.result.failed.length })}</span>
          <button type="button" className="lnk" onClick={() => setStep({ kind: 'idle' })}>{t('close')}</button>
          {step.result.failed.length > 0 && <ul>{step.result.failed.map(({ filing, error }) => <li key={`${filing.formId} ${filing.orgId}`}>{`${text(filing.orgName)} ${text(filing.formName)}：${text(userMessageOf(error))}`}</li>)}</ul>}
        </div>
      )}
    </>
  );
}
