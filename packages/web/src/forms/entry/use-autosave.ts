import { useEffect } from 'react';
import { changesToSend, type EntryState } from './entry-state.ts';

/** Long enough that a clerk typing a column makes one entry in the timeline, not twenty. */
const AUTOSAVE_AFTER = 6000;

/** Saves after a pause, when the network is back, and when the page is left: another tab must not wait for the pause. */
export function useAutosave(state: EntryState, save: () => Promise<void>): void {
  useEffect(() => {
    if (Object.keys(changesToSend(state).cells).length === 0) return undefined;
    const timer = setTimeout(() => void save(), AUTOSAVE_AFTER);
    return () => clearTimeout(timer);
  }, [state, save]);

  useEffect(() => {
    const flush = (): void => void save();
    const hide = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', hide);
      flush();
    };
  }, [save]);
}
