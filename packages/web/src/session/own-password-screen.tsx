import { useState, type ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { useTabTitle } from '../screen/opened-pages.ts';
import { PasswordScreen } from './password-screen.tsx';
import { sessionWords } from './words.ts';

/** Changing one's password of one's own accord. */
export function Screen(): ReactElement {
  const t = useWords(sessionWords);
  const [isDone, setIsDone] = useState(false);
  useTabTitle(t('changePassword'));
  return <div className="page">{isDone ? <p className="notice ok" role="status"><StatusGlyph status="ok">{t('passwordChanged')}</StatusGlyph></p> : <PasswordScreen onDone={() => setIsDone(true)} />}</div>;
}
