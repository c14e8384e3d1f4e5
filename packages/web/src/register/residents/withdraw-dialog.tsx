import { getMeasure, getRegisterOverview, getResident, listDue, previewWithdrawal, withdrawRecord, type RecordView, type ResidentPage } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand, useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { RestatedNote } from '../restated-note.tsx';
import { registerWords } from '../words.ts';
import { StaleNote } from './stale-note.tsx';
import { useFreshPage } from './use-fresh-page.ts';
import { residentWords } from './words.ts';

/** 撤销: a record that should not be there; it stays in the history with the reason. */
export function WithdrawDialog({ page, record, onClose }: { readonly page: ResidentPage; readonly record: RecordView; readonly onClose: () => void }): ReactElement {
  const t = useWords(residentWords);
  const r = useWords(registerWords);
  const text = useText();
  const withdraw = useCommand(withdrawRecord, [getResident, listDue, getRegisterOverview, getMeasure]);
  const effect = useRoute(previewWithdrawal, { params: { residentId: page.resident.id, recordId: record.id } });
  const isStale = useFreshPage(withdraw.error);
  const [commandId] = useState(newCommandId);
  const [reason, setReason] = useState('');
  const submit = (): void => withdraw.mutate([{ params: { residentId: page.resident.id, recordId: record.id }, body: { commandId, version: page.version, reason: reason.trim() } }], { onSuccess: onClose });
  return (
    <CommandDialog title={t('withdrawTitle', { day: record.on, kind: text(record.kindName) })} verb={t('withdraw')} isEnding lacking={reason.trim().length < 2 ? r('lackReason') : undefined} error={withdraw.error} isPending={withdraw.isPending} onSubmit={submit} onClose={onClose}>
      {isStale && <StaleNote />}
      <p>{t('withdrawNote')}</p>
      {effect.data !== undefined && !effect.isPlaceholderData && <RestatedNote restates={effect.data.restates} />}
      <Field id="withdraw-reason" label={r('reason')}><input id="withdraw-reason" className="in" maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} /></Field>
    </CommandDialog>
  );
}
