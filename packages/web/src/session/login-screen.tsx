import { getWelcome, signIn, type SessionView } from '@taizhang/contract';
import { useState, type FormEvent, type ReactElement } from 'react';
import { userMessageOf } from '../api/api-problem.ts';
import { call } from '../api/call.ts';
import { useRoute } from '../api/use-route.ts';
import { useText, useWords } from '../i18n/locale.ts';
import { Glyph } from '../kit/status-glyph.tsx';
import { ViewSwitches } from '../shell/view-switches.tsx';
import { LedgerCover } from './ledger-cover.tsx';
import './login.css';
import { rememberedAccount, rememberAccount } from './remembered-account.ts';
import { sessionWords } from './words.ts';

/** Signing in, beside the cover of the ledger. */
export function LoginScreen({ isExpired, onSignedIn }: { readonly isExpired: boolean; readonly onSignedIn: (session: SessionView) => void }): ReactElement {
  const t = useWords(sessionWords);
  const text = useText();
  const welcome = useRoute(getWelcome);
  const [loginName, setLoginName] = useState(rememberedAccount);
  const [password, setPassword] = useState('');
  const [isShown, setIsShown] = useState(false);
  const [isRemembered, setIsRemembered] = useState(() => rememberedAccount() !== '');
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsBusy(true);
    setProblem(null);
    try {
      const session = await call(signIn, { body: { loginName: loginName.trim(), password } });
      rememberAccount(isRemembered ? session.account.loginName : '');
      onSignedIn(session);
    } catch (error) {
      setProblem(error);
      setIsBusy(false);
    }
  };
  const pick = (account: string): void => {
    setLoginName(account);
    setPassword(welcome.data?.demonstration?.password ?? '');
    setProblem(null);
  };
  const canSubmit = loginName.trim() !== '' && password !== '' && !isBusy;
  return (
    <div className="lg">
      <LedgerCover welcome={welcome.data} onPick={pick} />
      <main className="fm">
        <div className="tp"><ViewSwitches className="lnk quiet" /></div>
        <form onSubmit={(event) => void submit(event)}>
          <h2>{t('signIn')}</h2>
          <div className="wenwu" />
          {isExpired && problem === null && <p className="notice">{t('expired')}</p>}
          {problem !== null && <p className="notice late" role="alert"><span className="st late"><Glyph status="late" />{text(userMessageOf(problem))}</span></p>}
          <label htmlFor="login-name">{t('account')}</label>
          <input id="login-name" className="in" autoComplete="username" autoCapitalize="none" spellCheck={false} value={loginName} onChange={(event) => setLoginName(event.target.value)} />
          <label htmlFor="login-password">{t('password')}</label>
          <div className="in-box">
            <input id="login-password" type={isShown ? 'text' : 'password'} autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} />
            <button type="button" className="lnk quiet xs" aria-pressed={isShown} aria-label={t('showPassword')} onClick={() => setIsShown(!isShown)}>{t(isShown ? 'hide' : 'show')}</button>
          </div>
          <button type="submit" className="btn p" disabled={!canSubmit}>{t(isBusy ? 'signingIn' : 'signIn')}</button>
          <div className="row"><label className="check"><input type="checkbox" checked={isRemembered} onChange={(event) => setIsRemembered(event.target.checked)} />{t('remember')}</label></div>
          <div className="nt">{t('forgotten')}<br />{t('locked')}</div>
        </form>
      </main>
    </div>
  );
}
