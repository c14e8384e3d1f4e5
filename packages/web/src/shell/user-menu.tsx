import { useCallback, useRef, useState, type ReactElement } from 'react';
import { instantText } from '../i18n/day-words.ts';
import { useText, useWords } from '../i18n/locale.ts';
import { useDismiss } from '../kit/use-dismiss.ts';
import { useGoTo } from '../screen/screen-address.ts';
import { useSession } from '../session/session-context.ts';
import { leave } from '../session/sign-out.ts';
import { sessionWords } from '../session/words.ts';
import { shellWords } from './words.ts';

/** Who is signed in; below it where, since when, and the way out. */
export function UserMenu(): ReactElement {
  const s = useWords(sessionWords);
  const text = useText();
  const goTo = useGoTo();
  const session = useSession();
  const [isOpen, setIsOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const close = useCallback(() => setIsOpen(false), []);
  useDismiss(place, isOpen, close);
  const [role] = session.roles;
  return (
    <div className="who" ref={place}>
      <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>{session.account.displayName} <i>{text(session.org.name)}{role !== undefined && ` ${s(`role_${role}`)}`}</i></button>
      {isOpen && (
        <div className="pop">
          <AccountFacts />
          <button type="button" onClick={() => { setIsOpen(false); goTo('/mail'); }}>{s('mail')}</button>
          <button type="button" onClick={() => { setIsOpen(false); goTo('/password'); }}>{s('changePassword')}</button>
          <button type="button" onClick={() => void leave()}>{s('signOut')}</button>
        </div>
      )}
    </div>
  );
}

/** What the person should know of this session; a stranger's sign-in shows here. */
export function AccountFacts(): ReactElement {
  const t = useWords(shellWords);
  const s = useWords(sessionWords);
  const text = useText();
  const session = useSession();
  return (
    <dl>
      <dt>{s('account')}</dt><dd>{session.account.loginName}</dd>
      <dt>{t('unit')}</dt><dd>{text(session.org.name)}</dd>
      <dt>{t('scope')}</dt><dd>{text(session.jurisdiction.name)}</dd>
      <dt>{t('lastSignIn')}</dt><dd>{session.previousSignIn === null ? t('firstSignIn') : t('lastSignInAt', { at: instantText(session.previousSignIn.at), from: session.previousSignIn.from })}</dd>
      <dt /><dd className="muted">{t('expiry', { n: session.idleMinutes })}</dd>
    </dl>
  );
}
