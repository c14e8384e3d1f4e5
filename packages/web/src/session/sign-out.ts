import { signOut } from '@taizhang/contract';
import { call } from '../api/call.ts';
import { closeAllPages } from '../screen/opened-pages.ts';
import { noteSession } from './session-hint.ts';

/** Ends the session and starts the page anew, so that nothing read during it stays in memory. */
export async function leave(): Promise<void> {
  await call(signOut);
  noteSession(false);
  closeAllPages();
  window.location.assign('/');
}
