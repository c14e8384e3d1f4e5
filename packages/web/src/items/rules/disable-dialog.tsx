import { disableOpeningRule, getOpeningRule, listOpeningRules } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { ruleWords } from './words.ts';

/** Stops a rule, with the reason. */
export function DisableDialog({ ruleId, version, onClose }: { readonly ruleId: string; readonly version: number; readonly onClose: () => void }): ReactElement {
  const t = useWords(ruleWords);
  const [reason, setReason] = useState('');
  const [commandId] = useState(newCommandId);
  const disable = useCommand(disableOpeningRule, [listOpeningRules, getOpeningRule]);
  const submit = (): void => disable.mutate([{ params: { ruleId }, body: { commandId, version, reason: reason.trim() } }], { onSuccess: onClose });
  return (
    <CommandDialog title={t('disable')} verb={t('disable')} isEnding lacking={reason.trim().length < 2 ? t('lackReason') : undefined} error={disable.error} isPending={disable.isPending} onSubmit={submit} onClose={onClose}>
      <Field id="disable-reason" label={`${t('disableWhy')} *`} note={t('disableNote')}><input id="disable-reason" className="in" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} /></Field>
    </CommandDialog>
  );
}
