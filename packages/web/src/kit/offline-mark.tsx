import type { ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { Glyph } from './status-glyph.tsx';
import { useOnline } from './use-online.ts';
import { kitWords } from './words.ts';

/** ○ 离线, shown while the browser has no network; nothing when it has. */
export function OfflineMark(): ReactElement | null {
  const t = useWords(kitWords);
  const isOnline = useOnline();
  return <span role="status">{isOnline ? null : <span className="st late s"><Glyph status="late" shape="none" />{t('offline')}</span>}</span>;
}
