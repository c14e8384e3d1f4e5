import { disableAccount, enableAccount, listAccounts, type AccountView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { adminWords } from '../words.ts';
import { accountWords } from './words.ts';

/** 停用 and 启用, each with its reason. */
export function DisableDialog({ account, onClose }: { readonly account: AccountView; readonly onClose: () => void }): ReactElement {
  const t = useWords(accountWords);
  const a = useWords(adminWords);
  const disable = useCommand(disableAccount, [listAccounts]);
  const enable = useCommand(enableAccount, [listAccounts]);
  const [commandId] = useState(newCommandId);
  const [reason, setReason] = useState('');
  const command = account.disabled ? enable : disable;
  const verb = t(account.disabled ? 'enable' : 'disable');
  const submit = (): void => command.mutate([{ params: { accountId: account.id }, body: { commandId, reason: reason.trim() } }], { onSuccess: onClose });
  return (
    <CommandDialog
      title={t(account.disabled ? 'enableTitle' : 'disableTitle', { name: account.displayName })} verb={verb} isEnding={!account.disabled}
      lacking={reason.trim().length < 2 ? t('lackReason') : undefined} error={command.error} isPending={command.isPending} onSubmit={submit} onClose={onClose}
    >
      {!account.disabled && <p>{t('disableNote')}</p>}
      <Field id="account-reason" label={a('reason')} note={a('reasonNote')}><input id="account-reason" className="in" required minLength={2} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} /></Field>
    </CommandDialog>
  );
}
