import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Stop } from '../processes/stop.ts';

/** A Debian package the tests need (the product needs none), and how to see that it, or its like, is there. */
interface SystemPackage {
  readonly name: string;
  readonly isPresent: () => boolean;
}

const packages: readonly SystemPackage[] = [
  { name: 'chromium', isPresent: () => findOnPath(['chromium', 'chromium-browser', 'google-chrome']) !== undefined },
  { name: 'fonts-noto-cjk', isPresent: () => hasFont(':lang=zh') },
  { name: 'fonts-liberation', isPresent: () => hasFont('Liberation Serif') },
  { name: 'libreoffice-writer-nogui', isPresent: () => findOnPath(['soffice']) !== undefined && existsSync('/usr/lib/libreoffice/program/libswlo.so') },
  { name: 'poppler-utils', isPresent: () => findOnPath(['pdftotext']) !== undefined && findOnPath(['pdffonts']) !== undefined },
  { name: 'postgresql', isPresent: () => findPostgresBinaries() !== undefined },
];

/** Installs what is missing when this is Debian and we are root. @throws Stop saying what to install otherwise. */
export function ensureTestPackages(): void {
  const missing = packages.filter((item) => !item.isPresent()).map((item) => item.name);
  if (missing.length === 0) return;
  const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || findOnPath(['apt-get']) === undefined) {
    throw new Stop(`The tests need ${missing.join(', ')}: have an administrator run "${command}", then run npm test again.`, 2);
  }
  process.stderr.write(`Installing ${missing.join(', ')} for the tests …\n`);
  if (missing.includes('postgresql')) keepDebianFromStartingACluster();
  try {
    apt(['update', '-qq']);
    apt(['install', '-y', '-qq', '--no-install-recommends', ...missing]);
  } catch {
    throw new Stop(`apt-get failed (its own message is above): make "${command}" work, then run npm test again.`, 2);
  }
  const still = packages.filter((item) => !item.isPresent()).map((item) => item.name);
  if (still.length > 0) throw new Stop(`${still.join(', ')} still cannot be used after apt-get install: look at "apt-cache policy ${still.join(' ')}", then run npm test again.`, 2);
}

/** Path of the newest Debian PostgreSQL's binaries, if any is installed. */
export function findPostgresBinaries(): string | undefined {
  const folder = '/usr/lib/postgresql';
  if (!existsSync(folder)) return undefined;
  const versions = readdirSync(folder).filter((version) => existsSync(join(folder, version, 'bin/postgres'))).toSorted((left, right) => Number(right) - Number(left));
  return versions[0] === undefined ? undefined : join(folder, versions[0], 'bin');
}

/** First of the named programs on the PATH. */
export function findOnPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(':');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

function hasFont(pattern: string): boolean {
  if (findOnPath(['fc-list']) === undefined) return false;
  return execFileSync('fc-list', [pattern, 'family'], { encoding: 'utf8' }).trim() !== '';
}

/** Debian's package makes and starts a cluster of its own on port 5432; the tests start theirs and leave nothing running. */
function keepDebianFromStartingACluster(): void {
  const file = '/etc/postgresql-common/createcluster.conf';
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'create_main_cluster = false\n');
}

function apt(args: readonly string[]): void {
  execFileSync('apt-get', ['-o', 'Dpkg::Options::=--force-confold', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 2, 2],
  });
}
