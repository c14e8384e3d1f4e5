import { useEffect, useRef, type ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { useSession } from '../session/session-context.ts';
import { leave } from '../session/sign-out.ts';
import { sessionWords } from '../session/words.ts';
import { SideMenu } from './side-menu.tsx';
import { ViewSwitches } from './view-switches.tsx';
import { shellWords } from './words.ts';

/** The menu of the phone: a modal dialog, so that focus stays in it and Esc leaves it. */
export function PhoneMenu({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }): ReactElement {
  const t = useWords(shellWords);
  const s = useWords(sessionWords);
  const { account } = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog className="phone-menu" ref={dialog} aria-label={t('mainMenu')} onClose={onClose}>
      {isOpen && (
        <>
          <div className="bar"><b className="strong">{account.displayName}</b><button type="button" className="burger r" style={{ display: 'inline-flex', margin: 0, marginLeft: 'auto' }} aria-label={t('closeMenu')} onClick={onClose}>×</button></div>
          <SideMenu onFollow={onClose} />
          <div className="opts"><ViewSwitches className="" /><button type="button" onClick={() => void leave()}>{s('signOut')}</button></div>
        </>
      )}
    </dialog>
  );
}
