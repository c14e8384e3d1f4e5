import { useSyncExternalStore, type ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { Glyph } from './status-glyph.tsx';
import { kitWords } from './words.ts';

/** ○ 离线, shown while the browser has no network; nothing when it has. */
export function OfflineMark(): ReactElement | null {
  const t = useWords(kitWords);
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return <span role="status">{isOnline ? null : <span className="st late s"><Glyph status="late" shape="none" />{t('offline')}</span>}</span>;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
