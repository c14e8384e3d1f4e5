import { getOutward, setOutgoingWebhook, webhookSecretSchema, type OutwardView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { makeSecret } from './make-secret.ts';
import { outwardWords } from './words.ts';

/** Sets the webhook up. The secret can be written here and is never shown again. */
export function WebhookDialog({ webhook, onClose }: Pick<OutwardView, 'webhook'> & { readonly onClose: () => void }): ReactElement {
  const t = useWords(outwardWords);
  const save = useCommand(setOutgoingWebhook, [getOutward]);
  const [commandId, setCommandId] = useState(newCommandId);
  const [draft, setDraft] = useState({ url: webhook?.url ?? '', isEnabled: webhook?.isEnabled ?? true, secret: '' });
  const set = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part });
    setCommandId(newCommandId());
  };
  const mayKeep = webhook !== null && draft.secret === '';
  const lacking = draft.url.trim() === '' ? t('lackAddress') : mayKeep || webhookSecretSchema.safeParse(draft.secret).success ? undefined : t('lackSecret');
  const submit = (): void => save.mutate([{ body: { commandId, url: draft.url.trim(), isEnabled: draft.isEnabled, ...(mayKeep ? {} : { secret: draft.secret }) } }], { onSuccess: onClose });
  return (
    <CommandDialog title={t('webhook')} verb={t('save')} lacking={lacking} error={save.error} isPending={save.isPending} onSubmit={submit} onClose={onClose}>
      <Field id="hook-url" label={t('address')} note={t('addressNote')}><input id="hook-url" className="in" type="url" inputMode="url" spellCheck={false} value={draft.url} onChange={(event) => set({ url: event.target.value })} /></Field>
      <Field id="hook-secret" label={t('secret')} note={<><button type="button" className="lnk" onClick={() => set({ secret: makeSecret() })}>{t('make')}</button> · {webhook !== null && `${t('secretStays')} · `}{t('secretNote')}</>}>
        <input id="hook-secret" className="in" type="text" autoComplete="off" spellCheck={false} value={draft.secret} onChange={(event) => set({ secret: event.target.value.trim() })} />
      </Field>
      <label className="check"><input type="checkbox" checked={draft.isEnabled} onChange={(event) => set({ isEnabled: event.target.checked })} />{t('enable')}</label>
    </CommandDialog>
  );
}
