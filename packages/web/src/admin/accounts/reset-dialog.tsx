import { listAccounts, resetPassword, type AccountView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { CommandDialog } from '../../kit/command-dialog.tsx';
import { TemporaryPassword } from './temporary-password.tsx';
import { accountWords } from './words.ts';

/** 重置密码: a new password to be told once. */
export function ResetDialog({ account, onClose }: { readonly account: AccountView; readonly onClose: () => void }): ReactElement {
  const t = useWords(accountWords);
  const reset = useCommand(resetPassword, [listAccounts]);
  const [commandId] = useState(newCommandId);
  const title = t('resetTitle', { name: account.displayName });
  if (reset.isSuccess) return <TemporaryPassword title={title} password={reset.data.temporaryPassword} onClose={onClose} />;
  return (
    <CommandDialog title={title} verb={t('reset')} isEnding error={reset.error} isPending={reset.isPending} onSubmit={() => reset.mutate([{ params: { accountId: account.id }, body: { commandId } }])} onClose={onClose}>
      <p>{t('resetNote')}</p>
    </CommandDialog>
  );
}
