import { useSyncExternalStore } from 'react';

const PHONE = '(max-width: 720px)';

/** Whether the window is as narrow as a phone; the width phone.css turns at. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(PHONE).matches);
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(PHONE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
