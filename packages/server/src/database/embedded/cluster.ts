import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Installation } from './installation.ts';
import { canEnter, giveTo, reachableStateDirectory } from './reachable.ts';
import { asAccount, type RunAccount } from './run-account.ts';

/** The directory of the database files, wherever it had to be put. */
export interface Cluster {
  readonly directory: string;
  /** Set when it lies outside the data directory, which the account cannot enter. */
  readonly relocatedTo?: string;
}

/** Where the database files of a data directory are or would be: a link is followed. */
export function clusterPath(dataDirectory: string): string {
  const place = path.join(dataDirectory, 'pgdata');
  return existsSync(place) ? realpathSync(place) : place;
}

/** Finds the database files of a data directory, making them when there are none. Call it only while holding the data lock. */
export function prepareCluster(dataDirectory: string, installation: Installation, account: RunAccount, options: { durable: boolean }): Cluster {
  const place = path.join(dataDirectory, 'pgdata');
  removeUnfinished(dataDirectory);
  if (!existsSync(place)) createCluster(place, installation, account, options);
  const directory = realpathSync(place);
  assertUsable(directory, installation, account);
  return lstatSync(place).isSymbolicLink() ? { directory, relocatedTo: directory } : { directory };
}

/**
 * Runs initdb beside the final place and renames: a killed initdb leaves a directory that has a PG_VERSION and even
 * starts, but is not complete.
 */
function createCluster(place: string, installation: Installation, account: RunAccount, options: { durable: boolean }): void {
  // A link whose target is gone: the data was moved or deleted, and a new empty database must not hide that.
  if (lstatSync(place, { throwIfNoEntry: false }) !== undefined) {
    throw new Error(`${place} is a link to database files that are no longer there. Restore them, or remove the link to begin with an empty database.`);
  }
  const base = path.dirname(place);
  const outside = canEnter(account, base) ? undefined : relocatedHome(place, account);
  const temporary = path.join(outside ?? base, `${UNFINISHED}${process.pid}`);
  mkdirSync(temporary, { mode: 0o700 });
  giveTo(account, temporary);
  try {
    execFileSync(
      path.join(installation.binDirectory, 'initdb'),
      ['-D', temporary, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums', '--no-instructions', ...(options.durable ? [] : ['--no-sync'])],
      { ...asAccount(account), stdio: ['ignore', 'ignore', 'pipe'] },
    );
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw error;
  }
  if (outside === undefined) {
    renameSync(temporary, place);
  } else {
    renameSync(temporary, path.join(outside, 'pgdata'));
    symlinkSync(path.join(outside, 'pgdata'), place);
  }
}

/**
 * A fresh directory outside, found again only through the link in the data directory: were it named after the data
 * directory's path, deleting that directory and making it anew would bring the old data back.
 */
export function relocatedHome(place: string, account: RunAccount): string {
  const parent = path.join(reachableStateDirectory(account), 'data');
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  const home = mkdtempSync(path.join(parent, 'county-'));
  chmodSync(home, 0o755);
  writeFileSync(path.join(home, 'README'), `Database files of ${place} (a directory only root can enter). That link is how they are found.\n`);
  return home;
}

const UNFINISHED = 'pgdata.unfinished-';

function removeUnfinished(dataDirectory: string): void {
  for (const name of readdirSync(dataDirectory)) {
    if (name.startsWith(UNFINISHED)) rmSync(path.join(dataDirectory, name), { recursive: true, force: true });
  }
}

function assertUsable(directory: string, installation: Installation, account: RunAccount): void {
  const { uid } = statSync(directory);
  if (uid !== account.uid) {
    throw new Error(`The database files in ${directory} belong to user ${uid}, but the server runs as ${account.name} (${account.uid}). Start it as their owner or as root.`);
  }
  if (!canEnter(account, directory)) {
    throw new Error(`The account ${account.name} cannot enter ${directory}. Give the directories above it the x permission for others, or start the server as an ordinary user.`);
  }
  const major = Number(readFileSync(path.join(directory, 'PG_VERSION'), 'utf8'));
  if (major !== installation.major) {
    throw new Error(`${directory} was made by PostgreSQL ${major}; the programs here are PostgreSQL ${installation.major}. Use the programs of version ${major} (TAIZHANG_POSTGRES_BIN), or restore a backup made for ${installation.major}.`);
  }
}
