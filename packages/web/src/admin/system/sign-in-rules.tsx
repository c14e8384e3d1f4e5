import { getSignInSettings, setSignInSettings, signInSettingsSchema, type SignInSettings } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand, useRoute } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useAbility } from '../../session/session-context.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { Pairs } from './pairs.tsx';
import { systemWords } from './words.ts';

/** 登录规则: as they are; who may change them gets a dialog. */
export function SignInRules(): ReactElement {
  const t = useWords(systemWords);
  const mayEdit = useAbility('settings.edit');
  const settings = useRoute(getSignInSettings);
  const [isOpen, setIsOpen] = useState(false);
  if (settings.isError) return <ErrorLine error={settings.error} onRetry={() => void settings.refetch()} />;
  if (settings.data === undefined) return <SkeletonRows rows={6} />;
  const { data } = settings;
  return (
    <>
      <Pairs title={t('rules')} right={mayEdit && <button type="button" className="lnk" onClick={() => setIsOpen(true)}>{t('edit')}</button>} pairs={[
        [t('idleMinutes'), data.idleMinutes],
        [t('absoluteHours'), data.absoluteHours],
        [t('passwordDays'), data.passwordDays ?? t('never')],
        [t('failures'), data.failuresBeforeLock],
        [t('lockMinutes'), data.lockMinutes],
        [t('oneSession'), t(data.oneSession ? 'yes' : 'no')],
      ]} />
      {isOpen && <RulesDialog settings={data} onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** Limits as the contract has them. */
const LIMITS = { idleMinutes: [5, 480], absoluteHours: [1, 24], passwordDays: [30, 365], failuresBeforeLock: [3, 10], lockMinutes: [5, 1440] } as const;

function RulesDialog({ settings, onClose }: { readonly settings: SignInSettings; readonly onClose: () => void }): ReactElement {
  const t = useWords(systemWords);
  const save = useCommand(setSignInSettings, [getSignInSettings]);
  const [commandId, setCommandId] = useState(newCommandId);
  const [draft, setDraft] = useState<SignInSettings>(settings);
  const set = (part: Partial<SignInSettings>): void => {
    setDraft({ ...draft, ...part });
    setCommandId(newCommandId());
  };
  const isValid = signInSettingsSchema.safeParse(draft).success;
  const number = (key: keyof typeof LIMITS, label: string, note?: string): ReactElement => {
    const [from, to] = LIMITS[key];
    return (
      <Field id={`rule-${key}`} label={label} note={[t('range', { from, to }), note].filter(Boolean).join(' · ')}>
        <input id={`rule-${key}`} className="in" type="number" min={from} max={to} value={draft[key] ?? ''} onChange={(event) => set({ [key]: event.target.value === '' && key === 'passwordDays' ? null : event.target.valueAsNumber })} />
      </Field>
    );
  };
  return (
    <CommandDialog title={t('rules')} verb={t('save')} lacking={isValid ? undefined : t('outOfRange')} error={save.error} isPending={save.isPending} onSubmit={() => save.mutate([{ body: { commandId, settings: draft } }], { onSuccess: onClose })} onClose={onClose}>
      {number('idleMinutes', t('idleMinutes'))}
      {number('absoluteHours', t('absoluteHours'))}
      {number('passwordDays', t('passwordDays'), t('passwordDaysNote'))}
      {number('failuresBeforeLock', t('failures'))}
      {number('lockMinutes', t('lockMinutes'))}
      <label className="check"><input type="checkbox" checked={draft.oneSession} onChange={(event) => set({ oneSession: event.target.checked })} />{t('oneSession')}</label>
    </CommandDialog>
  );
}
