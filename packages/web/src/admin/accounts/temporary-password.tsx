import { useState, type ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { adminWords } from '../words.ts';
import { accountWords } from './words.ts';

/** The password of a new or reset account: told once and kept nowhere. */
export function TemporaryPassword({ title, password, note, onClose }: { readonly title: string; readonly password: string | null; readonly note?: string; readonly onClose: () => void }): ReactElement {
  const t = useWords(accountWords);
  const a = useWords(adminWords);
  const [isCopied, setIsCopied] = useState(false);
  // Plain-http county networks have no clipboard for scripts; the text selects itself as a whole there.
  const copy = 'clipboard' in navigator && password !== null ? (): void => void navigator.clipboard.writeText(password).then(() => setIsCopied(true)) : undefined;
  return (
    <Dialog title={title} onClose={onClose} onSubmit={onClose} actions={<button type="submit" className="btn p">{a('close')}</button>}>
      {password === null ? (
        <p><StatusGlyph status="lag">{t('passwordGone')}</StatusGlyph></p>
      ) : (
        <>
          <p>{t('passwordOnce')}</p>
          <p className="once">{password}</p>
          {copy !== undefined && <p><button type="button" className="btn sm" onClick={copy}>{t(isCopied ? 'copied' : 'copy')}</button></p>}
          <p className="xs muted">{t('passwordHand')}</p>
        </>
      )}
      {note !== undefined && <p className="notice">{note}</p>}
    </Dialog>
  );
}
