import { readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** The operating system account PostgreSQL runs under. */
export interface RunAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  /** True when the server is root and must hand the database to somebody else: PostgreSQL refuses to run as root. */
  readonly dropped: boolean;
}

/**
 * Picks the account for a data directory: ourselves, or, when we are root, the owner of the existing data and else
 * the first of {@link CANDIDATES} that exists. It must have a passwd entry: PostgreSQL looks its own name up.
 */
export function chooseRunAccount(clusterDirectory: string): RunAccount {
  const uid = process.getuid?.() ?? 0;
  const gid = process.getgid?.() ?? 0;
  const known = readAccounts();
  if (uid !== 0) return { name: known.find((account) => account.uid === uid)?.name ?? String(uid), uid, gid, dropped: false };
  const owner = ownerOf(clusterDirectory);
  const account =
    known.find((candidate) => candidate.uid !== 0 && candidate.uid === owner) ??
    CANDIDATES.map((name) => known.find((candidate) => candidate.name === name)).find((candidate) => candidate !== undefined);
  if (account === undefined) {
    throw new Error(`PostgreSQL refuses to run as root and none of the accounts ${CANDIDATES.join(', ')} exists. Create one, e.g.: useradd --system taizhang`);
  }
  return { ...account, dropped: true };
}

/** Spawn options that make a child run under the account, with nothing of our environment but what it needs. */
export function asAccount(account: RunAccount): { uid?: number; gid?: number; cwd: string; env: Record<string, string> } {
  const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TMPDIR: tmpdir() };
  return account.dropped ? { uid: account.uid, gid: account.gid, cwd: '/', env } : { cwd: '/', env };
}

/** In order of preference; `nobody` exists everywhere, so a bare container can start too. */
const CANDIDATES = ['taizhang', 'postgres', 'nobody'];

function ownerOf(directory: string): number | undefined {
  return statSync(directory, { throwIfNoEntry: false })?.uid;
}

function readAccounts(): { name: string; uid: number; gid: number }[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
