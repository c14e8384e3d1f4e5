import type { AccountView } from '@taizhang/contract';
import type { Status } from '../../kit/status-glyph.tsx';

/** How an account stands; what keeps its owner out comes first. */
export type AccountStatus = 'disabled' | 'locked' | 'fresh' | 'active';

/** The one status of an account. */
export function accountStatus(account: AccountView): AccountStatus {
  if (account.disabled) return 'disabled';
  if (account.locked) return 'locked';
  return account.mustChangePassword ? 'fresh' : 'active';
}

/** Its glyph. */
export const ACCOUNT_GLYPH = { disabled: 'late', locked: 'lag', fresh: 'none', active: 'ok' } as const satisfies Record<AccountStatus, Status>;

/** What the list is narrowed to; empty fields do not narrow. */
export interface AccountFilter {
  readonly text: string;
  readonly role: string;
  readonly status: string;
}

/** Accounts a filter lets through. */
export function accountsMatching(accounts: readonly AccountView[], { text, role, status }: AccountFilter): readonly AccountView[] {
  const wanted = text.trim().toLowerCase();
  return accounts.filter((account) => {
    const words = [account.displayName, account.loginName, account.org.name.zh, account.org.name.en].join(' ').toLowerCase();
    return words.includes(wanted) && (role === '' || account.roles.some((held) => held === role)) && (status === '' || accountStatus(account) === status);
  });
}
