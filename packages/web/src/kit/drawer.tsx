import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useWords } from '../i18n/locale.ts';
import { kitWords } from './words.ts';

export interface DrawerProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Goes back to what was shown before; absent at the first page. */
  readonly onBack?: (() => void) | undefined;
  readonly right?: ReactNode;
  readonly children: ReactNode;
}

/** The 372 px drawer. It is not modal: the page beside it stays usable, so one figure can be compared with the next. */
export function Drawer({ title, onClose, onBack, right, children }: DrawerProps): ReactElement {
  const t = useWords(kitWords);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    panel.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [onClose]);
  return (
    <aside className="drawer" aria-label={title} tabIndex={-1} ref={panel}>
      <div className="sec">
        {onBack !== undefined && <button type="button" className="lnk" aria-label={t('back')} onClick={onBack}>‹</button>}
        <h2>{title}</h2>
        <span className="r">{right} <button type="button" className="lnk" aria-label={t('close')} onClick={onClose}>×</button></span>
      </div>
      {children}
    </aside>
  );
}
