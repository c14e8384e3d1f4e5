import { changePassword, getSession } from '@taizhang/contract';
import { useState, type FormEvent, type ReactElement } from 'react';
import { userMessageOf } from '../api/api-problem.ts';
import { useCommand } from '../api/use-route.ts';
import { useText, useWords } from '../i18n/locale.ts';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import './login.css';
import { leave } from './sign-out.ts';
import { sessionWords } from './words.ts';

/** Changing one's own password; forced on the first sign-in and after a reset. */
export function PasswordScreen({ isForced = false, onDone }: { readonly isForced?: boolean; readonly onDone?: () => void }): ReactElement {
  const t = useWords(sessionWords);
  const text = useText();
  const change = useCommand(changePassword, [getSession]);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const isUnlike = again !== '' && again !== next;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate([{ body: { current, next } }], onDone === undefined ? {} : { onSuccess: onDone });
  };
  return (
    <main className="fm" style={{ minHeight: isForced ? '100vh' : undefined }}>
      <form onSubmit={submit}>
        <h2>{t('changePassword')}</h2>
        <div className="wenwu" />
        {isForced && <p className="notice">{t('mustChange')}</p>}
        {change.isError && <p className="notice late" role="alert"><StatusGlyph status="late">{text(userMessageOf(change.error))}</StatusGlyph></p>}
        <label htmlFor="password-current">{t('currentPassword')}</label>
        <input id="password-current" className="in" type="password" autoComplete="current-password" value={current} onChange={(event) => setCurrent(event.target.value)} />
        <label htmlFor="password-next">{t('newPassword')}</label>
        <input id="password-next" className="in" type="password" autoComplete="new-password" value={next} onChange={(event) => setNext(event.target.value)} />
        <label htmlFor="password-again">{t('repeatPassword')}</label>
        <input id="password-again" className="in" type="password" autoComplete="new-password" aria-invalid={isUnlike} value={again} onChange={(event) => setAgain(event.target.value)} />
        {isUnlike && <p className="xs" role="alert"><StatusGlyph status="late">{t('notAlike')}</StatusGlyph></p>}
        <button type="submit" className="btn p" disabled={current === '' || next === '' || next !== again || change.isPending}>{t('save')}</button>
        {isForced && <div className="row"><button type="button" className="lnk" onClick={() => void leave()}>{t('signOut')}</button></div>}
      </form>
    </main>
  );
}
