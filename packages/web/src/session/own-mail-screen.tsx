import { getMailPreference, setMailPreference, type MailPreference } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { userMessageOf } from '../api/api-problem.ts';
import { newCommandId } from '../api/command-id.ts';
import { useCommand, useRoute } from '../api/use-route.ts';
import { useText, useWords } from '../i18n/locale.ts';
import { noticeWords } from '../items/notices/words.ts';
import { Field } from '../kit/command-dialog.tsx';
import { PageHead } from '../kit/page-head.tsx';
import { ErrorLine, SkeletonRows } from '../kit/state-lines.tsx';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import './own-mail.css';
import { mailWords } from './mail-words.ts';

const TONES = ['remind', 'urge', 'escalate', 'told'] as const;

/** 消息接收: whether one's notices come by mail too. */
export function Screen(): ReactElement {
  const t = useWords(mailWords);
  const preference = useRoute(getMailPreference);
  return (
    <div className="page">
      <PageHead title={t('title')} />
      <p className="s muted own-mail-note">{t('inside')}</p>
      {preference.isError && <ErrorLine error={preference.error} onRetry={() => void preference.refetch()} />}
      {preference.isPending && <SkeletonRows rows={5} />}
      {preference.data !== undefined && <PreferenceForm stored={preference.data} />}
    </div>
  );
}

function PreferenceForm({ stored }: { readonly stored: MailPreference }): ReactElement {
  const t = useWords(mailWords);
  const n = useWords(noticeWords);
  const text = useText();
  const save = useCommand(setMailPreference, [getMailPreference]);
  const [commandId, setCommandId] = useState(newCommandId);
  const [draft, setDraft] = useState({ address: stored.address ?? '', tones: stored.tones });
  const set = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part });
    setCommandId(newCommandId());
    save.reset();
  };
  const address = draft.address.trim();
  const isValid = setMailPreference.body.shape.address.safeParse(address === '' ? null : address).success;
  return (
    <form className="own-mail" noValidate onSubmit={(event) => {
      event.preventDefault();
      if (isValid) save.mutate([{ body: { commandId, address: address === '' ? null : address, tones: draft.tones } }]);
    }}>
      {!stored.isConfigured && <p className="notice"><StatusGlyph status="none">{t('notConfigured')}</StatusGlyph></p>}
      {save.isError && <p className="notice late" role="alert"><StatusGlyph status="late">{text(userMessageOf(save.error))}</StatusGlyph></p>}
      <Field id="own-mail" label={t('address')} note={isValid ? t('addressNote') : t('invalid')}><input id="own-mail" className="in" type="email" autoComplete="email" aria-invalid={!isValid} value={draft.address} onChange={(event) => set({ address: event.target.value })} /></Field>
      <fieldset className="field">
        <legend>{t('tones')}</legend>
        {TONES.map((tone) => (
          <label key={tone} className="check"><input type="checkbox" checked={draft.tones.includes(tone)} onChange={(event) => set({ tones: event.target.checked ? [...draft.tones, tone] : draft.tones.filter((each) => each !== tone) })} />{n(tone)} <span className="muted xs">{t(`${tone}_note`)}</span></label>
        ))}
      </fieldset>
      <p className="row"><button type="submit" className="btn p" disabled={!isValid || save.isPending}>{t('save')}</button>{save.isSuccess && <span role="status"><StatusGlyph status="ok">{t('saved')}</StatusGlyph></span>}</p>
    </form>
  );
}
