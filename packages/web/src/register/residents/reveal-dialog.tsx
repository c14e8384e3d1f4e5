import { revealIdentity, type ResidentPage, type RouteResponse } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { registerWords } from '../words.ts';
import { residentWords } from './words.ts';

/** 查看: no look without a reason, and every look is kept. */
export function RevealDialog({ page: { resident }, onReveal, onClose }: { readonly page: ResidentPage; readonly onReveal: (identity: RouteResponse<typeof revealIdentity>) => void; readonly onClose: () => void }): ReactElement {
  const t = useWords(residentWords);
  const r = useWords(registerWords);
  const reveal = useCommand(revealIdentity, []);
  const [commandId] = useState(newCommandId);
  const [reason, setReason] = useState('');
  const submit = (): void => reveal.mutate([{ params: { residentId: resident.id }, body: { commandId, reason: reason.trim() } }], { onSuccess: onReveal });
  return (
    <CommandDialog title={t('revealTitle', { name: resident.name })} verb={t('reveal')} lacking={reason.trim().length < 2 ? r('lackReason') : undefined} error={reveal.error} isPending={reveal.isPending} onSubmit={submit} onClose={onClose}>
      <p>{t('revealNote')}</p>
      <Field id="reveal-reason" label={t('purpose')} note={r('reasonLogged')}><input id="reveal-reason" className="in" maxLength={200} autoComplete="off" value={reason} onChange={(event) => setReason(event.target.value)} /></Field>
    </CommandDialog>
  );
}
