const KEY = 'taizhang.account';

/** Account name this browser was asked to remember; empty when none. Never the password. */
export function rememberedAccount(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Remembers an account name; an empty one forgets. A browser that forbids storage simply forgets. */
export function rememberAccount(loginName: string): void {
  try {
    if (loginName === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, loginName);
  } catch {
    // It only forgets.
  }
}
