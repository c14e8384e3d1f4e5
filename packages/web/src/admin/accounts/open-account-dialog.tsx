import { listAccounts, openAccount } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { useSession } from '../../session/session-context.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { TemporaryPassword } from './temporary-password.tsx';
import { UnitSelect } from './unit-select.tsx';
import { accountWords } from './words.ts';

/** 开户: an account without roles, and its first password. */
export function OpenAccountDialog({ taken, onClose }: { readonly taken: readonly string[]; readonly onClose: () => void }): ReactElement {
  const t = useWords(accountWords);
  const { county } = useSession();
  const open = useCommand(openAccount, [listAccounts]);
  const [commandId] = useState(newCommandId);
  const [form, setForm] = useState({ displayName: '', loginName: '', orgId: county.id, jurisdictionId: county.id });
  const set = (part: Partial<typeof form>): void => setForm({ ...form, ...part });
  const isLoginWrong = form.loginName !== '' && !/^[a-z][a-z0-9._-]{2,31}$/u.test(form.loginName);
  const isTaken = taken.includes(form.loginName);
  const lacking = form.displayName.trim() === '' ? t('lackName') : form.loginName === '' ? t('lackLogin') : isLoginWrong ? t('loginWrong') : isTaken ? t('loginTaken') : undefined;
  if (open.isSuccess) return <TemporaryPassword title={`${t('open')} · ${form.displayName}`} password={open.data.temporaryPassword} note={t('thenGrant')} onClose={onClose} />;
  const submit = (): void => open.mutate([{ body: { commandId, ...form, displayName: form.displayName.trim() } }]);
  return (
    <CommandDialog title={t('open')} verb={t('open')} lacking={lacking} error={open.error} isPending={open.isPending} onSubmit={submit} onClose={onClose}>
      <Field id="account-name" label={t('name')}><input id="account-name" className="in" required maxLength={40} autoComplete="off" value={form.displayName} onChange={(event) => set({ displayName: event.target.value })} /></Field>
      <Field id="account-login" label={t('loginName')} note={t('loginNote')}><input id="account-login" className="in" required maxLength={32} autoComplete="off" autoCapitalize="none" aria-invalid={isLoginWrong || isTaken} value={form.loginName} onChange={(event) => set({ loginName: event.target.value.trim() })} /></Field>
      <Field id="account-org" label={t('org')}><UnitSelect id="account-org" value={form.orgId} onChange={(orgId) => set({ orgId, jurisdictionId: orgId })} /></Field>
      <Field id="account-area" label={t('jurisdiction')} note={t('jurisdictionNote')}><UnitSelect id="account-area" value={form.jurisdictionId} onChange={(jurisdictionId) => set({ jurisdictionId })} /></Field>
    </CommandDialog>
  );
}
