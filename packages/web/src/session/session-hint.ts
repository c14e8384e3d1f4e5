const KEY = 'taizhang.signed-in';

/**
 * Whether this browser may hold a session. The session itself is in a cookie no script can read; without this note every
 * newcomer's first request would be one that is refused. A browser that forbids storage is asked anyway.
 */
export function mayHaveSession(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true;
  }
}

/** Notes that somebody signed in here, or that the session is over. */
export function noteSession(isSignedIn: boolean): void {
  try {
    if (isSignedIn) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    // It only forgets.
  }
}
