import { chownSync, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { RunAccount } from './run-account.ts';

/** Whether the account can enter the directory: every directory on its real path must let it through. */
export function canEnter(account: RunAccount, directory: string): boolean {
  if (!account.dropped) return true;
  let current = realpathSync(directory);
  for (;;) {
    if (!mayTraverse(account, current)) return false;
    const parent = path.dirname(current);
    if (parent === current) return true;
    current = parent;
  }
}

/**
 * A directory outside the checkout that the account can enter, for what lies under a directory only root can
 * (a checkout in /root, a 0700 home).
 */
export function reachableStateDirectory(account: RunAccount): string {
  for (const candidate of ['/var/lib/taizhang', '/var/tmp/taizhang']) {
    try {
      mkdirSync(candidate, { recursive: true, mode: 0o755 });
    } catch {
      // A read-only system directory: the next candidate is meant for exactly that.
      continue;
    }
    // In /var/tmp anybody may have put a directory of this name there first.
    if (lstatSync(candidate).isDirectory() && statSync(candidate).uid === 0 && canEnter(account, candidate)) return candidate;
  }
  throw new Error(`Neither /var/lib/taizhang nor /var/tmp/taizhang can be used by the account ${account.name}. Start the server as an ordinary user, or give it a --data directory this account can enter.`);
}

/** Gives a directory to the account, when we are root and it is not ours already. */
export function giveTo(account: RunAccount, directory: string): void {
  if (account.dropped) chownSync(directory, account.uid, account.gid);
}

function mayTraverse(account: RunAccount, directory: string): boolean {
  const { mode, uid, gid } = statSync(directory);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
