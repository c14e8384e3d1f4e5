import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { canEnter, giveTo } from './reachable.ts';
import type { RunAccount } from './run-account.ts';

/** A short directory for the database's socket that only the account (and root) can enter. */
export function createSocketDirectory(account: RunAccount): string {
  const base = [tmpdir(), '/tmp'].find((candidate) => candidate.length + SOCKET_NAME_ROOM <= LONGEST_SOCKET_PATH && canEnter(account, candidate));
  if (base === undefined) throw new Error(`No temporary directory for the database socket: /tmp cannot be entered by ${account.name}.`);
  const directory = mkdtempSync(path.join(base, PREFIX));
  chmodSync(directory, 0o700);
  giveTo(account, directory);
  return directory;
}

/** Removes a directory made by {@link createSocketDirectory}; anything else is left alone. */
export function removeSocketDirectory(directory: string): void {
  if (path.basename(directory).startsWith(PREFIX)) rmSync(directory, { recursive: true, force: true });
}

const PREFIX = 'taizhang-';

/** `sun_path` holds 108 bytes on Linux and 104 on macOS, its end mark included. */
const LONGEST_SOCKET_PATH = 103;

const SOCKET_NAME_ROOM = '/taizhang-XXXXXX/.s.PGSQL.5432.lock'.length;
