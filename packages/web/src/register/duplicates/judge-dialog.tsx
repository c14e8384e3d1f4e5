import { judgeDuplicate, listDuplicates, listJudgedDuplicates, type DuplicatePair } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { registerWords } from '../words.ts';
import { Candidate } from './candidate.tsx';
import { duplicateWords } from './words.ts';

/** A pair about to be judged, or judged otherwise. */
export interface Judging {
  readonly pair: Pick<DuplicatePair, 'first' | 'second'>;
  readonly verdict: 'different' | 'open';
}

/** 不是同一人, and taking that back: both ask why. */
export function JudgeDialog({ pair: { first, second }, verdict, onClose }: Judging & { readonly onClose: () => void }): ReactElement {
  const t = useWords(duplicateWords);
  const r = useWords(registerWords);
  const judge = useCommand(judgeDuplicate, [listDuplicates, listJudgedDuplicates]);
  const [draft, setDraft] = useState({ reason: '', commandId: newCommandId() });
  const reason = draft.reason.trim();
  const submit = (): void => judge.mutate([{ body: { commandId: draft.commandId, firstId: first.id, secondId: second.id, verdict, reason } }], { onSuccess: onClose });
  return (
    <CommandDialog title={t(verdict === 'different' ? 'differentTitle' : 'reopenTitle')} verb={t(verdict === 'different' ? 'different' : 'reopen')} lacking={reason.length < 2 ? r('lackReason') : undefined} error={judge.error} isPending={judge.isPending} onSubmit={submit} onClose={onClose}>
      <Candidate resident={first} />
      <Candidate resident={second} />
      <p className="s">{t(verdict === 'different' ? 'differentNote' : 'reopenNote')}</p>
      <Field id="judge-reason" label={t('reason')}><input id="judge-reason" className="in" maxLength={200} value={draft.reason} onChange={(event) => setDraft({ reason: event.target.value, commandId: newCommandId() })} /></Field>
    </CommandDialog>
  );
}
