import { getActivityStanding, listActivities, withdrawActivity, type ActivityView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { registerWords } from '../words.ts';
import { activityWords } from './words.ts';

/** 撤销: an activity that should not be there; it stays in its history with the reason. */
export function WithdrawActivity({ activity, onClose }: { readonly activity: ActivityView; readonly onClose: () => void }): ReactElement {
  const t = useWords(activityWords);
  const r = useWords(registerWords);
  const text = useText();
  const withdraw = useCommand(withdrawActivity, [listActivities, getActivityStanding]);
  const [commandId] = useState(newCommandId);
  const [reason, setReason] = useState('');
  const submit = (): void => withdraw.mutate([{ params: { activityId: activity.id }, body: { commandId, version: activity.version, reason: reason.trim() } }], { onSuccess: onClose });
  return (
    <CommandDialog title={t('withdrawOf', { day: activity.on, kind: text(activity.kindName) })} verb={t('withdraw')} isEnding lacking={reason.trim().length < 2 ? r('lackReason') : undefined} error={withdraw.error} isPending={withdraw.isPending} onSubmit={submit} onClose={onClose}>
      <p>{t('withdrawNote')}</p>
      <Field id="ac-withdraw" label={r('reason')}><input id="ac-withdraw" className="in" maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} /></Field>
    </CommandDialog>
  );
}
