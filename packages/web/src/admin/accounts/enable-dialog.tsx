import { enableAccount, listAccounts, type AccountView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { adminWords } from '../words.ts';
import { accountWords } from './words.ts';

/** 启用, with its reason. */
export function EnableDialog({ account, onClose }: { readonly account: AccountView; readonly onClose: () => void }): ReactElement {
  const t = useWords(accountWords);
  const a = useWords(adminWords);
  const enable = useCommand(enableAccount, [listAccounts]);
  const [commandId] = useState(newCommandId);
  const [reason, setReason] = useState('');
  const submit = (): void => enable.mutate([{ params: { accountId: account.id }, body: { commandId, reason: reason.trim() } }], { onSuccess: onClose });
  return (
    <CommandDialog title={t('enableTitle', { name: account.displayName })} verb={t('enable')} lacking={reason.trim().length < 2 ? t('lackReason') : undefined} error={enable.error} isPending={enable.isPending} onSubmit={submit} onClose={onClose}>
      <Field id="account-reason" label={a('reason')} note={a('reasonNote')}><input id="account-reason" className="in" required minLength={2} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} /></Field>
    </CommandDialog>
  );
}
